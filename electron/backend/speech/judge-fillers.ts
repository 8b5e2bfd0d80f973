import { isFilledPause } from '#shared/transcript/filled-pauses.ts';
import type { SoundSpan, Word } from '#shared/transcript/transcript.ts';
import fitted from './filled-pause-weights.json' with { type: 'json' };
import { bare, FILLER_FEATURES, type FillerCandidate } from './filled-pauses.ts';

/** No word is made shorter than this (milliseconds) to make room for a filled pause. */
const MIN_WORD = 40;

/** Whether any decoding printed a filler there; else it is an island of voice. */
export function isPrinted({ features }: { features: readonly number[] }): boolean {
  return PRINTED_BY.some((i) => features[i]! > 0);
}
const PRINTED_BY = (['plainRows', 'biasedRows', 'nearPlain', 'nearBiased'] as const).map((name) =>
  FILLER_FEATURES.indexOf(name),
);

/** The probability that a candidate is a filled pause: logistic models, fitted by `tests/bench/speech`. */
export function fillerProbability(candidate: FillerCandidate): number {
  const model = isPrinted(candidate) ? fitted.printed : fitted.island;
  let sum = model.intercept;
  candidate.features.forEach((value, i) => {
    sum += (model.weights[i]! * (value - model.mean[i]!)) / model.scale[i]!;
  });
  return 1 / (1 + Math.exp(-sum));
}

/**
 * The words of the best decoding with the filled pauses that were heard, and the sounds that may be some. A
 * filler that is printed and yet sounds like none is taken out; one that is likely is put in, and the words
 * around it make room.
 */
export function withFilledPauses(
  words: readonly Word[],
  candidates: readonly FillerCandidate[],
): { words: Word[]; suspected: SoundSpan[] } {
  let out = [...words];
  const suspected: SoundSpan[] = [];
  for (const candidate of candidates) {
    const probability = fillerProbability(candidate);
    const printed = out.find((w) => isFilledPause(bare(w.text)) && overlaps(w, candidate));
    if (printed && probability < fitted.veto) out = out.filter((w) => w !== printed);
    if (printed || !(probability >= fitted.suspected)) continue;
    if (probability >= fitted.heard && isPrinted(candidate)) out = insert(out, candidate, probability);
    else suspected.push({ startMs: candidate.startMs, endMs: candidate.endMs });
  }
  return { words: out, suspected: suspected.sort((a, b) => a.startMs - b.startMs) };
}

function insert(words: readonly Word[], candidate: FillerCandidate, probability: number): Word[] {
  const { startMs, endMs } = candidate;
  const filler: Word = {
    text: candidate.text,
    startMs,
    endMs,
    confidence: Math.round(probability * 100) / 100,
  };
  const moved = words.map((w) => {
    if (!overlaps(w, candidate)) return w;
    if (w.startMs! < startMs)
      return { ...w, endMs: Math.max(w.startMs! + MIN_WORD, Math.min(w.endMs!, startMs)) };
    const onset = Math.min(endMs, w.endMs! - MIN_WORD);
    return onset > w.startMs! ? { ...w, startMs: onset } : w;
  });
  return [...moved, filler].sort((a, b) => a.startMs! - b.startMs!);
}

function overlaps(word: Word, span: SoundSpan): boolean {
  return word.startMs! < span.endMs && word.endMs! > span.startMs;
}
