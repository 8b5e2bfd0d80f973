import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from '#shared/contract/zod.ts';
import { readAnswer } from '#shared/report/answer.ts';
import { reasonOf } from '#shared/report/reasons.ts';
import { FEWEST_RIGHT, markedSubstance, observedSubstance, speaks } from '#shared/substance/kinds.ts';
import { speechOf } from '#shared/substance/speech.ts';
import { fromText } from '../report/spoken-text.ts';

const FEWEST_FOUND = 0.7;

/** Batch 1 was written before the rule; every later one after the rule's last change, to measure it unseen. */
const sentence = z.object({ batch: z.number().int().min(1), text: z.string() });
const sentences = z.object({ hits: z.array(sentence), nearMisses: z.array(sentence) });

function sentencesOf(kind: string) {
  const file = new URL(`../../../fixtures/substance/${kind}.json`, import.meta.url);
  return sentences.parse(JSON.parse(readFileSync(file, 'utf8')));
}

const kinds = [
  ...markedSubstance,
  ...observedSubstance.map((kind) => ({ ...kind, readsFillers: false })),
] as const;

describe.each(kinds)('$kind', (kind) => {
  const { hits, nearMisses } = sentencesOf(kind.kind);
  const found = ({ text }: { text: string }): boolean =>
    kind.find(speechOf(readAnswer(fromText(text)), kind.readsFillers ? 'kept' : 'left-out')).length > 0;

  it('has forty hits and forty near misses, half of them written after the rule', () => {
    for (const list of [hits, nearMisses]) {
      expect(list.filter((s) => s.batch === 1).length).toBeGreaterThanOrEqual(20);
      expect(list.filter((s) => s.batch > 1).length).toBeGreaterThanOrEqual(20);
    }
    const all = [...hits, ...nearMisses].map((s) => s.text);
    expect(new Set(all).size).toBe(all.length);
    expect(Math.max(...hits.map((s) => s.batch))).toBe(kind.heldOut.batch);
  });

  it('speaks only where it is right in nine of ten cases', () => {
    const right = hits.filter(found).length;
    const wrong = nearMisses.filter(found).length;
    const precision = right / (right + wrong);
    const recall = right / hits.length;
    const { heldOut } = kind;
    console.info(
      `${kind.kind}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} on all ${hits.length + nearMisses.length}; ` +
        `${heldOut.precision.toFixed(3)} and ${heldOut.recall.toFixed(3)} on unseen ones${speaks(kind) ? '' : ', so it is silent'}`,
    );
    if (!speaks(kind)) return;
    expect(heldOut.precision).toBeGreaterThanOrEqual(FEWEST_RIGHT);
    expect(precision).toBeGreaterThanOrEqual(FEWEST_RIGHT);
    expect(recall).toBeGreaterThanOrEqual(FEWEST_FOUND);
  });

  it('can be explained', () => {
    expect(reasonOf(kind.rule)).not.toBeNull();
  });
});
