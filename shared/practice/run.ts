import { inAnswering } from './run-answering.ts';
import { closedMicrophone, inPreparing } from './run-preparing.ts';
import type { Briefing, Run, RunEvent, RunMode, RunPlan, RunStep } from './run-state.ts';

/** A run that has not begun. `continued` takes up an interrupted attempt where it stopped. */
export function beginRun(mode: RunMode, continued: Briefing['continued'] = null): Run {
  return { phase: 'briefing', mode, continued, problem: null };
}

/**
 * One step of a practice run: briefing → preparing → answering → reviewing. Pure and total: an event that
 * means nothing where the run stands leaves it as it is. Time comes in with the events, in monotonic
 * milliseconds; what must be done comes out as commands, whose outcome returns as facts.
 */
export function stepRun(plan: RunPlan, run: Run, event: RunEvent): RunStep {
  switch (run.phase) {
    case 'briefing':
      return inBriefing(plan, run, event);
    case 'preparing':
      return inPreparing(plan, run, event);
    case 'answering':
      return inAnswering(plan, run, event);
    case 'reviewing':
    case 'left':
      return { run, commands: [] };
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
