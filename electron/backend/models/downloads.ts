import path from 'node:path';
import type { Downloadable } from './catalogue.ts';
import { download } from './download.ts';
import { fileOfId } from './model-folder.ts';
import type { TellModels } from './models.ts';

/** Milliseconds between two words on how far a download has come. */
const TELL_EVERY = 200;

export interface Downloads {
  /** Bytes that have arrived of a download that is under way; null for all others. */
  arrived(id: string): number | null;
  /** Downloads a model, or joins its download. Rejects as `download` does. */
  run(model: Downloadable): Promise<void>;
  /** Ends a download and waits until it has ended. */
  cancel(id: string): Promise<void>;
  close(): Promise<void>;
}

/** Keeps one download a model, and tells how far it is. */
export function createDownloads({ own, tell }: { own: string; tell: TellModels }): Downloads {
  const underWay = new Map<string, { abort: AbortController; bytes: number; done: Promise<void> }>();

  const run = async (model: Downloadable): Promise<void> => {
    const { id, size, url, sha256 } = model;
    const known = underWay.get(id);
    if (known) return known.done;
    const abort = new AbortController();
    let told = 0;
    const progress = (task: 'download' | 'check', bytesHere: number): void => {
      tell('models.progress', { id, task, fraction: Math.min(1, bytesHere / size), bytesHere });
    };
    const current = { abort, bytes: 0, done: Promise.resolve() };
    underWay.set(id, current);
    current.done = download({
      url,
      size,
      sha256,
      target: path.join(own, fileOfId(id)),
      signal: abort.signal,
      onProgress(bytes) {
        current.bytes = bytes;
        if (performance.now() - told < TELL_EVERY) return;
        told = performance.now();
        progress('download', bytes);
      },
      onCheck: () => progress('check', size),
    }).finally(() => {
      underWay.delete(id);
      tell('models.changed', {});
    });
    tell('models.changed', {});
    return current.done;
  };

  const cancel = async (id: string): Promise<void> => {
    const current = underWay.get(id);
    current?.abort.abort();
    await current?.done.catch(() => {});
  };

  return {
    arrived: (id) => underWay.get(id)?.bytes ?? null,
    run,
    cancel,
    close: async () => void (await Promise.all([...underWay.keys()].map(cancel))),
  };
}
