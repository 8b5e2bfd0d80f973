import type { BankQuestion, Stage } from '#shared/bank/question.ts';
import type { AttemptSummary } from '#shared/practice/attempt.ts';
import { isWeak, type Skill } from './skill.ts';
import { dueTonight } from './spacing.ts';

/** Why a question is proposed: something that users can check against their own history. */
export type Reason =
  | { readonly type: 'first' }
  | { readonly type: 'new-stage'; readonly stage: Stage }
  /** A skill that is weak, or that is to be heard again after a while. */
  | { readonly type: 'skill'; readonly skill: Skill }
  /** The stage that was left alone for longest. */
  | { readonly type: 'stage'; readonly stage: Stage; readonly at: string };

export interface Tonight {
  readonly question: BankQuestion;
  readonly reason: Reason;
}

export interface Knowledge {
  readonly questions: readonly BankQuestion[];
  readonly skills: readonly Skill[];
  /** In any order; retakes say nothing about when a question was last answered. */
  readonly attempts: readonly Pick<AttemptSummary, 'questionId' | 'stage' | 'createdAt' | 'purpose'>[];
  readonly today: Date;
  /** A day of the calendar; one that is over counts as none. */
  readonly interviewDate: string | null;
}

const STAGES: readonly Stage[] = ['coding', 'system-design', 'behavioural'];

/** The first item by the first order that tells two apart; undefined of none. */
function best<T>(items: readonly T[], ...orders: ReadonlyArray<(a: T, b: T) => number>): T | undefined {
  return items.toSorted((a, b) => {
    for (const order of orders) {
      const by = order(a, b);
      if (by !== 0) return by;
    }
    return 0;
  })[0];
}

/** What is known of when questions and stages were answered. */
function recencyOf(attempts: Knowledge['attempts']) {
  const byQuestion = new Map<string, string>();
  const byStage = new Map<Stage, string>();
  for (const { questionId, stage, createdAt, purpose } of attempts) {
    if (purpose === 'retake') continue;
    if (createdAt > (byQuestion.get(questionId) ?? '')) byQuestion.set(questionId, createdAt);
    if (createdAt > (byStage.get(stage) ?? '')) byStage.set(stage, createdAt);
  }
  const question = ({ id }: BankQuestion) => byQuestion.get(id) ?? '';
  return {
    /** When a stage was last answered; empty where it never was. */
    stage: (stage: Stage) => byStage.get(stage) ?? '',
    /** Longest ago first; never answered before all. */
    leastRecent: (a: BankQuestion, b: BankQuestion) =>
      question(a).localeCompare(question(b)) || a.answerMinutes - b.answerMinutes || a.id.localeCompare(b.id),
  };
}

/**
 * The question on which a skill comes up in disguise: of those that ask for it, not the one it was last missed on
 * where there is another; then the one that asks for most of the other weak skills, also in disguise; then the one
 * answered longest ago.
 */
function questionFor(
  skill: Skill,
  { questions, skills }: Knowledge,
  leastRecent: (a: BankQuestion, b: BankQuestion) => number,
): BankQuestion | undefined {
  const isDisguised = (question: BankQuestion, { missedIn }: Skill) => missedIn?.questionId !== question.id;
  const others = skills.filter((other) => isWeak(other) && other.stage === skill.stage);
  const covered = (question: BankQuestion) =>
    others.filter((other) => question.core.includes(other.criterion) && isDisguised(question, other)).length;
  return best(
    questions.filter(({ stage, core }) => stage === skill.stage && core.includes(skill.criterion)),
    (a, b) => Number(isDisguised(b, skill)) - Number(isDisguised(a, skill)),
    (a, b) => covered(b) - covered(a),
    leastRecent,
  );
}

/**
 * Tonight's question: a short one to begin with; then a weak skill where the evenings to the interview are short;
 * then a stage that was never tried; then the weakest skill that is due; then one to be heard again; then the stage
 * left alone for longest. Null only while there are no questions. Pure and deterministic.
 */
export function tonight(knowledge: Knowledge): Tonight | null {
  const { questions, skills, attempts, today, interviewDate } = knowledge;
  const { stage: lastOf, leastRecent } = recencyOf(attempts);
  const propose = (question: BankQuestion | undefined, reason: Reason) => question && { question, reason };
  const forSkills = (due: readonly Skill[]): Tonight[] =>
    due.flatMap(
      (skill) => propose(questionFor(skill, knowledge, leastRecent), { type: 'skill', skill }) ?? [],
    );
  const isDisguised = ({ question, reason }: Tonight) =>
    reason.type === 'skill' && reason.skill.missedIn?.questionId !== question.id;
  const forStage = (stage: Stage, reason: Reason) =>
    propose(
      best(
        questions.filter((question) => question.stage === stage),
        leastRecent,
      ),
      reason,
    );

  if (STAGES.every((stage) => lastOf(stage) === '')) {
    const shortest = (a: BankQuestion, b: BankQuestion) => a.answerMinutes - b.answerMinutes;
    return propose(best(questions, shortest, leastRecent), { type: 'first' }) ?? null;
  }
  const due = dueTonight(skills, today, interviewDate);
  const pressing = due.isShort ? forSkills(due.weak)[0] : undefined;
  if (pressing) return pressing;
  for (const stage of STAGES) {
    const untried = lastOf(stage) === '' ? forStage(stage, { type: 'new-stage', stage }) : undefined;
    if (untried) return untried;
  }
  // Where only the question it was missed on asks for a skill, others that can come up in disguise go first.
  const skilled = [forSkills(due.weak), forSkills(due.kept)].flatMap(
    (found) => found.find(isDisguised) ?? found[0] ?? [],
  )[0];
  if (skilled) return skilled;
  for (const stage of STAGES.toSorted((a, b) => lastOf(a).localeCompare(lastOf(b)))) {
    const rested = forStage(stage, { type: 'stage', stage, at: lastOf(stage) });
    if (rested) return rested;
  }
  return null;
}
