import type { RunCommand } from './run-command.ts';
import type { RunEvent } from './run-event.ts';
import { heardOfMicrophone, reopenMicrophone } from './run-microphone.ts';
import { startRecording } from './run-speaking.ts';
import type { Answering, Preparing, Run, RunPlan, RunStep } from './run-state.ts';
import { runTimes } from './run-times.ts';

/** Preparation: microphone and folder get ready while the user thinks; nothing is recorded. */
export function inPreparing(plan: RunPlan, run: Preparing, event: RunEvent): RunStep {
  switch (event.type) {
    case 'attempt-created':
      return onward(
        { ...run, attemptId: event.attemptId },
        { do: 'add-event', attemptId: event.attemptId, event: { type: 'preparing', atSample: 0 } },
        // Asked for before there was a folder to note it in.
        ...(run.extendedMs > 0 ? [noteExtended(event.attemptId, run.extendedMs)] : []),
      );
    case 'attempt-refused':
      return {
        run: { phase: 'briefing', mode: run.mode, continued: null, problem: event.problem },
        commands: [{ do: 'close-microphone' }],
      };
    case 'microphone-ready':
    case 'microphone-failed':
      return onward({ ...run, microphone: heardOfMicrophone(run.microphone, event) });
    case 'change-microphone':
      return reopen(run);
    case 'answer':
    case 'skip-ahead':
      if (run.microphone.state === 'failed') return reopen({ ...run, answerWanted: true });
      return onward({ ...run, answerWanted: true, now: event.at });
    case 'tick': {
      const timeIsUp = event.at - run.startedAt >= plan.prepareMs + run.extendedMs;
      const answerWanted = run.answerWanted || (timeIsUp && run.microphone.state === 'ready');
      return onward({ ...run, answerWanted, now: event.at });
    }
    case 'extend': {
      const { extensionMs } = runTimes;
      return {
        run: { ...run, extendedMs: run.extendedMs + extensionMs },
        commands: run.attemptId === null ? [] : [noteExtended(run.attemptId, extensionMs)],
      };
    }
    case 'leave':
      return { run: { phase: 'left' }, commands: [{ do: 'close-microphone' }] };
    default:
      return { run, commands: [] };
  }
}

function noteExtended(attemptId: string, ms: number): RunCommand {
  return { do: 'add-event', attemptId, event: { type: 'extended', atSample: 0, detail: String(ms) } };
}

function reopen(run: Preparing): RunStep {
  const { microphone, command } = reopenMicrophone(run.microphone);
  return { run: { ...run, microphone }, commands: [command] };
}

/** Into the answer as soon as it is wanted and possible. */
function onward(run: Preparing, ...commands: RunCommand[]): RunStep<Run> {
  if (!run.answerWanted || run.attemptId === null || run.microphone.state !== 'ready') {
    return { run, commands };
  }
  const answering: Answering = {
    phase: 'answering',
    mode: run.mode,
    attemptId: run.attemptId,
    now: run.now,
    microphone: run.microphone,
    sound: { state: 'starting', stopWanted: null },
    samples: 0,
    fromSample: 0,
    extendedMs: run.answerExtendedMs,
    gaps: 0,
    lostSamples: 0,
    lastFrameAt: run.now,
    lastWriteAt: run.now,
    guide: { index: 0, sinceSample: 0 },
    problem: null,
  };
  return { run: answering, commands: [...commands, startRecording(answering)] };
}
