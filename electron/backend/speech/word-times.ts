import { samplesToMs } from '#shared/audio/pcm.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import type { Decoding } from './moonshine.ts';
import type { Piece } from './segmentation.ts';
import { tokensToWords } from './token-words.ts';

/** The words of a decoded piece, timed by sharing its voice among their letters; pauses hold no words. */
export function timedWords(decoding: Decoding, piece: Piece): Word[] {
  const words = tokensToWords(decoding.tokens);
  const letters = words.map((w) => w.text.length + 1);
  const all = letters.reduce((sum, n) => sum + n, 0);
  const voiced = piece.voice.reduce((sum, v) => sum + v.end - v.start, 0);
  let done = 0;
  return words.map((w, i) => {
    const from = (done / all) * voiced;
    done += letters[i]!;
    const to = (done / all) * voiced;
    return {
      text: w.text,
      startMs: Math.round(samplesToMs(intoVoice(piece, from, 'after'))),
      endMs: Math.round(samplesToMs(intoVoice(piece, to, 'before'))),
      confidence: meanProbability(decoding.logProbs.slice(...w.tokens)),
    };
  });
}

/** The place on the timeline where this many voiced samples of the piece have passed; at a pause, its edge. */
function intoVoice(piece: Piece, voiced: number, side: 'before' | 'after'): number {
  let left = voiced;
  for (const v of piece.voice) {
    const length = v.end - v.start;
    if (left < length || (side === 'before' && left <= length + 0.5)) return Math.min(v.end, v.start + left);
    left -= length;
  }
  return piece.voice.at(-1)?.end ?? piece.end;
}

/** The geometric mean of token probabilities, two decimals: 0..1. */
export function meanProbability(logProbs: readonly number[]): number {
  const mean = logProbs.reduce((sum, p) => sum + p, 0) / Math.max(1, logProbs.length);
  return Math.round(Math.exp(mean) * 100) / 100;
}
