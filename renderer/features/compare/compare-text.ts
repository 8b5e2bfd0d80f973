import type { PointChange } from '#shared/compare/compare.ts';
import type { ComparedFigure } from '#shared/compare/figures.ts';
import type { AttemptView } from '#shared/practice/attempt.ts';
import type { CoverageStatus } from '#shared/report/report.ts';

/** The groups in the order in which they are worth reading: what came, what went, what is left. */
export const changeGroups: ReadonlyArray<{ readonly change: PointChange; readonly title: string }> = [
  { change: 'resolved', title: 'Heard now' },
  { change: 'new', title: 'New, beyond what was asked' },
  { change: 'lost', title: 'Heard before, not now' },
  { change: 'missing', title: 'Still not heard' },
  { change: 'kept', title: 'Heard both times' },
  { change: 'unsure', title: 'Not sure in one or both' },
];

/** What stands where an answer has no words for a point. Heard without words to point at: the user said so. */
export function absenceText(status: CoverageStatus): string {
  if (status === 'heard') return 'Heard';
  return status === 'unsure' ? 'Not sure' : 'Not heard';
}

export const figureNames: Readonly<Record<ComparedFigure['name'], string>> = {
  fillers: 'Fillers a minute',
  pace: 'Words a minute',
  articulation: 'Without long pauses',
  pauses: 'Long pauses a minute',
  length: 'Words',
};

/** A figure as it is shown: rates that are small with one digit, the others whole; a dash where there is none. */
export function figureText({ name }: Pick<ComparedFigure, 'name'>, value: number | null): string {
  if (value === null) return '–';
  const small = name === 'fillers' || name === 'pauses';
  return small ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value));
}

/** Why two answers cannot be held against each other; null where they can. */
export function cannotCompare([one, other]: readonly [AttemptView, AttemptView]): string | null {
  if (one.attempt.id === other.attempt.id) return 'This is one and the same answer. Choose two.';
  if ([one, other].some(({ attempt }) => attempt.purpose.type === 'retake')) {
    return 'A retake is held against its finding alone. Open the retake to see what came of it.';
  }
  if (one.attempt.question.id !== other.attempt.question.id) {
    return 'These are answers to two questions. Choose two answers to the same one.';
  }
  return null;
}
