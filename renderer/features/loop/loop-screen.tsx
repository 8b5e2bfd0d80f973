import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useLibrary, useStores } from '#renderer/app/stores/stores.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { loopPartPath } from '#renderer/ui/practice-address.ts';
import { planLoop, swapQuestion } from '#shared/sessions/loop.ts';
import { unfinishedLoop } from '#shared/sessions/session.ts';
import { PlannedPart } from './planned-part.tsx';

/** The next loop: three stages in one sitting, each question changeable before it begins. */
export function LoopScreen() {
  const { phase, error, questions, attempts } = useLibrary((state) => state);
  const { library } = useStores();
  const [, navigate] = useLocation();
  const suggested = useMemo(() => planLoop(questions, attempts), [questions, attempts]);
  const unfinished = useMemo(() => unfinishedLoop(attempts, new Date()), [attempts]);
  const [swapped, setSwapped] = useState<readonly string[] | null>(null);
  const plan = swapped ?? suggested;
  const begin = () =>
    navigate(loopPartPath({ sessionId: crypto.randomUUID(), position: 0, questions: plan }));

  if (phase !== 'ready') {
    return (
      <div className="mx-auto w-full max-w-column px-6 pt-8">
        {phase === 'loading' ? (
          <Loading label="Opening the questions" />
        ) : (
          <EmptyState
            heading="h1"
            title="The questions could not be read"
            action={<Button onClick={() => void library.getState().load()}>Try again</Button>}
          >
            {error?.message}
          </EmptyState>
        )}
      </div>
    );
  }
  return (
    <div className="mx-auto w-full max-w-column px-6 pt-8 pb-16">
      <PageHeader title="Loop">
        Three stages in one sitting, with a break after each. What was heard comes at the end, for all three.
      </PageHeader>
      {unfinished?.next && (
        <section
          aria-label="The loop that you began"
          className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-2 rounded-sheet border border-line bg-sheet px-5 py-3"
        >
          <p className="min-w-64 flex-1">
            You began a loop today. Part {unfinished.next.position + 1} of {unfinished.parts.length} comes
            next.
          </p>
          <Button asChild tone="primary">
            <Link href={`/loop/${unfinished.sessionId}`}>Go on with it</Link>
          </Button>
        </section>
      )}
      <ol className="mt-6 max-w-[46rem]">
        {plan.map((id, position) => {
          const question = questions.find((each) => each.id === id);
          return (
            question && (
              <PlannedPart
                key={question.stage}
                position={position}
                question={question}
                onSwap={() => setSwapped(swapQuestion(plan, position, questions, attempts))}
              />
            )
          );
        })}
      </ol>
      <div className="mt-8">
        <Button
          tone={unfinished ? 'secondary' : 'primary'}
          size="large"
          disabled={plan.length === 0}
          onClick={begin}
        >
          {unfinished ? 'Begin a new loop' : 'Begin the loop'}
        </Button>
      </div>
    </div>
  );
}
