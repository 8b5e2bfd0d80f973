import { useEffect, useMemo, useState } from 'react';
import { useLibrary, useStores } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { LoopPlace } from '#renderer/ui/practice-address.ts';
import type { BankQuestion } from '#shared/bank/question.ts';
import { toWireError } from '#shared/contract/errors.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { useFormat } from './format-choice.tsx';
import { drill, occasionOf, partOfLoop } from './occasion.ts';
import { PracticeRun } from './practice-run.tsx';

interface Subject {
  readonly question: BankQuestion;
  readonly continued: Attempt | null;
}

/** What is practised: a question of the bank, or an interrupted attempt with its question as it was asked. */
function useSubject(questionId: string, attemptId: string | null) {
  const transport = useTransport();
  const phase = useLibrary((state) => state.phase);
  const question = useFormat(useLibrary((state) => state.questions.find((q) => q.id === questionId)));
  const [continued, setContinued] = useState<Attempt | null>(null);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    if (!attemptId) return;
    transport.call('attempts.get', { attemptId }).then(
      ({ attempt }) => setContinued(attempt),
      (thrown) => setError(toWireError(thrown).message),
    );
  }, [transport, attemptId]);

  const subject: Subject | null = attemptId
    ? continued && { question: continued.question, continued }
    : question
      ? { question, continued: null }
      : null;
  return { subject, error, loading: !subject && !error && (attemptId !== null || phase === 'loading') };
}

/** Answering a question aloud: from the briefing to the moment the review opens. */
export function PracticeScreen({
  questionId,
  attemptId,
  goal,
  loop,
}: {
  questionId: string;
  attemptId: string | null;
  /** That of the finding from which the question is tried again. */
  goal: string | null;
  /** The part of a loop that this is; null where it is a drill, or an attempt that is gone on with. */
  loop: LoopPlace | null;
}) {
  const { subject, error, loading } = useSubject(questionId, attemptId);
  const { library } = useStores();

  const { continued } = subject ?? { continued: null };
  const occasion = useMemo(
    () => (continued ? occasionOf(continued) : loop ? partOfLoop(loop) : drill),
    [continued, loop],
  );

  if (subject) return <PracticeRun {...subject} goal={goal} occasion={occasion} />;
  return (
    <div className="mx-auto w-full max-w-column px-6 pt-6">
      {loading ? (
        <Loading label="Opening the question" />
      ) : (
        <EmptyState
          title={attemptId ? 'This answer cannot be continued' : 'This question is not in the bank'}
          action={
            <>
              <Button asChild tone="primary">
                <a href="#/bank">Choose a question</a>
              </Button>
              <Button onClick={() => void library.getState().load()}>Try again</Button>
            </>
          }
        >
          {error ?? 'It may have been renamed or removed. Your answers to it are still in the history.'}
        </EmptyState>
      )}
    </div>
  );
}
