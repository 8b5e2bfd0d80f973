import type { Attempt, FollowUp } from './attempt.ts';
import { settled } from './run-afterwards.ts';
import type { After, Afterwards, AskedFollowUp, Briefing } from './run-state.ts';
import { runTimes } from './run-times.ts';

type Continued = NonNullable<Briefing['continued']>;

const samplesOf = ({ recordings }: Pick<Attempt, 'recordings'>): number =>
  recordings.reduce((sum, { samples }) => sum + samples, 0);

/** An answer that was cut off, as its run takes it up: with the time that was added to it before. */
export function continuedFrom({ id, recordings, events }: Attempt): Continued {
  const begun = events.findIndex(({ type }) => type === 'answering');
  const extendedMs = events
    .filter(({ type }, i) => type === 'extended' && begun >= 0 && i > begun)
    .reduce((sum, { detail }) => sum + (Number(detail) || 0), 0);
  return { attemptId: id, samples: samplesOf({ recordings }), extendedMs };
}

/**
 * Whether an answer is followed up and was not yet: it was made to be rated and followed up. Answers from before
 * that time are left in peace.
 */
export function isFollowUpExpected({ phase, purpose, followUps, selfRating, events }: Attempt): boolean {
  if (phase !== 'done' || runTimes.followUps[purpose.type] === 0 || followUps.length > 0) return false;
  return selfRating.state !== 'skipped' || events.some(({ type }) => type === 'self-rating');
}

/** Whether follow-ups are to be chosen now: they are expected, and there is a report to choose them from. */
export function isFollowUpDue(attempt: Attempt): boolean {
  return attempt.transcription.state === 'done' && isFollowUpExpected(attempt);
}

/** Where an attempt stands whose answer is over. */
export function standingOf(attempt: Attempt): Omit<Afterwards, 'request'> {
  return {
    attemptId: attempt.id,
    mode: attempt.mode,
    samples: samplesOf(attempt),
    offered: attempt.followUps.flatMap(({ id, state }) => (state === 'offered' ? [id] : [])),
    ratingDue: attempt.selfRating.state === 'waiting',
    offerDue: isFollowUpDue(attempt),
  };
}

/** The run of an attempt on its review. It hears how the attempt stands by `synced`. */
export function afterAnswer(attempt: Attempt): After {
  return settled({ ...standingOf(attempt), offerDue: false, request: 0 });
}

/** A follow-up as its run asks it: each has its own time. */
export function askedFollowUp({ id, text, from, stretch }: FollowUp): AskedFollowUp {
  return { id, text, ms: runTimes.followUpMs[from], fromSample: stretch?.fromSample ?? null };
}

/** Where a sample of an attempt's timeline lies: in the answer, or in what was said to a follow-up. */
export function partAt(
  { recordings }: Pick<Attempt, 'recordings'>,
  sample: number,
): { readonly part: 'answer' } | { readonly part: 'follow-up'; readonly followUpId: string } {
  let end = 0;
  for (const { samples, followUp } of recordings) {
    end += samples;
    if (sample < end) return followUp ? { part: 'follow-up', followUpId: followUp } : { part: 'answer' };
  }
  const last = recordings.at(-1)?.followUp;
  return last ? { part: 'follow-up', followUpId: last } : { part: 'answer' };
}
