import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { useTransport } from '#renderer/app/transport-context.tsx';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { NoticeBar } from '#renderer/ui/notice-bar.tsx';
import { mainAction } from '#renderer/ui/run/run-actions.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { kindNames, stageNames } from '#renderer/ui/stage-names.ts';
import { clockText } from '#renderer/ui/time-text.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import { samplesToMs } from '#shared/audio/pcm.ts';
import type { BankQuestion } from '#shared/bank/question.ts';
import { toWireError } from '#shared/contract/errors.ts';
import type { Purpose } from '#shared/practice/attempt.ts';
import type { Briefing } from '#shared/practice/run-state.ts';
import { CutOffNotice } from './cut-off-notice.tsx';
import { FormatChoice } from './format-choice.tsx';
import { GoalLine } from './goal-line.tsx';
import { modeText } from './mode-text.ts';
import { QuestionPrompt } from './question-prompt.tsx';
import { timesText } from './times-text.ts';

/** Leaves an answer that was cut off as it is. */
function FinishButton({ attemptId }: { attemptId: string }) {
  const transport = useTransport();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const finish = async () => {
    setBusy(true);
    try {
      await transport.call('attempts.finish', { attemptId });
      navigate(`/review/${attemptId}`, { replace: true });
    } catch (thrown) {
      setBusy(false);
      showToast({ text: toWireError(thrown).message });
    }
  };
  return (
    <Button size="large" disabled={busy} onClick={() => void finish()}>
      Finish as it is
    </Button>
  );
}

/** What there is to know before it begins: the time, or where a continued answer was cut off. */
function timesOf(question: BankQuestion, continued: Briefing['continued']): string {
  if (!continued) return timesText(question);
  const at = clockText(samplesToMs(continued.samples));
  return `You were cut off at ${at}. Everything until then is kept, and the clock goes on from there.`;
}

/** Before it begins: the question, the time there is for it, and how close to the real thing it shall be. */
export function BriefingView({
  practice,
  question,
  goal,
  purpose,
  onBegin,
}: {
  practice: Practice;
  question: BankQuestion;
  goal: string | null;
  purpose: Purpose;
  onBegin(): void;
}) {
  const run = useStore(practice.store, (state) => state.run);
  if (run.phase !== 'briefing') return null;
  const inLoop = purpose.type === 'loop';
  return (
    <div className="mx-auto flex w-full max-w-column flex-1 flex-col px-6 pt-6 pb-12">
      <Link
        href={inLoop ? '/loop' : `/bank/${question.id}`}
        className="-mx-2 inline-flex items-center gap-2 self-start rounded-control px-2 py-1 text-quiet transition-colors hover:text-ink"
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
        {inLoop ? 'Loop' : 'Questions'}
      </Link>
      <div className="flex max-w-[46rem] flex-1 flex-col justify-center gap-8 py-8">
        <div>
          <p className="text-note text-quiet">
            {inLoop && `Part ${purpose.position + 1} of ${purpose.questions.length} · `}
            {stageNames[question.stage]} · {kindNames[question.kind]}
          </p>
          <h1 tabIndex={-1} className="mt-1 text-reading">
            {question.title}
          </h1>
        </div>
        <QuestionPrompt prompt={question.prompt} />
        {goal && <GoalLine goal={goal} />}
        <p className="tabular max-w-measure text-quiet">{timesOf(question, run.continued)}</p>
        {!run.continued && <CutOffNotice questionId={question.id} />}
        {run.problem && <NoticeBar tone="care">{run.problem.message}</NoticeBar>}
        {!run.continued && <FormatChoice question={question} />}
        {!run.continued && (
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <Segmented
              label="Mode"
              value={run.mode}
              options={[
                { value: 'practice', label: 'Practice' },
                { value: 'real', label: 'Real' },
              ]}
              onChange={(mode) => practice.dispatch({ type: 'choose-mode', mode })}
            />
            <p className="min-w-64 flex-1 text-quiet">{modeText(run.mode, question.stage)}</p>
          </div>
        )}
        <div className="flex flex-wrap items-center gap-4">
          <Button tone="primary" size="large" onClick={onBegin}>
            {question.prepareSeconds === 0 && !run.continued ? 'Start answering' : mainAction(run).label}
          </Button>
          {run.continued ? (
            <FinishButton attemptId={run.continued.attemptId} />
          ) : (
            <span className="text-note text-quiet">
              or <Kbd>Space</Kbd>
            </span>
          )}
        </div>
      </div>
    </div>
  );
}
