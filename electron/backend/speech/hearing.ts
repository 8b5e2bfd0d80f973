import { samplesToMs } from '#shared/audio/pcm.ts';
import { bareWord } from '#shared/transcript/tokens.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { loops } from './guards.ts';
import { isPause } from './merge-filled-pauses.ts';
import type { Decoding } from './moonshine.ts';
import { tokensToWords } from './token-words.ts';
import type { Cut } from './variants.ts';
import { timedWords } from './word-times.ts';

/** What one decoding of a piece, in one of its variants, printed. */
export interface Hearing {
  words: readonly Word[];
  /** Words (by index) that are filled pauses for the bias alone, and how much (logits) of it they needed. */
  leaned: ReadonlyMap<number, number>;
  /** Mean log-probability of the tokens and the end mark, but for those that leaned. */
  certainty: number;
  /** How many tokens the certainty is the mean of. */
  tokens: number;
}

/** Whether two hearings ended and print the same words, whatever filled pauses lie between them. */
export function printTheSameWords(a: Hearing | null, b: Hearing | null): boolean {
  if (!a || !b) return false;
  const [first, second] = [a, b].map(({ words }) => words.filter((word) => !isPause(word)));
  return (
    first!.length === second!.length &&
    first!.every((word, i) => bareWord(word.text) === bareWord(second![i]!.text))
  );
}

/** Whether a hearing that ended printed a filled pause, be it for the bias alone. */
export const printsPause = (hearing: Hearing | null): boolean => hearing?.words.some(isPause) ?? false;

/** The words of a decoding on the timeline, or null where it never ended or goes round in circles. */
export function hearingOf(cut: Cut, decoding: Decoding): Hearing | null {
  if (!decoding.ended || loops(decoding.tokens)) return null;
  const words = wordsOnTimeline(cut, decoding);
  const leaned = new Map<number, number>();
  const left: number[] = [];
  const own = new Set<number>();
  tokensToWords(decoding.tokens).forEach(({ tokens: [from, to] }, i) => {
    const lean = decoding.leaned.get(from);
    if (lean === undefined) return;
    leaned.set(i, lean);
    for (let token = from; token < to; token++) own.add(token);
  });
  decoding.logProbs.forEach((p, token) => {
    if (!own.has(token)) left.push(p);
  });
  return { words, leaned, certainty: mean(left), tokens: left.length };
}

/** Decodings of stretches that follow each other, as one. */
export function joined(parts: readonly Hearing[]): Hearing {
  const all = { words: [] as Word[], leaned: new Map<number, number>(), certainty: 0, tokens: 0 };
  for (const part of parts) {
    for (const [i, lean] of part.leaned) all.leaned.set(all.words.length + i, lean);
    all.words.push(...part.words);
    all.certainty += part.certainty * part.tokens;
    all.tokens += part.tokens;
  }
  all.certainty /= Math.max(1, all.tokens);
  return all;
}

function wordsOnTimeline({ samples, start, pace }: Cut, decoding: Decoding): Word[] {
  if (pace === 1) return timedWords({ decoding, samples, start });
  const begin = samplesToMs(start);
  const moved = (ms: number | null): number => Math.max(0, Math.round(begin + (ms ?? 0) * pace));
  return timedWords({ decoding, samples, start: 0 }).map((word) => ({
    ...word,
    startMs: moved(word.startMs),
    endMs: moved(word.endMs),
  }));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
