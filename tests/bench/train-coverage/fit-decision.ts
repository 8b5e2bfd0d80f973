import { type Decision, decide } from '#shared/coverage/decision.ts';
import type { HeldOutScore } from './calibrate.ts';
import { FOLDS } from './held-out.ts';
import { type Example, fitWeights } from './logistic.ts';

/** How one criterion fared in one whole answer, judged by a model that had not seen it. */
export interface Judged {
  readonly stage: string;
  readonly criterion: string;
  readonly fold: number;
  readonly best: number;
  readonly second: number;
  readonly talk: number;
  readonly made: boolean;
}

const [BEST, SECOND, TALK, BIAS, OFFSETS] = [0, 1, 2, 3, 4];
/** How firmly weights are held at nothing: with some thirty answers a criterion may not go far from the others. */
const PRECISION = { weight: 0.1, bias: 1e-3, offset: 3 };
const FIXED = 1e4;
/** The whole answers were written so that the long ones make few points; half of what they say of talk is believed. */
const BELIEVED = 0.5;

const round3 = (x: number): number => Math.round(x * 1000) / 1000;

/** Fits how the stretches of an answer are taken together. Deterministic. */
export function fitDecision(rows: readonly Judged[]): Decision {
  const keys = [...new Set(rows.map((r) => `${r.stage} ${r.criterion}`))];
  const place = new Map(keys.map((key, i) => [key, OFFSETS + i]));
  const examples = rows.map((row): Example => {
    const offset = place.get(`${row.stage} ${row.criterion}`) ?? OFFSETS;
    return {
      indexes: Int32Array.of(BEST, SECOND, TALK, BIAS, offset),
      values: Float64Array.of(row.best, row.second, row.talk, 1, 1),
      label: row.made ? 1 : 0,
      weight: 1,
    };
  });
  const mean = new Float64Array(OFFSETS + keys.length);
  const precision = Float64Array.from(mean, (_, j) =>
    j === BIAS ? PRECISION.bias : j < OFFSETS ? PRECISION.weight : PRECISION.offset,
  );
  mean[TALK] = BELIEVED * (fitWeights(examples, { mean, precision })[TALK] ?? 0);
  precision[TALK] = FIXED;
  const weights = fitWeights(examples, { mean, precision });
  const at = (j: number): number => round3(weights[j] ?? 0);
  const offsets: Record<string, Record<string, number>> = {};
  for (const { stage, criterion } of rows) {
    const own = weights[place.get(`${stage} ${criterion}`) ?? OFFSETS] ?? 0;
    offsets[stage] = { ...offsets[stage], [criterion]: round3(own + (weights[BIAS] ?? 0)) };
  }
  return { best: at(BEST), second: at(SECOND), talk: at(TALK), offsets };
}

/** What decisions say that were fitted without the answers of a fold, of the answers in it. */
export function heldOutDecisions(rows: readonly Judged[]): HeldOutScore[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const decision = fitDecision(rows.filter((r) => r.fold !== fold));
    return rows
      .filter((r) => r.fold === fold)
      .map((r) => ({
        score: decide(r, r.talk, { stage: r.stage, id: r.criterion }, decision),
        made: r.made,
      }));
  }).flat();
}
