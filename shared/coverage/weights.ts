import type { Stage } from '#shared/bank/question.ts';
import { signedBytes } from './base64.ts';
import file from './weights.json' with { type: 'json' };

/** How the score of the best stretch becomes a probability that the point was made. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** What was learned for one criterion. */
export interface CriterionWeights {
  readonly weights: Int8Array;
  readonly calibration: Calibration;
}

/** What was learned for a stage. Weights are in steps of `step`, one for each feature. */
export interface StageWeights {
  readonly step: number;
  readonly features: ReadonlyMap<string, number>;
  readonly criteria: ReadonlyMap<string, CriterionWeights>;
}

interface StageFile {
  readonly step: number;
  readonly features: string;
  readonly criteria: Readonly<Record<string, { readonly data: string; readonly calibration: Calibration }>>;
}

const stages = file as Partial<Record<Stage, StageFile>>;
const loaded = new Map<Stage, StageWeights>();

/** The weights of a stage, unpacked at first use; null where nothing was learned yet. */
export function weightsOf(stage: Stage): StageWeights | null {
  const known = loaded.get(stage);
  if (known) return known;
  const packed = stages[stage];
  if (!packed) return null;
  const made: StageWeights = {
    step: packed.step,
    features: new Map(packed.features.split(' ').map((name, i) => [name, i] as const)),
    criteria: new Map(
      Object.entries(packed.criteria).map(([id, c]) => [
        id,
        { weights: signedBytes(c.data), calibration: c.calibration },
      ]),
    ),
  };
  loaded.set(stage, made);
  return made;
}
