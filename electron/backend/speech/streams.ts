import { CoachError } from '#shared/contract/errors.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import type { FinishOptions, LiveWords, SpeechService, SpeechStream } from '../services.ts';
import type { FromSpeech, ToSpeech } from './protocol.ts';

/** A stream whose process died is taken up again this often: a sound that kills it must not do so for ever. */
const RESUMPTIONS = 2;

interface Open {
  readonly wavFiles: readonly string[];
  readonly onWords: ((live: LiveWords) => void) | undefined;
  /** False while no process listens. */
  listening: boolean;
  resumptions: number;
  /** Words that begin before this time were told already. */
  toldUntilMs: number;
  /** Set while the end is awaited: what to do with it, or how to do without. */
  ending: { done(transcript: Transcript): void; lost(): void; progress(fraction: number): void } | null;
}

export interface Streams {
  open: NonNullable<SpeechService['openStream']>;
  /** Takes a message of the process; false when it belongs to no stream. */
  hear(message: FromSpeech): boolean;
  /** The process is gone: streams are taken up by the next, or end by transcribing the whole recording. */
  lose(): void;
}

/** Transcriptions that go along with a recording. They are a head start, and nothing is lost without them. */
export function createStreams(deps: {
  /** Whether there is a process, or one can be started now. */
  canListen(): boolean;
  tell(message: ToSpeech): void;
  nextId(): number;
  rootDir: string;
  transcribe: SpeechService['transcribe'];
}): Streams {
  const streams = new Map<number, Open>();

  const listen = (job: number, open: Open): void => {
    if (!deps.canListen()) return;
    open.listening = true;
    deps.tell({ type: 'listen', job, rootDir: deps.rootDir, wavFiles: open.wavFiles });
  };

  const letGo = (job: number): void => {
    const open = streams.get(job);
    streams.delete(job);
    if (open?.listening) deps.tell({ type: 'cancel', job });
  };

  const drop = (job: number): void => {
    const open = streams.get(job);
    streams.delete(job);
    open?.ending?.lost();
  };

  /** What the stream makes of it; null where it cannot any more. Rejects when it is cancelled. */
  const ended = (job: number, { onProgress, signal }: FinishOptions): Promise<Transcript | null> =>
    new Promise((resolve, reject) => {
      const open = streams.get(job);
      if (!open?.listening) {
        streams.delete(job);
        return resolve(null);
      }
      const cancel = (): void => {
        letGo(job);
        reject(new CoachError('cancelled', 'The transcription was cancelled.'));
      };
      if (signal?.aborted) return cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      open.ending = { done: resolve, lost: () => resolve(null), progress: (f) => onProgress?.(f) };
      deps.tell({ type: 'finish', job });
    });

  const tellWords = (open: Open, { settled, open: sounds }: LiveWords): void => {
    const news = settled.filter((word) => (word.startMs ?? 0) >= open.toldUntilMs);
    open.toldUntilMs = news.at(-1)?.endMs ?? open.toldUntilMs;
    open.onWords?.({ settled: news, open: sounds });
  };

  return {
    open({ wavFiles, onWords }): SpeechStream {
      const job = deps.nextId();
      const open: Open = {
        wavFiles,
        onWords,
        listening: false,
        resumptions: 0,
        toldUntilMs: 0,
        ending: null,
      };
      streams.set(job, open);
      listen(job, open);
      let end: Promise<Transcript> | undefined;
      return {
        advance({ drafting = false } = {}) {
          if (!streams.has(job) || end) return;
          if (!open.listening && open.resumptions < RESUMPTIONS) {
            listen(job, open);
            if (open.listening) open.resumptions++;
          }
          if (open.listening) deps.tell({ type: 'advance', job, drafting });
        },
        finish(options = {}) {
          end ??= ended(job, options).then(
            (transcript) => transcript ?? deps.transcribe({ source: { wavFiles }, ...options }),
          );
          return end;
        },
        cancel() {
          if (!end) letGo(job);
        },
      };
    },
    hear(message) {
      const open = streams.get(message.job);
      if (!open) return false;
      if (message.type === 'words') tellWords(open, message);
      else if (message.type === 'progress') open.ending?.progress(message.fraction);
      else if (message.type === 'failed') drop(message.job);
      else if (message.type === 'done') {
        streams.delete(message.job);
        open.ending?.done(message.transcript);
      }
      return true;
    },
    lose() {
      for (const [job, open] of [...streams]) {
        if (open.ending) drop(job);
        else open.listening = false;
      }
    },
  };
}
