import { CoachError, fromWireError, type WireError } from '#shared/contract/errors.ts';
import type { SpawnWorker } from '../worker/host.ts';

export interface ToSound {
  readonly source: string;
  readonly target: string;
}
export type FromSound =
  | { readonly ok: true; readonly samples: number }
  | { readonly ok: false; readonly error: WireError };

/**
 * Has a process of its own write the sound of `source` to `target` as a WAV of ours; resolves to its samples. Rejects
 * as `convertSound` does, with `cancelled`, and with `sound-unreadable` where the process died of it.
 */
export function convertElsewhere(
  spawnWorker: SpawnWorker,
  paths: ToSound,
  signal: AbortSignal,
): Promise<number> {
  const worker = spawnWorker('sound');
  return new Promise<number>((resolve, reject) => {
    const cancel = () => {
      reject(new CoachError('cancelled', 'The recording was not taken in.'));
      worker.kill();
    };
    worker.onMessage((message) => {
      const answer = message as FromSound;
      if (answer.ok) resolve(answer.samples);
      else reject(fromWireError(answer.error));
      worker.kill();
    });
    worker.onExit(() =>
      reject(
        new CoachError(
          'sound-unreadable',
          'This recording could not be decoded. Save it as WAV or FLAC, then try again.',
        ),
      ),
    );
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
    worker.post(paths);
  });
}
