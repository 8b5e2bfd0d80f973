import { useEffect, useMemo, useState } from 'react';
import { useStores } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { openMicrophone } from '#renderer/audio/microphone.ts';
import { createVoice } from '#renderer/audio/voice.ts';
import { createWakeLock } from '#renderer/audio/wake-lock.ts';
import { createPractice, type Practice } from '#renderer/stores/practice-store.ts';
import { toWireError } from '#shared/contract/errors.ts';
import type { Attempt, FollowUp } from '#shared/practice/attempt.ts';
import { planOf } from '#shared/practice/run-plan.ts';
import { afterAnswer, askedFollowUp, standingOf } from '#shared/practice/run-resume.ts';
import { isRecording } from '#shared/practice/run-speaking.ts';
import { every, guardWhileRecording, tellKeys } from '../run/run-window.ts';
import { showToast } from '../toast.tsx';

/** What can be done once an answer is over, on whatever screen shows it. */
export interface AfterAnswer {
  readonly practice: Practice;
  /** Takes up a follow-up that is offered. */
  answer(followUp: FollowUp): void;
  /** Asks for one on a point, and takes it up straight away. */
  askAbout(from: 'criterion' | 'assumption' | 'harder', about: string | null): void;
}

/**
 * The later part of an attempt's run, for as long as its screen is there: follow-ups, and how the user rates it.
 * Null until the answer is over. What is being said to a follow-up when the screen goes away is kept.
 */
export function useAfterAnswer(attempt: Attempt): AfterAnswer | null {
  const transport = useTransport();
  const { settings } = useStores();
  const [practice, setPractice] = useState<Practice | null>(null);
  const over = attempt.phase === 'done';

  // biome-ignore lint/correctness/useExhaustiveDependencies: a run belongs to its attempt; changes are told to it
  useEffect(() => {
    if (!over) return;
    const made = createPractice({
      transport,
      openMicrophone,
      microphoneId: () => settings.getState().settings.microphoneId,
      wakeLock: createWakeLock(),
      voice: createVoice(() => settings.getState().settings.speakInterviewer),
      questionId: attempt.question.id,
      minutes: attempt.question.answerMinutes,
      plan: planOf(attempt.question, attempt.purpose.type),
      run: afterAnswer(attempt),
      onRefused: ({ message }) => showToast({ text: message }),
      now: () => performance.now(),
      every,
    });
    setPractice(made);
    const unguard = guardWhileRecording(made);
    const untell = tellKeys(made);
    return () => {
      unguard();
      untell();
      if (isRecording(made.store.getState().run)) {
        showToast({ text: 'Your follow-up was cut off. What you said is kept, and can be continued.' });
      }
      made.end();
      setPractice(null);
    };
  }, [attempt.id, over]);

  useEffect(() => {
    practice?.dispatch({ type: 'synced', now: standingOf(attempt) });
  }, [practice, attempt]);

  return useMemo(() => {
    if (!practice) return null;
    const answer = (followUp: FollowUp) =>
      practice.dispatch({ type: 'ask', followUp: askedFollowUp(followUp), at: performance.now() });
    return {
      practice,
      answer,
      askAbout: (from, about) =>
        void transport.call('attempts.askFollowUp', { attemptId: attempt.id, from, about }).then(
          ({ followUpId, view }) => {
            const asked = view.attempt.followUps.find(({ id }) => id === followUpId);
            if (asked) answer(asked);
          },
          (thrown) => void showToast({ text: toWireError(thrown).message }),
        ),
    };
  }, [practice, transport, attempt.id]);
}
