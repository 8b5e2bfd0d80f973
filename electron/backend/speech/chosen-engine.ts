import type { Transcript } from '#shared/transcript/transcript.ts';
import type { FinishOptions, SpeechService } from '../services.ts';
import { MOONSHINE_ENGINE } from './engine-id.ts';
import { openSound } from './sound.ts';
import { transcribeWithWhisper, type WhisperEngine } from './whisper/transcribe.ts';

/** The built-in engine listens first; it takes about this share of the time that Whisper takes. */
const LISTENING_SHARE = 0.2;

type Job = Parameters<SpeechService['transcribe']>[0];

/** Finds a Whisper engine and builds its program where that was not done yet. Rejects with a `CoachError`. */
export type OpenWhisper = (engine: string, signal?: AbortSignal) => Promise<WhisperEngine>;

/**
 * Speech with the engine that is chosen at the time of each job. The built-in one works in its own process;
 * Whisper's words come from a program that is started for each piece, on top of what the built-in one heard.
 */
export function withChosenEngine(
  builtIn: SpeechService,
  chosen: () => string,
  openWhisper: OpenWhisper,
): SpeechService {
  const closing = new AbortController();
  const underWay = new Set<Promise<unknown>>();

  /** Whisper's words for what the built-in engine heard of `source`. */
  const hearAgain = async (
    id: string,
    source: Job['source'],
    listen: (options: FinishOptions) => Promise<Transcript>,
    { onProgress, signal: wanted }: FinishOptions,
  ): Promise<Transcript> => {
    const signal = wanted ? AbortSignal.any([wanted, closing.signal]) : closing.signal;
    const engine = await openWhisper(id, signal);
    const first = await listen({ signal, onProgress: (part) => onProgress?.(part * LISTENING_SHARE) });
    const sound = await openSound(source);
    try {
      const rest = (fraction: number): void =>
        onProgress?.(LISTENING_SHARE + (1 - LISTENING_SHARE) * fraction);
      return await transcribeWithWhisper(engine, first, sound, { signal, onProgress: rest });
    } finally {
      await sound.close();
    }
  };

  const known = async (answer: Promise<Transcript>): Promise<Transcript> => {
    underWay.add(answer);
    try {
      return await answer;
    } finally {
      underWay.delete(answer);
    }
  };

  const transcribe = (job: Job): Promise<Transcript> => {
    const id = job.engine ?? chosen();
    if (id === MOONSHINE_ENGINE) return builtIn.transcribe(job);
    const { source } = job;
    return known(hearAgain(id, source, (options) => builtIn.transcribe({ source, ...options }), job));
  };

  /** While the user speaks the built-in engine listens along; Whisper's words follow at the end. */
  const openStream: NonNullable<SpeechService['openStream']> = (options) => {
    const stream = builtIn.openStream?.(options);
    if (!stream) throw new Error('This speech service cannot listen along.');
    return {
      advance: (how) => stream.advance(how),
      finish(how = {}) {
        const id = chosen();
        if (id === MOONSHINE_ENGINE) return stream.finish(how);
        const { wavFiles } = options;
        return known(hearAgain(id, { wavFiles }, (first) => stream.finish(first), how));
      },
      cancel: () => stream.cancel(),
    };
  };

  return {
    get engine() {
      return chosen();
    },
    transcribe,
    ...(builtIn.openStream && { openStream }),
    async close() {
      closing.abort();
      await Promise.allSettled(underWay);
      await builtIn.close();
    },
  };
}
