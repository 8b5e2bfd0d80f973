import { stageAnswers, stageInSentence, stages } from '#renderer/ui/stage-names.ts';
import { dayInSentence } from '#renderer/ui/time-text.ts';
import type { BankQuestion, CriteriaFile, Stage } from '#shared/bank/question.ts';
import type { AttemptSummary, AttemptView } from '#shared/practice/attempt.ts';

/** What to practise next, and why: a sentence that the user can check against their own history. */
export interface NextStep {
  readonly question: BankQuestion;
  readonly reason: string;
}

/** Answers of a stage that are looked back on. Older ones say little about today. */
export const LOOK_BACK = 4;
/** Once may be chance; a point that was missed this often is a habit. */
const HABIT = 2;

interface Knowledge {
  readonly questions: readonly BankQuestion[];
  readonly criteria: readonly CriteriaFile[];
  /** Newest first. */
  readonly attempts: readonly AttemptSummary[];
  /** Reports of the latest answers, as far as they are known. */
  readonly views: readonly AttemptView[];
  readonly now: Date;
}

/** The question answered longest ago: never is longest, and of those the shortest comes first. */
function leastRecent(questions: readonly BankQuestion[], attempts: readonly AttemptSummary[]) {
  const last = (q: BankQuestion) => attempts.find((a) => a.questionId === q.id)?.createdAt ?? '';
  return questions.toSorted(
    (a, b) => last(a).localeCompare(last(b)) || a.answerMinutes - b.answerMinutes || a.id.localeCompare(b.id),
  )[0];
}

function missedHabit(stage: Stage, { questions, criteria, attempts, views }: Knowledge): NextStep | null {
  const recent = views.filter((v) => v.report && v.attempt.question.stage === stage).slice(0, LOOK_BACK);
  const missed = new Map<string, number>();
  for (const { report } of recent) {
    for (const row of report?.coverage ?? []) {
      if (row.core && row.status === 'not-heard')
        missed.set(row.criterion, (missed.get(row.criterion) ?? 0) + 1);
    }
  }
  for (const [id, times] of [...missed].toSorted((a, b) => b[1] - a[1])) {
    const label = criteria.find((f) => f.stage === stage)?.criteria.find((c) => c.id === id)?.label;
    const question = leastRecent(
      questions.filter((q) => q.stage === stage && q.core.includes(id)),
      attempts,
    );
    if (times < HABIT || !label || !question) continue;
    return { question, reason: `“${label}” was not heard in ${oftenText(times, recent.length, stage)}.` };
  }
  return null;
}

const numbers = ['none', 'one', 'two', 'three', 'four'];

/** `either of your last two designs`, `any of your last three stories`, `three of your last four coding answers`. */
function oftenText(times: number, of: number, stage: Stage): string {
  const number = (n: number): string => numbers[n] ?? String(n);
  const which = times < of ? number(times) : of === 2 ? 'either' : 'any';
  return `${which} of your last ${number(of)} ${stageAnswers[stage]}`;
}

/** Where even the stage that was left alone longest had an answer today. */
const ALL_TODAY = 'All three stages had an answer today. If you have one more in you:';

/**
 * The next question: a first short one; then a stage that was never tried; then a point that keeps being
 * missed; then the stage that was left alone longest. Null only while there are no questions.
 */
export function nextStep(knowledge: Knowledge): NextStep | null {
  const { questions, attempts, now } = knowledge;
  const ofStage = (stage: Stage) => questions.filter((q) => q.stage === stage);
  if (attempts.length === 0) {
    const question = questions.toSorted((a, b) => a.answerMinutes - b.answerMinutes)[0];
    return question ? { question, reason: 'A short one to begin with.' } : null;
  }
  for (const stage of stages) {
    const question = attempts.some((a) => a.stage === stage) ? null : leastRecent(ofStage(stage), attempts);
    if (question) return { question, reason: `You have not answered ${stageInSentence[stage]} yet.` };
  }
  // The stage of the latest answer comes first: what was missed there is fresh.
  const byRecency = stages.toSorted((a, b) => lastOf(b, attempts).localeCompare(lastOf(a, attempts)));
  for (const stage of byRecency) {
    const step = missedHabit(stage, knowledge);
    if (step) return step;
  }
  for (const stage of byRecency.toReversed()) {
    const question = leastRecent(ofStage(stage), attempts);
    const day = dayInSentence(lastOf(stage, attempts), now);
    if (question && day === 'today') return { question, reason: ALL_TODAY };
    if (question) return { question, reason: `You last answered ${stageInSentence[stage]} ${day}.` };
  }
  return null;
}

function lastOf(stage: Stage, attempts: readonly AttemptSummary[]): string {
  return attempts.find((a) => a.stage === stage)?.createdAt ?? '';
}
