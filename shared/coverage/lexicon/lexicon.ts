import type { Stage } from '#shared/bank/question.ts';
import behavioural from './behavioural.json' with { type: 'json' };
import coding from './coding.json' with { type: 'json' };
import systemDesign from './system-design.json' with { type: 'json' };

/**
 * How a point sounds when it is made, in the notation of `phrase-pattern.ts`. `strong` alone suffices, `weak`
 * needs company, `against` are near-misses: the words are there and the point is not.
 */
export interface Phrases {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  readonly against?: readonly string[];
}

/** Phrases by criterion id. */
export type Lexicon = Readonly<Record<string, Phrases>>;

/** The lexicon of each stage. */
export const lexicons: Readonly<Record<Stage, Lexicon>> = {
  coding,
  'system-design': systemDesign,
  behavioural,
};
