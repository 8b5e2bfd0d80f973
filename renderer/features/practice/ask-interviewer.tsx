import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import { useTransport } from '#renderer/app/transport-context.tsx';
import type { AskingState } from '#renderer/stores/asking-store.ts';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { isRecording, isSpeaking } from '#shared/practice/run-speaking.ts';
import { AskField } from './ask-field.tsx';
import { AskedList } from './asked-list.tsx';
import { useAskKeys } from './use-ask-keys.ts';
import { useAsking } from './use-asking.ts';
import { samplesNow, useAttemptId } from './use-snapshots.ts';

/**
 * Under the question, at any moment: ask for what it leaves out. The clock runs on. A `quiet` one shows only once its
 * key was pressed: the real thing has nothing on the wall.
 */
export function AskInterviewer({ practice, quiet }: { practice: Practice; quiet: boolean }) {
  const transport = useTransport();
  const attemptId = useAttemptId(practice);
  const asking = useAsking(practice, attemptId);
  const state = useStore(asking.store);
  const canSpeak = useStore(practice.store, ({ run }) => isSpeaking(run) && isRecording(run));
  const samples = useCallback(() => samplesNow(practice), [practice]);
  useAskKeys(asking, samples);

  useEffect(() => {
    if (attemptId === null) return;
    // An attempt that is taken up again has questions already. What cannot be read back shows in its review.
    transport.call('attempts.get', { attemptId }).then(
      ({ attempt }) =>
        asking.store.setState(({ asked }) =>
          attempt.asked.length > asked.length ? { asked: attempt.asked } : {},
        ),
      () => {},
    );
  }, [transport, asking, attemptId]);

  return (
    <section aria-label="The interviewer" className="flex max-w-measure flex-col gap-2">
      {state.open ? (
        <AskField asking={asking} state={state} canSpeak={canSpeak} />
      ) : quiet ? null : (
        <button
          type="button"
          onClick={asking.open}
          className="-mx-1.5 inline-flex w-fit items-center gap-2 rounded-control px-1.5 py-1 text-note text-quiet hover:bg-hover hover:text-ink"
        >
          Ask the interviewer <Kbd>A</Kbd>
        </button>
      )}
      <p aria-live="polite" className="text-note text-quiet">
        {statusText(state)}
        <span className="sr-only">{state.asked.at(-1)?.answer}</span>
      </p>
      <AskedList asked={state.asked} />
    </section>
  );
}

function statusText({ speakingFrom, busy, problem }: AskingState): string | null {
  if (speakingFrom !== null) return 'Ask. What you say now is your question.';
  return busy === 'hearing' ? 'Making out your question …' : problem;
}
