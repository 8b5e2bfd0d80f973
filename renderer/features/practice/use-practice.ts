import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useStores } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { openMicrophone } from '#renderer/audio/microphone.ts';
import { createWakeLock } from '#renderer/audio/wake-lock.ts';
import { createPractice, type Practice } from '#renderer/stores/practice-store.ts';
import { every, guardWhileRecording, tellKeys } from '#renderer/ui/run/run-window.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import type { BankQuestion } from '#shared/bank/question.ts';
import { beginRun } from '#shared/practice/run.ts';
import { isAfter } from '#shared/practice/run-afterwards.ts';
import { planOf } from '#shared/practice/run-plan.ts';
import { isRecording } from '#shared/practice/run-speaking.ts';
import type { Briefing, RunMode } from '#shared/practice/run-state.ts';
import type { Occasion } from './occasion.ts';

/**
 * One run of a question for as long as its screen is there; null for the moment before. When the run is
 * over, the review takes the screen's place; when the screen goes away first, what was recorded is kept.
 */
export function usePractice(
  question: BankQuestion,
  continued: Briefing['continued'],
  occasion: Occasion,
): Practice | null {
  const transport = useTransport();
  const { settings } = useStores();
  const [, navigate] = useLocation();
  const [practice, setPractice] = useState<Practice | null>(null);
  /** Stays when another length is chosen, which is another run. */
  const mode = useRef<RunMode>('practice');

  // biome-ignore lint/correctness/useExhaustiveDependencies: a run belongs to its question, whatever else changes
  useEffect(() => {
    const made = createPractice({
      transport,
      openMicrophone,
      microphoneId: () => settings.getState().settings.microphoneId,
      wakeLock: createWakeLock(),
      voice: null,
      questionId: question.id,
      minutes: question.answerMinutes,
      purpose: occasion.purpose,
      sessionId: occasion.sessionId,
      plan: planOf(question, occasion.purpose.type),
      run: beginRun(mode.current, continued),
      now: () => performance.now(),
      every,
    });
    setPractice(made);
    const unguard = guardWhileRecording(made);
    const untell = tellKeys(made);
    const unsubscribe = made.store.subscribe(({ run }, before) => {
      if (run.phase === 'briefing') mode.current = run.mode;
      // What follows the answer happens on its review; in a loop a break comes first.
      if (isAfter(run) && !isAfter(before.run)) {
        navigate(occasion.pathAfter(run.attemptId), { replace: true });
      }
    });
    return () => {
      unsubscribe();
      unguard();
      untell();
      const { run } = made.store.getState();
      const paused = run.phase === 'answering' && run.sound.state === 'paused';
      if (run.phase === 'answering' && (paused || isRecording(run))) {
        const address = `/practice/${question.id}?attempt=${run.attemptId}`;
        showToast({
          text: paused
            ? 'You left a paused answer. What you said is kept.'
            : 'Your answer was cut off. What you said is kept.',
          action: { label: 'Continue it', run: () => navigate(address) },
        });
      }
      made.end();
    };
  }, [question.id, question.answerMinutes]);

  return practice;
}
