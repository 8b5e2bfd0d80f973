import { signedBytes } from './base64.ts';
import table from './word-vectors.json' with { type: 'json' };

/** How many numbers describe a word. */
export const DIMENSIONS = table.dimensions;

let vectors: Int8Array | null = null;
let places: ReadonlyMap<string, number> | null = null;

function load(): { vectors: Int8Array; places: ReadonlyMap<string, number> } {
  vectors ??= signedBytes(table.data);
  places ??= new Map(table.words.split(' ').map((word, i) => [word, i] as const));
  return { vectors, places };
}

/**
 * How much a word counts in a mean: frequent words little. The table is in the order of frequency, so the place
 * gives the frequency by Zipf's law (smooth inverse frequency, Arora et al. 2017).
 */
function importanceOf(place: number): number {
  const frequency = 1 / (12 * (place + 1));
  return 1e-3 / (1e-3 + frequency);
}

/** The weighted mean of the vectors of words, each component about -1..1; null where no word is known. */
export function meanVector(words: readonly string[]): Float64Array | null {
  const { vectors: bytes, places: index } = load();
  const mean = new Float64Array(DIMENSIONS);
  let total = 0;
  for (const word of words) {
    const place = index.get(word);
    if (place === undefined) continue;
    const weight = importanceOf(place);
    const offset = place * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d++) mean[d] = (mean[d] ?? 0) + (weight * (bytes[offset + d] ?? 0)) / 127;
    total += weight;
  }
  if (total === 0) return null;
  for (let d = 0; d < DIMENSIONS; d++) mean[d] = (mean[d] ?? 0) / total;
  return mean;
}
