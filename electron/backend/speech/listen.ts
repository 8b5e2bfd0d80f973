import { samplesToMs } from '#shared/audio/pcm.ts';
import type { SoundSpan, Transcript, Word } from '#shared/transcript/transcript.ts';
import { decodePiece, type HeardPiece } from './decode-piece.ts';
import { MOONSHINE_ENGINE } from './engine-id.ts';
import { createGrowingVoice } from './growing-voice.ts';
import { loops, tokenLimit } from './guards.ts';
import { hearAlone } from './hear-piece.ts';
import { createHeardStretches } from './heard-stretches.ts';
import type { Moonshine } from './moonshine.ts';
import { cutIntoPieces, type Piece, type Stretch, VOICE_RULES } from './segmentation.ts';
import type { Sound } from './sound.ts';
import { stretchesOf } from './stretches.ts';
import { tokensToWords } from './token-words.ts';
import { VAD_FRAME, type VoiceActivityDetector } from './voice-activity.ts';

/** Samples heard in one go: 8 s. */
export const CHUNK = VAD_FRAME * 250;
/**
 * A silence of so many samples (0.3 s) is taken for the answer's end as a trial: who stops reaches for a key
 * first, and what is left to decode then is what they wait for. It is longer than what is kept around a piece, so
 * the piece is what it would be at the end.
 */
const MAYBE_THE_END = 4_800;
/** In a silence of so many samples (0.1 s) no draft is begun: it would only delay the look ahead. */
const LOOK_AHEAD_SOON = 1_600;

/** A transcription that goes along with a recording; what it makes of it is what `transcribe` would. */
export interface Listening {
  /** Samples that were listened to. */
  readonly heard: number;
  /** Hears up to `known` samples and decodes what more sound can no longer change. Gives the words that are new. */
  advance(known: number): Promise<readonly Word[]>;
  /**
   * In a pause: decodes what is still open as if nothing more came, so that nothing is left to do at an end
   * here. Where the speaker goes on instead, it is decoded again later. Null while somebody speaks.
   */
  lookAhead(): Promise<readonly Word[] | null>;
  /**
   * Decodes one stretch of voice of what is still open, alone, that more sound can hardly change: at the end it is
   * there already. False where there is none.
   */
  hearStretch(): Promise<boolean>;
  /**
   * What is still open: what stretches were heard to say alone, and behind them what one plain decoding hears,
   * quick and forgotten. Null where a silence has begun, and a look ahead may follow. Rejects when `signal` aborts.
   */
  draft(signal?: AbortSignal): Promise<string | null>;
  /** Hears the rest, up to `total` samples. */
  finish(total: number): Promise<Transcript>;
}

export function listen(
  detector: Pick<VoiceActivityDetector, 'listen'>,
  moonshine: Moonshine,
  sound: Pick<Sound, 'read'>,
  signal?: AbortSignal,
): Listening {
  const listener = detector.listen();
  const voice = createGrowingVoice(VOICE_RULES);
  const probabilities: number[] = [];
  const words: Word[] = [];
  const suspected: SoundSpan[] = [];
  let heard = 0;
  /** Where the voice of the last decoded piece ended, in samples. */
  let done: number | undefined;
  let ahead: { piece: Piece; said: HeardPiece } | null = null;
  const heardAlone = createHeardStretches();

  const take = (found: readonly number[]): void => {
    voice.push(found);
    for (const p of found) probabilities.push(p);
  };

  const hear = async (known: number): Promise<void> => {
    while (heard < known) {
      signal?.throwIfAborted();
      const end = Math.min(known, heard + CHUNK);
      take(await listener.push(await sound.read(heard, end)));
      heard = end;
    }
  };

  /** The pieces that were not decoded yet. */
  const piecesLeft = (total: number, ended: boolean): Piece[] => {
    const left = voice.stretches(total).flatMap(({ start, end }) => {
      if (done === undefined || start >= done) return { start, end };
      return end > done ? { start: done, end } : [];
    });
    return cutIntoPieces(left, probabilities, total, { ended, before: done });
  };

  const decode = async (piece: Piece): Promise<HeardPiece> =>
    decodePiece(moonshine, piece, await sound.read(piece.start, piece.end), signal, heardAlone);

  const decodeLeft = async (total: number, ended: boolean): Promise<Word[]> => {
    const found: Word[] = [];
    for (const piece of piecesLeft(total, ended)) {
      const said = ahead && isSame(ahead.piece, piece) ? ahead.said : await decode(piece);
      ahead = null;
      found.push(...said.words);
      suspected.push(...said.suspected);
      done = piece.voice.at(-1)!.end;
      heardAlone.forgetBefore(done);
    }
    words.push(...found);
    return found;
  };

  /** Samples whose voice is known: whole frames. */
  const framed = (): number => probabilities.length * VAD_FRAME;
  /** What is open, as it would be if the recording ended now. */
  const openPiece = (): Piece | undefined => piecesLeft(framed(), true)[0];
  /** The samples of silence at the end of a piece, as far as it is known. */
  const silenceBehind = (piece: Piece): number => framed() - piece.voice.at(-1)!.end;

  return {
    get heard() {
      return heard;
    },
    async advance(known) {
      await hear(known);
      return decodeLeft(framed(), false);
    },
    async lookAhead() {
      const piece = openPiece();
      if (!piece || silenceBehind(piece) < MAYBE_THE_END) return null;
      if (!ahead || !isSame(ahead.piece, piece)) ahead = { piece, said: await decode(piece) };
      return ahead.said.words;
    },
    async hearStretch() {
      const piece = openPiece();
      // Another stretch has begun behind each but the last: those have ended.
      const ended = piece ? stretchesOf(piece).slice(0, -1) : [];
      const stretch = ended.find((one) => heardAlone.get(one) === undefined);
      if (!stretch) return false;
      const samples = await sound.read(stretch.start, stretch.end);
      await heardAlone.hear(stretch, () => hearAlone(moonshine, stretch, samples, signal));
      return true;
    },
    async draft(hurry) {
      const piece = openPiece();
      if (!piece) return '';
      if (silenceBehind(piece) >= LOOK_AHEAD_SOON) return null;
      const stretches = stretchesOf(piece);
      const last = stretches.length - 1;
      const unheard = stretches.findIndex((one, i) => i === last || !heardAlone.get(one));
      const known = stretches.slice(0, unheard).flatMap((one) => heardAlone.get(one)?.words ?? []);
      const samples = await sound.read(stretches[unheard]!.start, piece.end);
      const options = { maxTokens: tokenLimit(samples.length), minTokens: 0, fillerBias: 0, signal: hurry };
      const { tokens, ended } = await moonshine.decode(await moonshine.encode(samples), options);
      const said = ended && !loops(tokens) ? tokensToWords(tokens) : [];
      return [...known, ...said].map((word) => word.text).join(' ');
    },
    async finish(total) {
      await hear(total);
      take(await listener.finish());
      await decodeLeft(total, true);
      return {
        engine: MOONSHINE_ENGINE,
        durationMs: Math.round(samplesToMs(total)),
        words,
        voice: voice.stretches(total).map(toSpan),
        suspected,
      };
    },
  };
}

function isSame(a: Piece, b: Piece): boolean {
  const isEqual = (x: Stretch, y: Stretch | undefined): boolean => x.start === y?.start && x.end === y.end;
  return (
    isEqual(a, b) && a.voice.length === b.voice.length && a.voice.every((v, i) => isEqual(v, b.voice[i]))
  );
}

function toSpan(s: Stretch): SoundSpan {
  return { startMs: Math.round(samplesToMs(s.start)), endMs: Math.round(samplesToMs(s.end)) };
}
