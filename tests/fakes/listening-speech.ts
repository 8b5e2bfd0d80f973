import type { FinishOptions, LiveWords } from '#electron/backend/services.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { type FakeSpeech, fakeSpeech, spokenWords } from './backend-deps.ts';

/** What a stream of the fake was told. */
export interface ToldStream {
  readonly wavFiles: readonly string[];
  /** For each time it was told of more sound: whether drafts were wanted. */
  readonly drafting: boolean[];
  cancelled: boolean;
  /** Set once its end was asked for. */
  ending: (FinishOptions & { done(transcript?: Transcript): void }) | null;
  say(live: LiveWords): void;
}

/** A fake speech service that listens along; ends wait for the test. */
export function listeningSpeech(): FakeSpeech & { readonly streams: ToldStream[] } {
  const streams: ToldStream[] = [];
  return Object.assign(fakeSpeech(), {
    streams,
    openStream: ({
      wavFiles,
      onWords,
    }: {
      wavFiles: readonly string[];
      onWords?: (live: LiveWords) => void;
    }) => {
      const told: ToldStream = {
        wavFiles,
        drafting: [],
        cancelled: false,
        ending: null,
        say: (live) => onWords?.(live),
      };
      streams.push(told);
      return {
        advance: ({ drafting = false } = {}) => void told.drafting.push(drafting),
        finish: (options: FinishOptions = {}) =>
          new Promise<Transcript>((resolve, reject) => {
            const cancelled = () => reject(new CoachError('cancelled', 'Cancelled.'));
            options.signal?.addEventListener('abort', cancelled);
            told.ending = {
              ...options,
              done: (transcript = spokenWords) => resolve(transcript),
            };
          }),
        cancel: () => {
          told.cancelled = true;
        },
      };
    },
  });
}
