import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from '#shared/contract/zod.ts';
import { readAnswer } from '#shared/report/answer.ts';
import { markedSubstance } from '#shared/substance/kinds.ts';
import { speechOf } from '#shared/substance/speech.ts';
import { fromText } from '../report/spoken-text.ts';

/** A kind that is right less often than this says nothing. */
const PRECISION = 0.9;
const RECALL = 0.7;

/** Sentences written before the rule (batch 1) and after it was finished (batch 2). */
const sentence = z.object({ batch: z.union([z.literal(1), z.literal(2)]), text: z.string() });
const sentences = z.object({ hits: z.array(sentence), nearMisses: z.array(sentence) });

function sentencesOf(kind: string) {
  const file = new URL(`../../../fixtures/substance/${kind}.json`, import.meta.url);
  return sentences.parse(JSON.parse(readFileSync(file, 'utf8')));
}

type Speaks = (text: string) => boolean;

function measure(kind: string, found: Speaks, batch: 1 | 2) {
  const { hits, nearMisses } = sentencesOf(kind);
  const count = (list: typeof hits) => list.filter((s) => s.batch === batch && found(s.text)).length;
  const right = count(hits);
  const wrong = count(nearMisses);
  return {
    precision: right + wrong === 0 ? 0 : right / (right + wrong),
    recall: right / hits.filter((s) => s.batch === batch).length,
  };
}

describe.each(markedSubstance)('$kind', ({ kind, speaks, readsFillers, find }) => {
  const found: Speaks = (text) =>
    find(speechOf(readAnswer(fromText(text)), readsFillers ? 'kept' : 'left-out')).length > 0;

  it('has forty hits and forty near misses, half of them written after the rule', () => {
    const { hits, nearMisses } = sentencesOf(kind);
    for (const list of [hits, nearMisses]) {
      expect(list.filter((s) => s.batch === 1).length).toBeGreaterThanOrEqual(20);
      expect(list.filter((s) => s.batch === 2).length).toBeGreaterThanOrEqual(20);
    }
    const all = [...hits, ...nearMisses].map((s) => s.text);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([1, 2] as const)('speaks only where it is right, batch %i', (batch) => {
    const { precision, recall } = measure(kind, found, batch);
    console.info(`${kind}, batch ${batch}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    if (!speaks) return;
    expect(precision).toBeGreaterThanOrEqual(PRECISION);
    expect(recall).toBeGreaterThanOrEqual(RECALL);
  });
});
