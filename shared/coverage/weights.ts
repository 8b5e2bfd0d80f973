import type { Stage } from '#shared/bank/question.ts';
import { signedBytes } from './base64.ts';
import type { Decision } from './decision.ts';
import file from './weights.json' with { type: 'json' };

/** How a score becomes the probability that the point was made. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** What was learned for a stage. Weights are in steps of `step`, one for each feature. */
export interface StageWeights {
  readonly step: number;
  readonly features: ReadonlyMap<string, number>;
  readonly criteria: ReadonlyMap<string, Int8Array>;
}

interface StageFile {
  readonly step: number;
  readonly features: string;
  readonly criteria: Readonly<Record<string, string>>;
}

interface WeightsFile {
  readonly calibration: Calibration;
  readonly decision: Decision;
  readonly thresholds: { readonly heard: number; readonly notHeard: number };
  readonly doubt: number;
  readonly stages: Partial<Record<Stage, StageFile>>;
}

const { stages, ...learned } = file as WeightsFile;
const loaded = new Map<Stage, StageWeights>();

/** One for all criteria: learned from whole answers that the model had not seen. */
export const calibration = learned.calibration;

/** How the stretches of an answer are taken together to say that a point was heard. */
export const decision = learned.decision;

/**
 * From `heard` (0..1) a point counts as made; up to `notHeard` it may be called missing. Both are chosen on whole
 * answers that the model had not seen.
 */
export const thresholds = learned.thresholds;

/**
 * What doubt about words counts towards a point, in log-odds for each whole word; learned from recognised answers that the
 * model had not seen, so that under the same bar as in typed ones what is called missing was missing.
 */
export const doubtWeight = learned.doubt;

/** The weights of a stage, unpacked at first use; null where nothing was learned yet. */
export function weightsOf(stage: Stage): StageWeights | null {
  const known = loaded.get(stage);
  if (known) return known;
  const packed = stages[stage];
  if (!packed) return null;
  const made: StageWeights = {
    step: packed.step,
    features: new Map(packed.features.split(' ').map((name, i) => [name, i] as const)),
    criteria: new Map(Object.entries(packed.criteria).map(([id, data]) => [id, signedBytes(data)])),
  };
  loaded.set(stage, made);
  return made;
}
