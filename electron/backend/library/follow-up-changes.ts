import { randomUUID } from 'node:crypto';
import { CoachError } from '#shared/contract/errors.ts';
import type { ChosenFollowUp } from '#shared/follow-ups/choose.ts';
import type { Attempt, FollowUp } from '#shared/practice/attempt.ts';
import type { CorrectionBody } from '#shared/practice/correction.ts';
import { withCorrection } from './attempt-changes.ts';

/** More follow-ups than this are no follow-ups of one answer. */
const MOST_FOLLOW_UPS = 40;

function followUpNotFound(): CoachError {
  return new CoachError('follow-up-not-found', 'This follow-up is not there any more. Ask for it again.');
}

/** The attempt with further follow-ups, all offered. Throws `too-many-follow-ups`. */
export function withFollowUps(attempt: Attempt, chosen: readonly ChosenFollowUp[]): Attempt {
  if (attempt.followUps.length + chosen.length > MOST_FOLLOW_UPS) {
    throw new CoachError(
      'too-many-follow-ups',
      'This answer has been followed up forty times. Try the question again.',
    );
  }
  const added = chosen.map(
    (each): FollowUp => ({ ...each, id: randomUUID(), state: 'offered', stretch: null }),
  );
  return { ...attempt, followUps: [...attempt.followUps, ...added] };
}

/** The user's word that the point of a follow-up was said; null where it is about no point of the report. */
function saidAlready({ from, about }: FollowUp): CorrectionBody | null {
  if (about === null) return null;
  if (from === 'criterion') return { type: 'coverage', verdict: 'said', criterion: about, place: null };
  if (from === 'assumption') return { type: 'assumption', verdict: 'said', assumption: about, place: null };
  return null;
}

/** Whether a correction is the one that “already said it” made. */
function isAbout(body: CorrectionBody, said: CorrectionBody): boolean {
  if (body.type === 'coverage' && said.type === 'coverage') {
    return body.criterion === said.criterion && body.verdict === 'said' && body.place === null;
  }
  if (body.type === 'assumption' && said.type === 'assumption') {
    return body.assumption === said.assumption && body.verdict === 'said' && body.place === null;
  }
  return false;
}

/**
 * The attempt with a follow-up in another state. “Already said” corrects the report; brought back from there, the
 * correction goes again. Throws `follow-up-not-found` and what corrections throw.
 */
export function withFollowUpState(
  attempt: Attempt,
  followUpId: string,
  state: FollowUp['state'],
  now: Date,
): Attempt {
  const before = attempt.followUps.find(({ id }) => id === followUpId);
  if (!before) throw followUpNotFound();
  if (before.state === state) return attempt;
  const followUps = attempt.followUps.map((each) => (each.id === followUpId ? { ...each, state } : each));
  const changed = { ...attempt, followUps };
  const said = saidAlready(before);
  if (!said) return changed;
  if (state === 'already-said') return withCorrection(changed, said, now);
  if (before.state !== 'already-said') return changed;
  const made = changed.corrections.findLastIndex(({ body }) => isAbout(body, said));
  return { ...changed, corrections: changed.corrections.filter((_, i) => i !== made) };
}

/** Whether the attempt may take a recording for this follow-up: offered, or cut off. Throws where not. */
export function checkFollowUp(attempt: Attempt, followUpId: string): void {
  const followUp = attempt.followUps.find(({ id }) => id === followUpId);
  if (!followUp) throw followUpNotFound();
  if (followUp.state === 'offered') return;
  throw new CoachError(
    'follow-up-over',
    'This follow-up was answered or skipped. Ask for it again to answer it.',
  );
}

/** The attempt's follow-ups with the stretches of the timeline that their recordings have. */
export function withStretches(attempt: Attempt): Attempt {
  if (attempt.followUps.length === 0) return attempt;
  let at = 0;
  const stretches = new Map<string, NonNullable<FollowUp['stretch']>>();
  for (const { samples, followUp } of attempt.recordings) {
    if (followUp && samples > 0) {
      const fromSample = stretches.get(followUp)?.fromSample ?? at;
      stretches.set(followUp, { fromSample, toSample: at + samples });
    }
    at += samples;
  }
  const followUps = attempt.followUps.map((each) => ({ ...each, stretch: stretches.get(each.id) ?? null }));
  return { ...attempt, followUps };
}

/** The attempt with what was said to a follow-up taken as its answer; `except` may go on. */
export function withAnswered(attempt: Attempt, except: string | null = null): Attempt {
  const isOver = ({ id, state, stretch }: FollowUp) =>
    state === 'offered' && stretch !== null && id !== except;
  if (!attempt.followUps.some(isOver)) return attempt;
  const followUps = attempt.followUps.map((each) =>
    isOver(each) ? { ...each, state: 'answered' as const } : each,
  );
  return { ...attempt, followUps };
}

/** Whether a follow-up is being recorded, or was when the app went away. */
export function isCutOff({ followUps, recordings }: Attempt): boolean {
  return followUps.some(
    ({ id, state }) => state === 'offered' && recordings.some(({ followUp }) => followUp === id),
  );
}
