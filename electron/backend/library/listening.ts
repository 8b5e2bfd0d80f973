import type { Attempt } from '#shared/practice/attempt.ts';
import { transcriptText } from '#shared/transcript/transcript.ts';
import type { Emit, SpeechService, SpeechStream } from '../services.ts';

/** Samples (0.25 s) of new sound after which speech is told to look again: it costs little where nothing ended. */
const STEP = 4_000;

/**
 * Has speech listen along while answers are recorded, so that little is left to do at their end. A head start
 * and no more: whatever becomes of it, the recording is transcribed.
 */
export interface Listening {
  /** The last of the attempt's `wavFiles` is being recorded now. What was listened to before is let go. */
  begin(attempt: Pick<Attempt, 'id' | 'mode'>, wavFiles: readonly string[]): void;
  /** So many samples of the last file are on disk. */
  advance(attemptId: string, writtenSamples: number): void;
  /** Hands over what listened to these very files; null where nothing did. */
  take(attemptId: string, wavFiles: readonly string[]): SpeechStream | null;
  /** Lets go of what is listened to for the attempt, or of all. */
  drop(attemptId?: string): void;
}

interface Along {
  readonly stream: SpeechStream;
  readonly wavFiles: readonly string[];
  readonly mode: Attempt['mode'];
  toldSamples: number;
}

export function createListening(options: {
  readonly speech: SpeechService;
  readonly emit: Emit;
  /** Whether the user wants to see their words while they speak. */
  readonly showsCaptions: () => boolean;
}): Listening {
  const { speech, emit, showsCaptions } = options;
  const along = new Map<string, Along>();

  /** The real thing has no captions, and what nobody sees is not made. */
  const wantsCaptions = (mode: Attempt['mode']): boolean => mode === 'practice' && showsCaptions();

  const drop = (attemptId: string): void => {
    along.get(attemptId)?.stream.cancel();
    along.delete(attemptId);
  };

  return {
    begin({ id, mode }, wavFiles) {
      drop(id);
      const stream = speech.openStream?.({
        wavFiles,
        onWords({ settled, open }) {
          if (along.get(id)?.stream !== stream || !wantsCaptions(mode)) return;
          if (settled.length === 0 && open === null) return;
          emit('recording.captions', { attemptId: id, settled: transcriptText(settled), open });
        },
      });
      if (stream) along.set(id, { stream, wavFiles, mode, toldSamples: 0 });
    },
    advance(attemptId, writtenSamples) {
      const each = along.get(attemptId);
      if (!each || writtenSamples < each.toldSamples + STEP) return;
      each.toldSamples = writtenSamples;
      each.stream.advance({ drafting: wantsCaptions(each.mode) });
    },
    take(attemptId, wavFiles) {
      const each = along.get(attemptId);
      if (!each) return null;
      along.delete(attemptId);
      const isSame =
        each.wavFiles.length === wavFiles.length && each.wavFiles.every((file, i) => file === wavFiles[i]);
      if (isSame) return each.stream;
      each.stream.cancel();
      return null;
    },
    drop(attemptId) {
      for (const id of attemptId === undefined ? [...along.keys()] : [attemptId]) drop(id);
    },
  };
}
