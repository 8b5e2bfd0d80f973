import type { SelfRating } from './attempt.ts';
import type { RunCommand } from './run-command.ts';
import type { After, Afterwards, Run, RunStep } from './run-state.ts';

/** A run on the review of an attempt, where its answer is over. */
export function settled(after: Afterwards): After {
  const phase =
    after.offered.length > 0 ? 'follow-up-offered' : after.ratingDue ? 'self-rating' : 'reviewing';
  return { ...after, phase };
}

/** Whether the answer is over and nobody speaks. */
export function isAfter(run: Run): run is After {
  return run.phase === 'follow-up-offered' || run.phase === 'self-rating' || run.phase === 'reviewing';
}

/** The attempt's own word on where it stands, which wins over what was expected. */
export function synced(before: Afterwards, now: Omit<Afterwards, 'request'>): Afterwards {
  // A stretch that was just recorded is known here before the file tells of it.
  const samples = Math.max(before.samples, now.samples);
  return { ...now, samples, attemptId: before.attemptId, request: before.request };
}

/** Once the file is closed: the microphone is let go, and what is open shows. */
export function finishedSpeaking(after: Afterwards): RunStep {
  const run = settled(after);
  return { run, commands: [{ do: 'close-microphone' }, ...noteReviewing(run)] };
}

/** Keeps how the user rates the answer, once, and before they see what was heard. */
export function rated(
  { attemptId, samples, ratingDue }: Afterwards,
  rating: Exclude<SelfRating, { state: 'waiting' }>,
): RunCommand[] {
  if (!ratingDue) return [];
  const event = { type: 'self-rating', atSample: samples, detail: rating.state } as const;
  return [
    { do: 'add-event', attemptId, event },
    { do: 'rate', attemptId, rating },
  ];
}

/** Notes that all is open now. */
export function noteReviewing({ phase, attemptId, samples }: After): RunCommand[] {
  if (phase !== 'reviewing') return [];
  return [{ do: 'add-event', attemptId, event: { type: 'reviewing', atSample: samples } }];
}
