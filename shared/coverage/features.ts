import type { Stage } from '#shared/bank/question.ts';
import { guardNames, guardsOf } from './guards.ts';
import { lexicons } from './lexicon/lexicon.ts';
import { compilePhrase } from './phrase-pattern.ts';
import type { Window } from './windows.ts';

/** A feature and its value; most values are 1. */
export type Features = ReadonlyMap<string, number>;

interface Compiled {
  readonly strong: readonly RegExp[];
  readonly weak: readonly RegExp[];
  readonly against: readonly RegExp[];
}

const compiledStages = new Map<Stage, ReadonlyMap<string, Compiled>>();

/** The compiled lexicon of a stage; compiled at first use. */
function lexiconOf(stage: Stage): ReadonlyMap<string, Compiled> {
  const known = compiledStages.get(stage);
  if (known) return known;
  const made = new Map(
    Object.entries(lexicons[stage]).map(([id, p]) => [
      id,
      {
        strong: p.strong.map(compilePhrase),
        weak: p.weak.map(compilePhrase),
        against: (p.against ?? []).map(compilePhrase),
      },
    ]),
  );
  compiledStages.set(stage, made);
  return made;
}

/** What the lexicon and the guards say before anything was learned: log-odds by feature. */
export const priorWeights: Readonly<Record<string, number>> = {
  bias: -2,
  'strong:1': 2.4,
  'strong:2': 0.9,
  'strong:3': 0.5,
  weak: 0.6,
  against: -1.8,
  disclaimed: -1.6,
  deferred: -1.4,
  negated: -0.2,
  asked: -0.8,
  others: -0.7,
  named: -0.8,
  short: -0.6,
};

const count = (patterns: readonly RegExp[], text: string): number =>
  patterns.reduce((n, p) => n + (p.test(text) ? 1 : 0), 0);

/** Features of a stretch that are the same for every criterion. */
export function guardFeatures(window: Window): Features {
  const tripped = guardsOf(window);
  return new Map(guardNames.filter((name) => tripped.has(name)).map((name) => [name, 1]));
}

/** Features of a stretch for one criterion of a stage, from its lexicon. */
export function lexiconFeatures(window: Window, stage: Stage, criterion: string): Features {
  const features = new Map<string, number>([['bias', 1]]);
  const phrases = lexiconOf(stage).get(criterion);
  if (!phrases) return features;
  const strong = count(phrases.strong, window.text);
  if (strong >= 1) features.set('strong:1', 1);
  if (strong >= 2) features.set('strong:2', 1);
  if (strong >= 3) features.set('strong:3', 1);
  const weak = Math.min(3, count(phrases.weak, window.text));
  if (weak > 0) features.set('weak', weak);
  if (count(phrases.against, window.text) > 0) features.set('against', 1);
  return features;
}
