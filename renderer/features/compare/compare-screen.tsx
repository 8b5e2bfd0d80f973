import { useLibrary } from '#renderer/app/stores/stores.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { cannotCompare } from './compare-text.ts';
import { ComparedAnswers } from './compared-answers.tsx';
import { type PairState, usePair } from './use-pair.ts';

function Unavailable({ title, children, retry }: { title: string; children: string; retry?: () => void }) {
  return (
    <EmptyState
      heading="h1"
      title={title}
      action={
        <>
          <Button asChild tone="primary">
            <a href="#/history">Go to the history</a>
          </Button>
          {retry && <Button onClick={retry}>Try again</Button>}
        </>
      }
    >
      {children}
    </EmptyState>
  );
}

function Content({ pair, error, retry }: PairState) {
  const stages = useLibrary((library) => library.criteria);
  if (!pair) {
    return error ? (
      <Unavailable title="One of these answers cannot be shown" retry={retry}>
        {error.message}
      </Unavailable>
    ) : (
      <Loading label="Opening both answers" />
    );
  }
  const reason = cannotCompare(pair);
  if (reason) return <Unavailable title="These cannot be compared">{reason}</Unavailable>;
  const [before, now] = pair;
  if (!before.report || !now.report) {
    return (
      <Unavailable title="Not yet" retry={retry}>
        One of these answers has no transcript yet. As soon as it has one, both stand here side by side.
      </Unavailable>
    );
  }
  const { stage } = now.attempt.question;
  const criteria = stages.find((file) => file.stage === stage)?.criteria ?? [];
  return (
    <ComparedAnswers
      before={{ attempt: before.attempt, report: before.report }}
      now={{ attempt: now.attempt, report: now.report }}
      criteria={criteria}
    />
  );
}

/** Two answers to one question, side by side by what was heard and not by time. */
export function CompareScreen({ oneId, otherId }: { oneId: string; otherId: string }) {
  const state = usePair(oneId, otherId);
  return (
    <div className="mx-auto w-full max-w-column px-6 pt-8 pb-16">
      <Content {...state} />
    </div>
  );
}
