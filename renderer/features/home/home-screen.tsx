import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useLibrary, useSettings, useStores } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useDocumentTitle } from '#renderer/ui/page-header.tsx';
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts';
import { interviewPhase } from '#shared/skills/interview-day.ts';
import { tonight } from '#shared/skills/tonight.ts';
import { FirstRun } from './first-run.tsx';
import { createHomeKnowledge } from './home-knowledge.ts';
import { InterruptedNotice } from './interrupted-notice.tsx';
import { InterviewLine } from './interview-line.tsx';
import { LastAnswer } from './last-answer.tsx';
import { LoopDoor } from './loop-door.tsx';
import { NextStepPanel } from './next-step-panel.tsx';
import { reasonText } from './reason-text.ts';
import { StageColumns } from './stage-columns.tsx';
import { useToday } from './use-today.ts';

// Rare and below the fold: not part of what the first screen waits for.
const LatestProof = lazy(() => import('./latest-proof.tsx'));
const LastDay = lazy(() => import('./last-day.tsx'));

/** Answers one question: what now? */
export function HomeScreen() {
  useDocumentTitle('Dry Run');
  const transport = useTransport();
  const { library } = useStores();
  const { interviewDate } = useSettings();
  const { phase, error, questions, criteria, attempts } = useLibrary((state) => state);
  const [knowledge] = useState(() => createHomeKnowledge(transport));
  const { skills, proof, last } = useStore(knowledge);
  const today = useToday();

  useEffect(() => {
    if (phase === 'ready') void knowledge.getState().look(attempts);
  }, [phase, attempts, knowledge]);

  const step = useMemo(
    () => skills && tonight({ questions, skills, attempts, today, interviewDate }),
    [questions, skills, attempts, today, interviewDate],
  );

  const interrupted = attempts.find((a) => a.phase === 'interrupted') ?? null;
  const done = attempts.find((a) => a.phase === 'done') ?? null;
  const resting = done !== null && interviewPhase(interviewDate, today) === 'last-day';
  // Setting the day may change everything here, the field that it was set in as well.
  const place = useRef<HTMLDivElement>(null);
  useFocusKept(place, resting ? 'resting' : 'practising');

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
  const loading = (
    <div className="mx-auto w-full max-w-column px-6">
      <Loading label="Opening the library" />
    </div>
  );
  if (phase === 'loading' || !skills) return loading;

  return (
    <div
      ref={place}
      tabIndex={-1}
      className="mx-auto flex w-full max-w-column flex-col gap-14 px-6 pt-[clamp(2rem,7vh,5rem)] pb-16 outline-none"
    >
      {interrupted && <InterruptedNotice attempt={interrupted} />}
      {resting ? (
        <Suspense fallback={loading}>
          <LastDay today={today} quiet={interrupted !== null} />
        </Suspense>
      ) : (
        <>
          <div className="grid gap-x-16 gap-y-12 roomy:grid-cols-[minmax(0,1fr)_20rem]">
            <div className="flex flex-col gap-8">
              {step && (
                <NextStepPanel
                  question={step.question}
                  reason={reasonText(step.reason, criteria, today)}
                  first={attempts.length === 0}
                  quiet={interrupted !== null}
                />
              )}
              <InterviewLine today={today} />
            </div>
            {done ? (
              <LastAnswer attempt={done} view={last?.attempt.id === done.id ? last : undefined} />
            ) : (
              <FirstRun />
            )}
          </div>
          {proof && (
            <Suspense>
              <LatestProof proof={proof} criteria={criteria} />
            </Suspense>
          )}
          <div className="flex flex-col gap-8">
            <StageColumns questions={questions} attempts={attempts} />
            <LoopDoor />
          </div>
        </>
      )}
    </div>
  );
}
