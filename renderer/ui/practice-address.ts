import type { Purpose } from '#shared/practice/attempt.ts';

/** A part of a loop that is to be answered. */
export interface LoopPlace {
  readonly sessionId: string;
  readonly position: number;
  /** The questions of the whole loop, in order. */
  readonly questions: readonly string[];
}

/** The address at which a part of a loop is answered; an attempt of it that was cut off is gone on with. */
export function loopPartPath(place: LoopPlace, attemptId: string | null = null): string {
  const questionId = place.questions[place.position] ?? '';
  if (attemptId) return `/practice/${questionId}?${new URLSearchParams({ attempt: attemptId })}`;
  const query = new URLSearchParams({
    session: place.sessionId,
    position: String(place.position),
    loop: place.questions.join(','),
  });
  return `/practice/${questionId}?${query}`;
}

/** The part of a loop that an address of practice is about; null where it is none. */
export function loopInAddress(query: URLSearchParams): LoopPlace | null {
  const sessionId = query.get('session');
  const position = Number(query.get('position'));
  const questions = (query.get('loop') ?? '').split(',').filter(Boolean);
  if (!sessionId || !Number.isInteger(position) || questions[position] === undefined) return null;
  return { sessionId, position, questions };
}

/** What an attempt at a part of a loop is for. */
export function loopPurpose({ position, questions }: LoopPlace): Purpose {
  return { type: 'loop', position, questions: [...questions] };
}

/** The address at which a finding is taken once more. */
export const retakePath = (attemptId: string, findingId: string): string =>
  `/retake/${attemptId}/${encodeURIComponent(findingId)}`;
