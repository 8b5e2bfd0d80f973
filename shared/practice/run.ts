import { inAfter } from './run-after.ts';
import { inAnswering } from './run-answering.ts';
import type { RunEvent } from './run-event.ts';
import { inFollowingUp } from './run-following.ts';
import { closedMicrophone } from './run-microphone.ts';
import { inPreparing } from './run-preparing.ts';
import type { Briefing, Run, RunMode, RunPlan, RunStep } from './run-state.ts';

/** A run that has not begun. `continued` takes up an interrupted attempt where it stopped. */
export function beginRun(mode: RunMode, continued: Briefing['continued'] = null): Run {
  return { phase: 'briefing', mode, continued, problem: null };
}

/**
 * One step of a practice run: briefing → preparing → answering → following-up* → self-rating → reviewing. What
 * follows the answer happens on its review: follow-ups are offered and may be answered, and findings stay covered
 * until the answer is rated; a follow-up may be asked for later, too. Pure and total: an event that means nothing
 * where the run stands leaves it as it is. Time comes in with the events, in monotonic milliseconds; what must be
 * done comes out as commands, whose outcome returns as facts.
 */
export function stepRun(plan: RunPlan, run: Run, event: RunEvent): RunStep {
  switch (run.phase) {
    case 'briefing':
      return inBriefing(plan, run, event);
    case 'preparing':
      return inPreparing(plan, run, event);
    case 'answering':
      return inAnswering(plan, run, event);
    case 'following-up':
      return inFollowingUp(run, event);
    case 'follow-up-offered':
    case 'self-rating':
    case 'reviewing':
      return inAfter(run, event);
    case 'left':
      return inLeft(run, event);
  }
}

function inBriefing(plan: RunPlan, run: Briefing, event: RunEvent): RunStep {
  if (event.type === 'choose-mode') return { run: { ...run, mode: event.mode }, commands: [] };
  if (event.type === 'leave') return { run: { phase: 'left' }, commands: [] };
  if (event.type !== 'begin') return { run, commands: [] };
  const continued = run.continued;
  return {
    run: {
      phase: 'preparing',
      mode: run.mode,
      attemptId: continued?.attemptId ?? null,
      startedAt: event.at,
      now: event.at,
      extendedMs: 0,
      answerExtendedMs: continued?.extendedMs ?? 0,
      microphone: { ...closedMicrophone, state: 'opening', request: 1 },
      // A continued answer was prepared the first time.
      answerWanted: continued !== null || plan.prepareMs === 0,
    },
    commands: [
      { do: 'open-microphone', request: 1 },
      ...(continued ? [] : [{ do: 'create-attempt' as const, mode: run.mode }]),
    ],
  };
}

/** Whatever was asked for last may still come: it is put away. */
function inLeft(run: Run, event: RunEvent): RunStep {
  if (event.type === 'recording-started') {
    return { run, commands: [{ do: 'set-aside', recordingId: event.recordingId }] };
  }
  return { run, commands: [] };
}
