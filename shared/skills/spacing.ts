import { dayNumber, daysUntil } from './interview-day.ts';
import { isWeak, type Skill } from './skill.ts';

/**
 * Days until a skill comes up again, by how often it was said by itself since it was last missed. Each about twice
 * the last: practice that is spread out is kept longer than practice in one go (Cepeda, Pashler, Vul, Wixted &
 * Rohrer 2006, Psychological Bulletin 132, 354–380; a review of 317 experiments). A model of memory with
 * parameters of its own (SM-2, FSRS) is fitted on hundreds of graded reviews of a card; here a skill is heard a
 * few times before the interview, and heard or not is all that is known.
 */
const INTERVALS = [1, 3, 7, 16, 35] as const;

/**
 * The share of the days left to the interview that may pass between two practices. Of the gaps that were tried, the
 * best were 1 day for a test after 7, 11 after 35, 21 after 70 and 21 after 350: 6 to 31 % of the time (Cepeda, Vul,
 * Rohrer, Wixted & Pashler 2008, Psychological Science 19, 1095–1102). Rather too short than too long: many skills
 * share the evenings, and what was missed has to come up more than once.
 */
const GAP_OF_TIME_LEFT = 0.15;

/** Days until a skill comes up again. `daysLeft` to the interview shortens it; null where no date is set. */
export function gapDays(sayings: number, daysLeft: number | null): number {
  const grown = INTERVALS[Math.min(sayings, INTERVALS.length - 1)] ?? 1;
  if (daysLeft === null) return grown;
  return Math.min(grown, Math.max(1, Math.round(daysLeft * GAP_OF_TIME_LEFT)));
}

/**
 * Evenings on which something new may still be practised, this one included. The last day before the interview is
 * not among them. Null where no date is set, or where it is over.
 */
export function eveningsLeft(interviewDate: string | null, today: Date): number | null {
  const days = interviewDate === null ? -1 : daysUntil(interviewDate, today);
  return days < 0 ? null : Math.max(0, days - 1);
}

/** Whether its time has come: its gap has passed since it was last asked for or said. */
function isDue(skill: Skill, today: Date, daysLeft: number | null): boolean {
  return dayNumber(new Date(skill.seenAt)) + gapDays(skill.sayings, daysLeft) <= dayNumber(today);
}

const bySeen = (a: Skill, b: Skill): number =>
  a.seenAt.localeCompare(b.seenAt) ||
  a.stage.localeCompare(b.stage) ||
  a.criterion.localeCompare(b.criterion);

/** Missed most often lately, then never said at all, then unseen longest. */
const byWeakness = (a: Skill, b: Skill): number =>
  b.recent.missed - a.recent.missed ||
  Number(b.state === 'missed') - Number(a.state === 'missed') ||
  bySeen(a, b);

/** The skills to practise tonight, the first one first. */
export interface Queue {
  /** Where the evenings are short, none of these may wait. */
  readonly isShort: boolean;
  readonly weak: readonly Skill[];
  /** Said by itself before, and due to be heard again. */
  readonly kept: readonly Skill[];
}

/**
 * What is due tonight: the weakest first while there is time. Once there are as many weak skills as evenings left
 * before the interview, all of them are, and the one that was not seen for longest comes first: so each comes up
 * once more if a question is answered every evening, as long as there were evenings enough to begin with.
 */
export function dueTonight(skills: readonly Skill[], today: Date, interviewDate: string | null): Queue {
  const evenings = eveningsLeft(interviewDate, today);
  const daysLeft = evenings === null || interviewDate === null ? null : daysUntil(interviewDate, today);
  const weak = skills.filter(isWeak);
  const due = (skill: Skill) => isDue(skill, today, daysLeft);
  const isShort = evenings !== null && weak.length >= evenings;
  const kept = skills.filter((skill) => skill.state === 'said-unprompted' && due(skill));
  return {
    isShort: isShort && weak.length > 0,
    weak: isShort ? weak.toSorted(bySeen) : weak.filter(due).toSorted(byWeakness),
    kept: kept.toSorted(bySeen),
  };
}
