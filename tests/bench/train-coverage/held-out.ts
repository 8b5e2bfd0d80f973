import { togetherScore } from '#shared/coverage/classifier.ts';
import { spokenWords } from '#shared/coverage/spoken-words.ts';
import { type Window, windowsOf } from '#shared/coverage/windows.ts';
import { readAnswer } from '#shared/report/answer.ts';
import { type Example, fitWeights, logOdds, type Prior } from './logistic.ts';
import type { TrainingSentence } from './sentences.ts';

export const FOLDS = 5;

/** A whole answer of the training set, cut as any answer is. */
export interface WholeAnswer {
  readonly id: string;
  readonly windows: readonly Window[];
  readonly makes: ReadonlySet<string>;
}

/** The whole answers among the sentences, in the order in which they stand there. */
export function wholeAnswers(sentences: readonly TrainingSentence[]): WholeAnswer[] {
  const written = sentences.filter((s) => s.joinedFrom === null);
  const ids = [...new Set(written.flatMap((s) => (s.answer === null ? [] : [s.answer])))];
  return ids.map((id) => {
    const mine = written.filter((s) => s.answer === id);
    const words = mine
      .flatMap((s) => s.text.split(/\s+/))
      .map((text) => ({ text, startMs: null, endMs: null, confidence: null }));
    const answer = readAnswer({ engine: 'text', durationMs: null, words, voice: [], suspected: [] });
    return {
      id,
      windows: windowsOf(spokenWords(answer.tokens, answer.empty)),
      makes: new Set(mine.flatMap((s) => [...s.makes])),
    };
  });
}

/** The fold of each sentence that was written: whole answers stay together, the rest is dealt in turn. */
function foldsOf(sentences: readonly TrainingSentence[], answers: readonly WholeAnswer[]): number[] {
  const place = new Map(answers.map(({ id }, i) => [id, i]));
  return sentences.map(({ answer }, i) => (answer === null ? i : (place.get(answer) ?? 0)) % FOLDS);
}

/** A whole answer's score for a criterion: from single sentences, and the best of single ones and pairs. */
export interface AnswerScore {
  readonly alone: number;
  readonly best: number;
  readonly made: boolean;
}

/** What models say of what they had not seen: of each written sentence, and of each whole answer. */
export interface HeldOut {
  readonly sentences: readonly number[];
  readonly answers: readonly AnswerScore[];
}

/** Cross-validation of one criterion. `rows` are the features of the answers' windows, answer by answer. */
export function heldOut(
  criterion: string,
  sentences: readonly TrainingSentence[],
  examples: readonly Example[],
  answers: readonly WholeAnswer[],
  rows: ReadonlyArray<Pick<Example, 'indexes' | 'values'>>,
  prior: Prior,
): HeldOut {
  const folds = foldsOf(sentences, answers);
  const touches = (s: TrainingSentence | undefined, i: number, fold: number): boolean =>
    s?.joinedFrom ? s.joinedFrom.some((k) => folds[k] === fold) : folds[i] === fold;
  const written = sentences.filter((s) => s.joinedFrom === null).length;
  const scores = new Array<number>(written).fill(0);
  const ofAnswers = new Array<AnswerScore>(answers.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const unseen = examples.filter((_, i) => !touches(sentences[i], i, fold));
    const weights = fitWeights(unseen, prior);
    for (let i = 0; i < written; i++) {
      const example = examples[i];
      if (example && folds[i] === fold) scores[i] = logOdds(weights, example);
    }
    let from = 0;
    answers.forEach(({ windows, makes }, i) => {
      const mine = rows.slice(from, from + windows.length).map((row) => logOdds(weights, row));
      from += windows.length;
      if (i % FOLDS !== fold) return;
      const alone = togetherScore(mine.filter((_, k) => windows[k]?.joins === false));
      ofAnswers[i] = { alone, best: Math.max(...mine), made: makes.has(criterion) };
    });
  }
  return { sentences: scores, answers: ofAnswers };
}
