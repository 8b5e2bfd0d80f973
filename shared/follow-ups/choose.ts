import { assumptionOfFinding } from '#shared/assumptions/assumption-findings.ts';
import type { BankQuestion, Criterion } from '#shared/bank/question.ts';
import type { FollowUp } from '#shared/practice/attempt.ts';
import type { Report } from '#shared/report/report.ts';

/** A follow-up as it is chosen: what is asked, and what for. */
export type ChosenFollowUp = Pick<FollowUp, 'text' | 'from' | 'about'>;

export interface ChooseFrom {
  readonly question: Pick<BankQuestion, 'core' | 'followUps' | 'harder'>;
  /** Those of the stage. */
  readonly criteria: readonly Criterion[];
  readonly report: Pick<Report, 'coverage' | 'assumptions' | 'findings' | 'limits' | 'delivery'>;
}

/**
 * What an interviewer would ask next, at most `most`: first what was not heard, in the order of the findings and
 * then of the question's core, then the question's own list, then the harder one. Never a point that was heard.
 * Where an answer can only be judged in part nothing is called missing, and where no word was heard nothing is
 * asked. The same answer is asked the same.
 */
export function chooseFollowUps({ question, criteria, report }: ChooseFrom, most: number): ChosenFollowUp[] {
  if (report.delivery.words === 0) return [];
  const candidates = [
    ...(report.limits.length > 0 ? [] : notHeard({ question, criteria, report })),
    ...question.followUps.map((text) => ({ text, from: 'question' as const, about: null })),
    ...(question.harder ? [{ text: question.harder, from: 'harder' as const, about: null }] : []),
  ];
  const texts = new Set<string>();
  const chosen: ChosenFollowUp[] = [];
  for (const candidate of candidates) {
    if (chosen.length >= most) break;
    if (texts.has(candidate.text)) continue;
    texts.add(candidate.text);
    chosen.push(candidate);
  }
  return chosen;
}

/** The follow-up on a point of the user's choice; null where nobody asks about such a point. */
export function followUpAbout(
  { question, criteria, report }: ChooseFrom,
  from: 'criterion' | 'assumption' | 'harder',
  about: string | null,
): ChosenFollowUp | null {
  if (from === 'harder') return question.harder ? { text: question.harder, from, about: null } : null;
  const text =
    from === 'criterion'
      ? criteria.find(({ id }) => id === about)?.followUp
      : report.assumptions?.find(({ assumption }) => assumption === about)?.question;
  return text === undefined ? null : { text, from, about };
}

function notHeard({ question, criteria, report }: ChooseFrom): ChosenFollowUp[] {
  const missing = new Set(
    report.coverage.filter((row) => row.core && row.status === 'not-heard').map((row) => row.criterion),
  );
  const onCriterion = (id: string): ChosenFollowUp[] => {
    const criterion = criteria.find((known) => known.id === id);
    return missing.has(id) && criterion
      ? [{ text: criterion.followUp, from: 'criterion', about: criterion.id }]
      : [];
  };
  const assumptions = (report.assumptions ?? []).filter((row) => row.speaks && row.status === 'not-heard');
  const onAssumption = (id: string | null): ChosenFollowUp[] =>
    assumptions
      .filter((row) => row.assumption === id)
      .map((row) => ({ text: row.question, from: 'assumption', about: row.assumption }));
  const ranked = report.findings.toSorted((a, b) => a.rank - b.rank);
  return [
    ...ranked.flatMap(({ id, criterion }) => {
      const assumption = onAssumption(assumptionOfFinding(id));
      return assumption.length > 0 || criterion === null ? assumption : onCriterion(criterion);
    }),
    ...assumptions.flatMap((row) => onAssumption(row.assumption)),
    ...question.core.flatMap(onCriterion),
  ];
}
