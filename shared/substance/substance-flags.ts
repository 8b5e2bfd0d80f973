import type { Answer } from '#shared/report/answer.ts';
import type { Flag } from '#shared/report/report.ts';
import { wordFlag } from '#shared/report/word-flag.ts';
import { markedSubstance, speaks } from './kinds.ts';
import { type Speech, speechOf } from './speech.ts';

/** Marks on claims that an interviewer would stop at, by every kind that speaks. */
export function substanceFlags(answer: Answer): Flag[] {
  const plain = speechOf(answer);
  let withFillers: Speech | null = null;
  const { words } = answer.transcript;
  return markedSubstance.filter(speaks).flatMap(({ kind, rule, readsFillers, find }) => {
    if (readsFillers) withFillers ??= speechOf(answer, 'kept');
    let last = -1;
    return find(readsFillers && withFillers ? withFillers : plain).flatMap(({ from, to }): Flag[] => {
      if (from <= last) return [];
      last = to;
      return [wordFlag(words, { kind, rule, from, to })];
    });
  });
}
