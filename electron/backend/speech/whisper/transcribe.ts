import { msToSamples, samplesToMs } from '#shared/audio/pcm.ts';
import { isFilledPause } from '#shared/transcript/filled-pauses.ts';
import { bareWord } from '#shared/transcript/tokens.ts';
import type { SoundSpan, Transcript, Word } from '#shared/transcript/transcript.ts';
import { mergeFilledPauses } from '../merge-filled-pauses.ts';
import { CUT_RULES, cutIntoPieces, type Piece } from '../segmentation.ts';
import type { Sound } from '../sound.ts';
import { decodeWithWhisper, type WhisperFiles } from './decode.ts';

/**
 * Whisper always listens to 30 s and takes as long for less, so pieces are longer than the built-in engine's.
 * Longer silences are left out: in them it makes words up.
 */
const RULES = { ...CUT_RULES, target: 24 * 16_000, cap: 28 * 16_000, longPause: 3 * 16_000 };

/** A Whisper model as an engine of its own. */
export interface WhisperEngine extends WhisperFiles {
  /** The id as analyses name it: `whisper-base.en-q5_1`. */
  readonly id: string;
}

/**
 * Whisper's words for a sound that the built-in engine has `heard`. The program runs anew for each piece, so
 * that a crash, a hang or a cancel costs one piece at most. Where there is voice, and the filled pauses, stay
 * those of the built-in engine, which hears more of them; where Whisper prints nothing at all over voice, so
 * do the words. `onProgress` hears fractions of 0..1.
 */
export async function transcribeWithWhisper(
  whisper: WhisperEngine,
  heard: Transcript,
  sound: Sound,
  options: { onProgress?: (fraction: number) => void; signal?: AbortSignal | undefined } = {},
): Promise<Transcript> {
  const words: Word[] = [];
  for (const piece of piecesOf(heard.voice, sound.length)) {
    options.onProgress?.(piece.start / sound.length);
    const samples = await sound.read(piece.start, piece.end);
    const printed = await decodeWithWhisper(whisper, samples, { signal: options.signal });
    words.push(...(printed.length > 0 ? later(printed, piece) : within(heard.words, piece)));
  }
  options.onProgress?.(1);
  const fillers = heard.words.filter((word) => isFilledPause(bareWord(word.text)));
  return { ...heard, engine: whisper.id, words: mergeFilledPauses(words, fillers) };
}

function piecesOf(voice: readonly SoundSpan[], total: number): Piece[] {
  const stretches = voice
    .map(({ startMs, endMs }) => ({ start: msToSamples(startMs), end: Math.min(total, msToSamples(endMs)) }))
    .filter(({ start, end }) => end > start);
  return cutIntoPieces(stretches, [], total, { rules: RULES });
}

function later(words: readonly Word[], piece: Piece): Word[] {
  const ms = samplesToMs(piece.start);
  const move = (time: number | null): number | null => (time === null ? null : Math.round(time + ms));
  return words.map((word) => ({ ...word, startMs: move(word.startMs), endMs: move(word.endMs) }));
}

function within(words: readonly Word[], { start, end }: Piece): Word[] {
  const [from, to] = [samplesToMs(start), samplesToMs(end)];
  return words.filter(({ startMs }) => startMs !== null && startMs >= from && startMs < to);
}
