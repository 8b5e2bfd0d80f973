import { useLibrary, useSettings } from '#renderer/app/stores/stores.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { asAsked } from '#shared/practice/formats.ts';
import { BreakView } from './break-view.tsx';
import { LoopSummaryView } from './loop-summary-view.tsx';
import { useLoop } from './use-loop.ts';

/** A loop under way: the break before its next part, or what it came to once all are answered. */
export function LoopRunScreen({ sessionId }: { sessionId: string }) {
  const { loop, loading } = useLoop(sessionId);
  const questions = useLibrary((state) => state.questions);
  const { formats } = useSettings();
  if (loading) {
    return (
      <div className="mx-auto w-full max-w-column px-6 pt-8">
        <Loading label="Opening the loop" />
      </div>
    );
  }
  if (!loop) {
    return (
      <div className="mx-auto w-full max-w-column px-6 pt-8">
        <EmptyState
          heading="h1"
          title="Nothing was recorded in this loop"
          action={
            <Button asChild tone="primary">
              <a href="#/loop">Plan a loop</a>
            </Button>
          }
        >
          It may have been left before its first answer, or its answers were deleted.
        </EmptyState>
      </div>
    );
  }
  if (!loop.next) return <LoopSummaryView loop={loop} />;
  const found = questions.find(({ id }) => id === loop.next?.questionId);
  const question = found ? asAsked(found, formats[found.kind] ?? null) : null;
  // Another part is another break.
  return <BreakView key={loop.next.position} loop={loop} next={loop.next} question={question} />;
}
