import { CoachError } from '#shared/contract/errors.ts';

/** Where the window runs decides where a permission is given. */
export type PermissionPlace = 'browser' | 'system';

export type MicrophoneProblem =
  | 'denied'
  | 'absent'
  | 'busy'
  | 'gone'
  | 'unsupported'
  | 'lost'
  | 'stuck'
  | 'failed';

/** What went wrong, by the name of what `getUserMedia` threw. */
export function classifyMicrophoneError(thrown: unknown): MicrophoneProblem {
  switch ((thrown as { name?: unknown } | null)?.name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
      return 'denied';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
      return 'absent';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'busy';
    case 'OverconstrainedError':
      return 'gone';
    case 'SecurityError':
    case 'TypeError':
    case 'NotSupportedError':
      return 'unsupported';
    default:
      return 'failed';
  }
}

const sentences: Record<Exclude<MicrophoneProblem, 'denied'>, string> = {
  absent: 'No microphone was found. Plug one in, then try again.',
  busy: 'Another program is using the microphone. Close it, or choose another microphone.',
  gone: 'The chosen microphone is not connected. Plug it in, or choose another one.',
  unsupported:
    'This window has no access to microphones. Open Dry Run in a current Chromium, Edge or Firefox.',
  lost: 'The microphone was unplugged. What you said is saved. Plug it in or choose another one, then continue.',
  stuck: 'The microphone did not start. Try again, or choose another one.',
  failed: 'The microphone could not be opened. Check that it works in another program, then try again.',
};

const permission: Record<PermissionPlace, string> = {
  browser: 'Dry Run may not use the microphone. Allow it beside the address of this page, then try again.',
  system:
    'Dry Run may not use the microphone. Allow it in the privacy settings of your system, then try again.',
};

/** The problem as an error for people. Codes are `microphone-…`; a retry makes sense but where nothing can help. */
export function microphoneError(problem: MicrophoneProblem, place: PermissionPlace): CoachError {
  const message = problem === 'denied' ? permission[place] : sentences[problem];
  return new CoachError(`microphone-${problem}`, message, { retryable: problem !== 'unsupported' });
}
