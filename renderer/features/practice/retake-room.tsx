import { Square } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { NoticeBar } from '#renderer/ui/notice-bar.tsx';
import { mainAction } from '#renderer/ui/run/run-actions.ts';
import { RunAnnouncer } from '#renderer/ui/run/run-announcer.tsx';
import { RunNoticeLine } from '#renderer/ui/run/run-notice-line.tsx';
import { clockText } from '#renderer/ui/time-text.ts';
import type { BankQuestion } from '#shared/bank/question.ts';
import { planOf } from '#shared/practice/run-plan.ts';
import type { Run } from '#shared/practice/run-state.ts';
import type { Finding } from '#shared/report/report.ts';
import { ClockPanel } from './clock-panel.tsx';
import { useMainAction } from './use-main-action.ts';

function labelOf(run: Run): string {
  if (run.phase === 'briefing') return 'Start';
  return mainAction(run).label;
}

/** Whether leaving loses nothing: nothing is recorded, or the file cannot be closed anyway. */
const mayLeave = (run: Run): boolean =>
  run.phase === 'briefing' ||
  run.phase === 'preparing' ||
  (run.phase === 'answering' && (run.sound.state === 'paused' || run.sound.state === 'unclosed'));

/** What the interviewer asks, what to say this time, a minute, and a key to start and to stop. */
export function RetakeRoom({
  practice,
  question,
  finding,
  reviewPath,
}: {
  practice: Practice;
  question: BankQuestion;
  finding: Finding;
  reviewPath: string;
}) {
  const run = useStore(practice.store, (state) => state.run);
  const plan = useMemo(() => ({ ...planOf(question, 'retake'), phases: [] }), [question]);
  const { act, advance } = useMainAction(practice, 'Retake');
  const recording = run.phase === 'answering' && run.sound.state === 'recording';
  const paused = run.phase === 'answering' && run.sound.state === 'paused';
  return (
    <div className="mx-auto flex w-full max-w-column flex-1 flex-col px-6 pb-6">
      <header className="flex min-h-16 shrink-0 flex-wrap items-center gap-x-6 gap-y-1 py-3">
        <div className="flex min-w-0 flex-1 items-baseline gap-3">
          <h1 tabIndex={-1} className="truncate text-body">
            {question.title}
          </h1>
          <p className="shrink-0 text-note text-quiet">Retake</p>
        </div>
        {mayLeave(run) && (
          <Button asChild tone="plain">
            <Link href={reviewPath}>Back to the answer</Link>
          </Button>
        )}
        {paused && (
          <Button onClick={() => act('stop')}>
            <Square aria-hidden="true" className="size-3 fill-current" />
            Stop
          </Button>
        )}
      </header>
      {run.phase === 'briefing' && run.problem ? (
        <NoticeBar tone="care">{run.problem.message}</NoticeBar>
      ) : (
        <RunNoticeLine practice={practice} onAct={act} />
      )}
      <div className="grid flex-1 content-center gap-x-16 gap-y-10 roomy:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-label="What to say" className="max-w-measure">
          <p className="text-note text-quiet">{finding.title}</p>
          <p className="mt-3 font-serif text-quiet text-reading">{finding.followUp}</p>
          <p className="mt-6 border-accent border-l-2 pl-4 font-serif text-heading">
            {finding.goal ?? finding.followUp}
          </p>
          <div className="mt-10 flex items-center gap-4">
            <Button
              tone={recording ? 'recording' : 'primary'}
              size="large"
              disabled={mainAction(run).event === null}
              onClick={advance}
              className="min-w-28"
            >
              {recording && <Square aria-hidden="true" className="size-3 fill-current" />}
              {labelOf(run)}
            </Button>
            <span className="text-note text-quiet">
              or <Kbd>Space</Kbd>
            </span>
          </div>
        </section>
        {run.phase === 'briefing' ? (
          <p className="tabular text-display">{clockText(plan.answerMs)}</p>
        ) : (
          <ClockPanel practice={practice} plan={plan} />
        )}
      </div>
      <RunAnnouncer practice={practice} />
    </div>
  );
}
