import type { Stage } from '#shared/bank/question.ts';
import { guardNames, guardsOf } from './guards.ts';
import { lexicons } from './lexicon/lexicon.ts';
import { type FilledPlaces, type IndexedPhrase, occurs, PhraseIndex } from './phrase-index.ts';
import type { Window } from './windows.ts';

/** A feature and its value; most values are 1. */
export type Features = ReadonlyMap<string, number>;

interface Compiled {
  readonly strong: readonly IndexedPhrase[];
  readonly weak: readonly IndexedPhrase[];
  readonly against: readonly IndexedPhrase[];
}

interface StageLexicon {
  readonly index: PhraseIndex;
  readonly criteria: ReadonlyMap<string, Compiled>;
}

const compiledStages = new Map<Stage, StageLexicon>();

/** The compiled lexicon of a stage; compiled at first use. */
function lexiconOf(stage: Stage): StageLexicon {
  const known = compiledStages.get(stage);
  if (known) return known;
  const index = new PhraseIndex();
  const all = (phrases: readonly string[] = []): IndexedPhrase[] => phrases.map((p) => index.add(p));
  const criteria = new Map(
    Object.entries(lexicons[stage]).map(([id, p]) => [
      id,
      { strong: all(p.strong), weak: all(p.weak), against: all(p.against) },
    ]),
  );
  const made = { index, criteria };
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

/** Features of a stretch that are the same for every criterion. */
export function guardFeatures(window: Window): Features {
  const tripped = guardsOf(window);
  return new Map(guardNames.filter((name) => tripped.has(name)).map((name) => [name, 1]));
}

function count(phrases: readonly IndexedPhrase[], filled: FilledPlaces, text: string): number {
  let n = 0;
  for (const phrase of phrases) if (occurs(phrase, filled, text)) n++;
  return n;
}

/** Reads a stretch by the lexicon of a stage: the features that it has for a criterion. */
export function lexiconReader(window: Window, stage: Stage): (criterion: string) => Features {
  const { index, criteria } = lexiconOf(stage);
  const { text, words } = window;
  const filled = index.fill(words.map((w) => w.text));
  return (criterion) => {
    const features = new Map<string, number>([['bias', 1]]);
    const phrases = criteria.get(criterion);
    if (!phrases) return features;
    const strong = count(phrases.strong, filled, text);
    if (strong >= 1) features.set('strong:1', 1);
    if (strong >= 2) features.set('strong:2', 1);
    if (strong >= 3) features.set('strong:3', 1);
    const weak = Math.min(3, count(phrases.weak, filled, text));
    if (weak > 0) features.set('weak', weak);
    if (count(phrases.against, filled, text) > 0) features.set('against', 1);
    return features;
  };
}
