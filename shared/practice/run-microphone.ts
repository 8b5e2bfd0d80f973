import type { RunCommand } from './run-command.ts';
import type { RunEvent } from './run-event.ts';
import type { MicrophoneState } from './run-state.ts';

export const closedMicrophone: MicrophoneState = { state: 'closed', request: 0, device: '', problem: null };

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
