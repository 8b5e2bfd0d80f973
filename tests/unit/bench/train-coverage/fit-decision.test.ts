import { describe, expect, it } from 'vitest';
import { decide } from '#shared/coverage/decision.ts';
import { fitDecision, heldOutDecisions, type Judged } from '#tests/bench/train-coverage/fit-decision.ts';

/** Points are made where the score is high, and less often where there is much talk; `rare` hardly ever. */
const rows: Judged[] = Array.from({ length: 400 }, (_, i) => {
  const best = ((i * 7) % 13) - 6;
  const talk = (i * 5) % 4;
  const criterion = i % 2 === 0 ? 'often' : 'rare';
  const made = best + 2 - talk - (criterion === 'rare' ? 3 : 0) + (((i * 11) % 5) - 2) > 0;
  return { stage: 'coding', criterion, fold: i % 5, best, second: best - 3, talk, made };
});

describe('the decision over a whole answer', () => {
  const decision = fitDecision(rows);

  it('goes by the best stretch, takes talk into account, and knows which point is rare', () => {
    expect(decision.best + decision.second).toBeGreaterThan(0);
    expect(decision.talk).toBeLessThan(0);
    const { often = 0, rare = 0 } = decision.offsets.coding ?? {};
    expect(often).toBeGreaterThan(rare);
  });

  it('is mostly right about answers that it was not fitted on', () => {
    const right = heldOutDecisions(rows).filter(({ score, made }) => score > 0 === made).length;
    expect(right / rows.length).toBeGreaterThan(0.85);
  });

  it('is the same for the same answers', () => {
    expect(fitDecision(rows)).toEqual(decision);
    const first = rows[0];
    if (first)
      expect(decide(first, first.talk, { stage: 'coding', id: 'unknown' }, decision)).toSatisfy(
        Number.isFinite,
      );
  });
});
