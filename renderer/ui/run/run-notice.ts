import { type SignalVerdict, signalSentence } from '#renderer/audio/signal-watch.ts';
import type { RunAction } from '#shared/practice/run-event.ts';
import { isSpeaking } from '#shared/practice/run-speaking.ts';
import type { Run } from '#shared/practice/run-state.ts';

/** Something that keeps the answer from being heard well, in a sentence, and the way on. */
export interface RunNotice {
  readonly message: string;
  readonly action: { readonly label: string; readonly event: RunAction['type'] } | null;
  /** Another microphone could help. */
  readonly offerMicrophones: boolean;
}

/** The most pressing thing to say, or null. */
export function noticeOf(run: Run, verdict: SignalVerdict): RunNotice | null {
  if (run.phase !== 'preparing' && !isSpeaking(run)) return null;
  const { microphone } = run;
  if (microphone.problem) {
    const again = { label: 'Try again', event: 'change-microphone' as const };
    return {
      message: microphone.problem.message,
      action: microphone.problem.retryable ? again : null,
      offerMicrophones: true,
    };
  }
  if (isSpeaking(run) && run.problem) {
    // The main button says how to go on.
    return { message: run.problem.message, action: null, offerMicrophones: false };
  }
  const sentence = microphone.state === 'ready' ? signalSentence(verdict) : null;
  if (!sentence) return null;
  const named =
    verdict === 'silent' && microphone.device ? `${sentence} In use: ${microphone.device}.` : sentence;
  return { message: named, action: null, offerMicrophones: true };
}

/** What the loss of frames on the way to the disk comes to, or null when none were lost. */
export function lossText(gaps: number, lostSamples: number): string | null {
  if (gaps === 0) return null;
  const seconds = Math.max(0.1, lostSamples / 16_000).toFixed(1);
  return `${seconds} s of sound went missing in ${gaps === 1 ? 'one place' : `${gaps} places`}. The rest is safe.`;
}
