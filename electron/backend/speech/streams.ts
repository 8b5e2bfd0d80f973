import type { Transcript, Word } from '#shared/transcript/transcript.ts';
import type { SpeechStream } from '../services.ts';
import type { FromSpeech, ToSpeech } from './protocol.ts';

interface Open {
  onWords: ((words: readonly Word[]) => void) | undefined;
  /** Set while the end is awaited: what to do with it, or how to do without. */
  ending: { done(transcript: Transcript): void; lost(): void } | undefined;
}

export interface Streams {
  open(options: { wavFiles: readonly string[]; onWords?: (words: readonly Word[]) => void }): SpeechStream;
  /** Takes a message of the process; false when it belongs to no stream. */
  hear(message: FromSpeech): boolean;
  /** The process is gone: every stream goes on without it, by transcribing the whole recording at its end. */
  lose(): void;
}

/** Transcriptions that go along with a recording. They are a head start, and nothing is lost without them. */
export function createStreams(deps: {
  tell(message: ToSpeech): void;
  nextId(): number;
  rootDir: string;
  transcribe(wavFiles: readonly string[]): Promise<Transcript>;
}): Streams {
  const streams = new Map<number, Open>();

  const drop = (job: number): void => {
    const open = streams.get(job);
    streams.delete(job);
    open?.ending?.lost();
  };

  return {
    open({ wavFiles, onWords }) {
      const job = deps.nextId();
      streams.set(job, { onWords, ending: undefined });
      deps.tell({ type: 'listen', job, rootDir: deps.rootDir, wavFiles });
      let end: Promise<Transcript> | undefined;
      return {
        advance() {
          if (streams.has(job) && !end) deps.tell({ type: 'advance', job });
        },
        finish() {
          end ??= new Promise<Transcript | null>((resolve) => {
            const open = streams.get(job);
            if (!open) return resolve(null);
            open.ending = { done: resolve, lost: () => resolve(null) };
            deps.tell({ type: 'finish', job });
          }).then((transcript) => transcript ?? deps.transcribe(wavFiles));
          return end;
        },
        cancel() {
          if (!streams.has(job) || end) return;
          streams.delete(job);
          deps.tell({ type: 'cancel', job });
        },
      };
    },
    hear(message) {
      const open = streams.get(message.job);
      if (!open) return false;
      if (message.type === 'words') open.onWords?.(message.words);
      else if (message.type === 'failed') drop(message.job);
      else if (message.type === 'done') {
        streams.delete(message.job);
        open.ending?.done(message.transcript);
      }
      return true;
    },
    lose() {
      for (const job of [...streams.keys()]) drop(job);
    },
  };
}
