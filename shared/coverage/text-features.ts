import type { Features } from './features.ts';
import { shapeFeatures } from './shape-features.ts';
import { stem } from './stem.ts';
import type { Window } from './windows.ts';
import { DIMENSIONS, meanVector } from './word-vectors.ts';

/** The mean vector is stretched so that its components weigh about as much as a word. */
const VECTOR_SCALE = 6;
const VECTOR_NAMES = Array.from({ length: DIMENSIONS }, (_, d) => `v:${d}`);

/** Words, pairs of words (with one between as well), shapes and the mean vector of a stretch: the same for every criterion. */
export function textFeatures(window: Window): Features {
  const features = new Map<string, number>();
  const words = window.words.map((w) => w.text);
  const stems = words.map(stem);
  stems.forEach((word, i) => {
    features.set(`w:${word}`, 1);
    const next = stems[i + 1];
    if (next !== undefined) features.set(`b:${word}_${next}`, 1);
    const afterNext = stems[i + 2];
    if (afterNext !== undefined) features.set(`k:${word}_${afterNext}`, 1);
  });
  for (const shape of shapeFeatures(window)) features.set(shape, 1);
  meanVector(words)?.forEach((value, d) => {
    features.set(VECTOR_NAMES[d] ?? '', value * VECTOR_SCALE);
  });
  return features;
}
