import type { AttemptSummary } from '#shared/practice/attempt.ts';

export type SessionAttempt = Pick<AttemptSummary, 'id' | 'sessionId' | 'createdAt' | 'about' | 'phase'>;

/** A part of a loop. The attempt is the latest at its position; null until it was begun. */
export interface LoopPart<A extends SessionAttempt = AttemptSummary> {
  readonly position: number;
  readonly questionId: string;
  readonly attempt: A | null;
}

/** A loop as its attempts tell it. */
export interface Loop<A extends SessionAttempt = AttemptSummary> {
  readonly sessionId: string;
  readonly startedAt: string;
  readonly parts: readonly LoopPart<A>[];
  /** Where it goes on: the first part that is not answered to its end; null when all are. */
  readonly next: LoopPart<A> | null;
}

/** The loop with this session, told from the attempts that were made in it; null where none was. */
export function loopOf<A extends SessionAttempt>(sessionId: string, attempts: readonly A[]): Loop<A> | null {
  const mine = attempts
    .filter((attempt) => attempt.sessionId === sessionId && attempt.about.type === 'loop')
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const latest = mine.at(-1);
  if (latest?.about.type !== 'loop') return null;
  const parts = latest.about.questions.map((questionId, position): LoopPart<A> => {
    const tries = mine.filter(({ about }) => about.type === 'loop' && about.position === position);
    const attempt = tries.find(({ phase }) => phase === 'done') ?? tries.at(-1) ?? null;
    return { position, questionId, attempt };
  });
  return {
    sessionId,
    startedAt: mine[0]?.createdAt ?? '',
    parts,
    next: parts.find(({ attempt }) => attempt?.phase !== 'done') ?? null,
  };
}

/** For so long after it began a loop is offered to be gone on with, in milliseconds: the rest of the day. */
export const RESUME_WITHIN_MS = 12 * 3_600_000;

/** The latest loop, if it was left in the middle and not too long before `now`; else null. */
export function unfinishedLoop<A extends SessionAttempt>(attempts: readonly A[], now: Date): Loop<A> | null {
  const latest = attempts
    .filter(({ about }) => about.type === 'loop')
    .reduce<A | null>((last, a) => (last && last.createdAt >= a.createdAt ? last : a), null);
  const loop = latest && loopOf(latest.sessionId, attempts);
  if (!loop?.next) return null;
  return now.getTime() - Date.parse(loop.startedAt) <= RESUME_WITHIN_MS ? loop : null;
}
