import type { ComponentProps } from 'react';
import { useStore } from 'zustand';
import { useLibrary } from '#renderer/app/stores/stores.tsx';
import { useAttempt } from '#renderer/app/use-attempt.ts';
import type { AttemptState, AttemptStore } from '#renderer/stores/attempt-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { AfterAnswerProvider } from '#renderer/ui/follow-up/after-answer-context.ts';
import { useAfterAnswer } from '#renderer/ui/follow-up/use-after-answer.ts';
import { AttemptReview } from './attempt-review.tsx';
import { uncovered } from './covered.ts';

/** An answer, heard again: what was strong, what to work on, the sound and its words. */
export function ReviewScreen({ attemptId }: { attemptId: string }) {
  const attempt = useAttempt(attemptId);
  return attempt && <LoadedReview attempt={attempt} />;
}

function LoadedReview({ attempt }: { attempt: AttemptStore }) {
  const state = useStore(attempt.store);
  const stages = useLibrary((library) => library.criteria);
  if (state.phase === 'ready' && state.view) {
    const { stage } = state.view.attempt.question;
    const criteria = stages.find((file) => file.stage === stage)?.criteria ?? [];
    return <OpenReview attempt={attempt} state={state} view={state.view} criteria={criteria} />;
  }
  return (
    <div className="mx-auto w-full max-w-column px-6 pt-6">
      {state.phase === 'loading' ? (
        <Loading label="Opening the answer" />
      ) : (
        <Unavailable attempt={attempt} state={state} />
      )}
    </div>
  );
}

/** A review on which the run of its answer goes on: follow-ups, and the findings that wait for the own rating. */
function OpenReview(props: ComponentProps<typeof AttemptReview>) {
  const after = useAfterAnswer(props.view.attempt);
  return (
    <AfterAnswerProvider value={after}>
      <AttemptReview {...props} view={uncovered(props.view)} />
    </AfterAnswerProvider>
  );
}

function Unavailable({ attempt, state }: { attempt: AttemptStore; state: AttemptState }) {
  return (
    <EmptyState
      title={state.phase === 'removed' ? 'This answer was deleted' : 'This answer cannot be shown'}
      action={
        <>
          <Button asChild tone="primary">
            <a href="#/history">Go to the history</a>
          </Button>
          <Button onClick={() => void attempt.load()}>Try again</Button>
        </>
      }
    >
      {state.phase === 'removed'
        ? 'For ten seconds after deleting it can be brought back from the history.'
        : state.error?.message}
    </EmptyState>
  );
}
