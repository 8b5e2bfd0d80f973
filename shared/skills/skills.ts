import type { Stage } from '#shared/bank/question.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { isWeak, type Moment, type Skill, type SkillState } from './skill.ts';
import type { SkillPoint } from './skill-points.ts';

/** What skills need to know of an attempt that has a report. */
export interface SkillAttempt {
  readonly id: string;
  readonly questionId: string;
  readonly stage: Stage;
  readonly createdAt: string;
  readonly purpose: Attempt['purpose']['type'];
  readonly points: readonly SkillPoint[];
}

/** Saying it again within this time shows memory of the day, not a skill. */
const DAY_MS = 86_400_000;
/** Answers of a stage that are looked back on. Older ones say little about today. */
const LOOK_BACK = 4;

type Growing = { -readonly [K in keyof Omit<Skill, 'recent'>]: Omit<Skill, 'recent'>[K] } & {
  /** When it was last missed or said so that it counted, in milliseconds: the next saying counts a day after it. */
  countedMs: number;
  missedMs: number;
};

const momentOf = (attempt: SkillAttempt, { startMs, endMs }: SkillPoint): Moment => ({
  attemptId: attempt.id,
  questionId: attempt.questionId,
  at: attempt.createdAt,
  startMs,
  endMs,
});

/** As `localeCompare` orders plain letters and figures, many times faster. */
const inText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function move(skill: Growing, state: SkillState, attempt: SkillAttempt): void {
  if (skill.state === state && skill.moves.length > 0) return;
  skill.state = state;
  skill.moves.push({ state, at: attempt.createdAt, attemptId: attempt.id });
}

function miss(skill: Growing, attempt: SkillAttempt, point: SkillPoint, atMs: number): void {
  skill.missedIn = momentOf(attempt, point);
  skill.askedIn = null;
  skill.sayings = 0;
  skill.countedMs = atMs;
  skill.missedMs = atMs;
  move(skill, 'missed', attempt);
}

function sayWhenAsked(skill: Growing, attempt: SkillAttempt, point: SkillPoint): void {
  if (!isWeak(skill)) return;
  skill.askedIn = momentOf(attempt, point);
  move(skill, 'said-when-asked', attempt);
}

function sayByItself(skill: Growing, attempt: SkillAttempt, point: SkillPoint, atMs: number): void {
  if (atMs - skill.countedMs >= DAY_MS) {
    skill.sayings++;
    skill.countedMs = atMs;
  }
  const { missedIn } = skill;
  if (!missedIn || !isWeak(skill)) return;
  if (attempt.questionId === missedIn.questionId || atMs - skill.missedMs < DAY_MS) return;
  skill.proofs.push({ missed: missedIn, said: momentOf(attempt, point) });
  move(skill, 'said-unprompted', attempt);
}

/**
 * What a point does to its skill. Between two misses a skill only moves up:
 * - not heard in an answer, where the question names it: `missed`, from wherever it was. What had been reached stays
 *   in `moves` and `proofs`;
 * - heard in a retake of it: `missed` becomes `said-when-asked`;
 * - heard only in a follow-up: it was missed in the answer and said when asked;
 * - heard by itself in an answer: a weak one becomes `said-unprompted` where the question is another one than that
 *   of the latest miss and the answer began at least a day after it. Else it stays what it was;
 * - on the user's word, by asking the interviewer, or not sure: moves nothing. A miss that the user took back is none.
 */
function learn(skill: Growing, attempt: SkillAttempt, point: SkillPoint, atMs: number): void {
  const isAnswer = attempt.purpose !== 'retake';
  if (point.status === 'heard' && point.how === 'by-itself') sayByItself(skill, attempt, point, atMs);
  else if (point.status === 'heard' && point.how === 'when-asked') {
    if (isAnswer && point.core) miss(skill, attempt, point, atMs);
    sayWhenAsked(skill, attempt, point);
  } else if (point.status === 'not-heard' && point.core && isAnswer) miss(skill, attempt, point, atMs);
}

/** Whether a point says enough to begin a skill with: a miss, or something said by itself where it was asked for. */
function begins(attempt: SkillAttempt, { core, status, how }: SkillPoint): boolean {
  if (attempt.purpose === 'retake' || !core) return false;
  return status === 'not-heard' || (status === 'heard' && how !== 'unproven');
}

/**
 * Every skill that was ever asked for, as it stands after these attempts (in any order), by stage and criterion.
 * Pure; the same attempts give the same skills.
 */
export function skillsOf(attempts: readonly SkillAttempt[]): Skill[] {
  const inOrder = attempts.toSorted((a, b) => inText(a.createdAt, b.createdAt) || inText(a.id, b.id));
  const skills = new Map<Stage, Map<string, Growing>>();
  /** The criteria that were missed in each answer of a stage, oldest answer first. */
  const missed = new Map<Stage, Array<ReadonlySet<string>>>();
  for (const attempt of inOrder) {
    const ofStage = skills.get(attempt.stage) ?? new Map<string, Growing>();
    skills.set(attempt.stage, ofStage);
    const atMs = Date.parse(attempt.createdAt);
    for (const point of attempt.points) {
      let skill = ofStage.get(point.criterion);
      if (!skill) {
        if (!begins(attempt, point)) continue;
        skill = newSkill(attempt, point.criterion, atMs);
        ofStage.set(point.criterion, skill);
        if (point.how === 'by-itself') move(skill, 'never-missed', attempt);
      }
      learn(skill, attempt, point, atMs);
      skill.seenAt = attempt.createdAt;
    }
    if (attempt.purpose === 'retake') continue;
    const isMiss = ({ core, status }: SkillPoint) => core && status === 'not-heard';
    const ofAnswer = new Set(attempt.points.filter(isMiss).map(({ criterion }) => criterion));
    const answers = missed.get(attempt.stage);
    if (answers) answers.push(ofAnswer);
    else missed.set(attempt.stage, [ofAnswer]);
  }
  const all = [...skills.values()].flatMap((ofStage) => [...ofStage.values()]);
  return all.map(({ countedMs: _, missedMs: __, ...skill }) => {
    const latest = missed.get(skill.stage)?.slice(-LOOK_BACK) ?? [];
    const times = latest.filter((answer) => answer.has(skill.criterion)).length;
    return { ...skill, recent: { missed: times, of: latest.length } };
  });
}

function newSkill({ stage, createdAt }: SkillAttempt, criterion: string, atMs: number): Growing {
  return {
    stage,
    criterion,
    state: 'never-missed',
    seenAt: createdAt,
    sayings: 0,
    missedIn: null,
    askedIn: null,
    proofs: [],
    moves: [],
    countedMs: atMs,
    missedMs: atMs,
  };
}
