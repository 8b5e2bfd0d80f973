import type { MicrophoneState, Preparing, Run, RunCommand, RunEvent, RunPlan, RunStep } from './run-state.ts';

export const closedMicrophone: MicrophoneState = { state: 'closed', request: 0, device: '', problem: null };

/** Preparation: microphone and folder get ready while the user thinks; nothing is recorded. */
export function inPreparing(plan: RunPlan, run: Preparing, event: RunEvent): RunStep {
  switch (event.type) {
    case 'attempt-created':
      return onward(
        { ...run, attemptId: event.attemptId },
        { do: 'add-event', attemptId: event.attemptId, event: { type: 'preparing', atSample: 0 } },
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
      if (run.microphone.state === 'failed') return reopen({ ...run, answerWanted: true });
      return onward({ ...run, answerWanted: true, now: event.at });
    case 'tick': {
      const timeIsUp = event.at - run.startedAt >= plan.prepareMs;
      const answerWanted = run.answerWanted || (timeIsUp && run.microphone.state === 'ready');
      return onward({ ...run, answerWanted, now: event.at });
    }
    case 'leave':
      return { run: { phase: 'left' }, commands: [{ do: 'close-microphone' }] };
    default:
      return { run, commands: [] };
  }
}

/** The microphone after news of it; news of an earlier request is stale. */
export function heardOfMicrophone(
  microphone: MicrophoneState,
  event: Extract<RunEvent, { type: 'microphone-ready' | 'microphone-failed' }>,
): MicrophoneState {
  if (event.request !== microphone.request) return microphone;
  return event.type === 'microphone-ready'
    ? { ...microphone, state: 'ready', device: event.device, problem: null }
    : { ...microphone, state: 'failed', problem: event.problem };
}

/** Asks for the microphone anew: after a failure, or because another one was chosen. */
export function reopenMicrophone(microphone: MicrophoneState): {
  microphone: MicrophoneState;
  command: RunCommand;
} {
  const request = microphone.request + 1;
  return {
    microphone: { ...microphone, state: 'opening', request, problem: null },
    command: { do: 'open-microphone', request },
  };
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
  return {
    run: {
      phase: 'answering',
      mode: run.mode,
      attemptId: run.attemptId,
      now: run.now,
      microphone: run.microphone,
      sound: { state: 'starting', stopWanted: null },
      samples: 0,
      gaps: 0,
      lostSamples: 0,
      lastFrameAt: run.now,
      lastWriteAt: run.now,
      guide: { index: 0, sinceSample: 0 },
      problem: null,
    },
    commands: [...commands, { do: 'start-recording', attemptId: run.attemptId }],
  };
}
