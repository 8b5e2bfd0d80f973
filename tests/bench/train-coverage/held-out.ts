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
  /** Models are asked about it that were trained without this fold. */
  readonly fold: number;
  readonly windows: readonly Window[];
  readonly makes: ReadonlySet<string>;
}

/** Without any mark, as some recognisers print: as many words as before. */
const unmarked = (text: string): string => text.toLowerCase().replace(/[.,?!;:]+(?=\s|$)/g, '');

function cutAsAnswer(text: string): Window[] {
  const words = text.split(/\s+/).map((one) => ({ text: one, startMs: null, endMs: null, confidence: null }));
  const answer = readAnswer({ engine: 'text', durationMs: null, words, voice: [], suspected: [] });
  return windowsOf(spokenWords(answer.tokens, answer.empty));
}

/**
 * The whole answers among the sentences, in the order in which they stand there; those with punctuation a second
 * time without it.
 */
export function wholeAnswers(sentences: readonly TrainingSentence[]): WholeAnswer[] {
  const written = sentences.filter((s) => s.joinedFrom === null);
  const ids = [...new Set(written.flatMap((s) => (s.answer === null ? [] : [s.answer])))];
  return ids.flatMap((id, i) => {
    const mine = written.filter((s) => s.answer === id);
    const text = mine.map((s) => s.text).join(' ');
    const makes = new Set(mine.flatMap((s) => [...s.makes]));
    return [...new Set([text, unmarked(text)])].map((one) => ({
      id,
      fold: i % FOLDS,
      windows: cutAsAnswer(one),
      makes,
    }));
  });
}

/** The fold of each sentence that was written: whole answers stay together, the rest is dealt in turn. */
function foldsOf(sentences: readonly TrainingSentence[], answers: readonly WholeAnswer[]): number[] {
  const folds = new Map(answers.map(({ id, fold }) => [id, fold]));
  return sentences.map(({ answer }, i) => (answer === null ? i % FOLDS : (folds.get(answer) ?? 0)));
}

/** How a whole answer fared for a criterion: the score of each of its windows, and of single ones together. */
export interface AnswerScore {
  readonly windows: readonly number[];
  readonly alone: number;
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
    answers.forEach(({ windows, makes, fold: own }, i) => {
      const mine = rows.slice(from, from + windows.length).map((row) => logOdds(weights, row));
      from += windows.length;
      if (own !== fold) return;
      const alone = togetherScore(mine.filter((_, k) => windows[k]?.joins === false));
      ofAnswers[i] = { windows: mine, alone, made: makes.has(criterion) };
    });
  }
  return { sentences: scores, answers: ofAnswers };
}
