import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useLibrary, useStores } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useDocumentTitle } from '#renderer/ui/page-header.tsx';
import { FirstRun } from './first-run.tsx';
import { InterruptedNotice } from './interrupted-notice.tsx';
import { LastAnswer } from './last-answer.tsx';
import { nextStep } from './next-step.ts';
import { NextStepPanel } from './next-step-panel.tsx';
import { createRecentReports } from './recent-reports.ts';
import { StageColumns } from './stage-columns.tsx';

/** Answers one question: what now? */
export function HomeScreen() {
  useDocumentTitle('Dry Run');
  const transport = useTransport();
  const { library } = useStores();
  const { phase, error, questions, criteria, attempts } = useLibrary((state) => state);
  const [reports] = useState(() => createRecentReports(transport));
  const views = useStore(reports, (state) => state.views);

  useEffect(() => {
    if (phase === 'ready') void reports.getState().look(attempts);
  }, [phase, attempts, reports]);

  const step = useMemo(
    () => views && nextStep({ questions, criteria, attempts, views, now: new Date() }),
    [questions, criteria, attempts, views],
  );

  if (phase === 'failed') {
    return (
      <div className="mx-auto w-full max-w-column px-6 pt-6">
        <EmptyState
          heading="h1"
          title="The library could not be read"
          action={
            <Button tone="primary" onClick={() => void library.getState().load()}>
              Try again
            </Button>
          }
        >
          {error?.message}
        </EmptyState>
      </div>
    );
  }
  if (phase === 'loading' || !views) {
    return (
      <div className="mx-auto w-full max-w-column px-6">
        <Loading label="Opening the library" />
      </div>
    );
  }

  const interrupted = attempts.find((a) => a.phase === 'interrupted') ?? null;
  const last = attempts.find((a) => a.phase === 'done') ?? null;
  return (
    <div className="mx-auto flex w-full max-w-column flex-col gap-16 px-6 pt-[clamp(2.5rem,9vh,6rem)] pb-16">
      {interrupted && <InterruptedNotice attempt={interrupted} />}
      <div className="grid gap-x-16 gap-y-12 roomy:grid-cols-[minmax(0,1fr)_20rem]">
        {step && <NextStepPanel step={step} first={attempts.length === 0} quiet={interrupted !== null} />}
        {last ? (
          <LastAnswer attempt={last} view={views.find((v) => v.attempt.id === last.id)} />
        ) : (
          <FirstRun />
        )}
      </div>
      <StageColumns questions={questions} attempts={attempts} />
    </div>
  );
}
