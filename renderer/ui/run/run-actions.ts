import type { SignalVerdict } from '#renderer/audio/signal-watch.ts';
import type { RunAction } from '#shared/practice/run-event.ts';
import { isSpeaking } from '#shared/practice/run-speaking.ts';
import type { Run } from '#shared/practice/run-state.ts';

/** What Space and the main button do now. `event` is null while something has to come to its end first. */
export interface MainAction {
  readonly label: string;
  readonly event: Extract<RunAction['type'], 'begin' | 'answer' | 'resume' | 'stop'> | null;
}

/** The one thing to do next where the run stands. */
export function mainAction(run: Run): MainAction {
  switch (run.phase) {
    case 'briefing':
      return { label: run.continued ? 'Continue answering' : 'Start preparing', event: 'begin' };
    case 'preparing':
      return run.answerWanted && run.microphone.state !== 'failed'
        ? { label: 'Starting …', event: null }
        : { label: 'Start answering', event: 'answer' };
    case 'answering':
    case 'following-up':
      switch (run.sound.state) {
        case 'starting':
          return { label: 'Starting …', event: null };
        case 'recording':
          return { label: 'Stop', event: 'stop' };
        case 'paused':
          return run.microphone.state === 'opening'
            ? { label: 'Waiting for the microphone …', event: null }
            : { label: 'Continue', event: 'resume' };
        case 'unclosed':
          return { label: 'Try again', event: 'stop' };
        case 'asking':
          return { label: 'Start answering', event: 'answer' };
        case 'draining':
        case 'closing':
          return { label: 'Saving …', event: null };
      }
      break;
    default:
      return { label: 'Saving …', event: null };
  }
}

/** What the line beneath the level says. */
export function levelText(run: Run, heard: boolean, verdict: SignalVerdict): string {
  if (run.phase !== 'preparing' && !isSpeaking(run)) return '';
  if (run.microphone.state === 'opening') return 'Waiting for the microphone. Allow it if you are asked.';
  if (run.microphone.state !== 'ready') return 'No microphone';
  if (run.phase === 'preparing') {
    return heard ? 'The microphone hears you. Nothing is recorded yet.' : 'Nothing is recorded yet.';
  }
  switch (run.sound.state) {
    case 'recording':
      if (verdict === 'silent') return 'No signal';
      return heard ? 'You are being heard' : 'Listening';
    case 'paused':
      return 'Paused. Nothing is recorded.';
    case 'unclosed':
      return 'Not saved yet';
    default:
      return '';
  }
}
