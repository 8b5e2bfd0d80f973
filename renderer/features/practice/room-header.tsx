import { ClockPlus, Pause, Square } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { mainAction } from '#renderer/ui/run/run-actions.ts';
import { stageNames } from '#renderer/ui/stage-names.ts';
import type { BankQuestion } from '#shared/bank/question.ts';
import type { RunAction } from '#shared/practice/run-event.ts';
import type { RunPlan } from '#shared/practice/run-state.ts';
import { PhaseGuide } from './phase-guide.tsx';

/** What is rehearsed, where in the answer the budget is, and the way out. */
export function RoomHeader({
  practice,
  plan,
  question,
  onAct,
  onAdvance,
}: {
  practice: Practice;
  plan: RunPlan;
  question: BankQuestion;
  onAct(type: RunAction['type']): void;
  onAdvance(): void;
}) {
  const mode = useStore(practice.store, ({ run }) => ('mode' in run ? run.mode : 'practice'));
  const title = useRef<HTMLHeadingElement>(null);
  const step = useStore(practice.store, ({ run }) =>
    run.phase === 'answering' ? run.sound.state : run.phase,
  );
  // The button that led here is gone, or rests while the microphone opens: the keyboard would start from nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at with every step of the run
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <header className="flex min-h-16 shrink-0 flex-wrap items-center gap-x-6 gap-y-1 py-3">
      <div className="flex min-w-0 basis-full items-baseline gap-3 roomy:flex-1 roomy:basis-0">
        <h1 ref={title} tabIndex={-1} className="min-w-24 text-body roomy:truncate">
          {question.title}
        </h1>
        <p className="shrink-0 text-note text-quiet">
          {stageNames[question.stage]} · {mode === 'real' ? 'Real' : 'Practice'}
        </p>
      </div>
      {mode === 'practice' && <PhaseGuide practice={practice} plan={plan} />}
      <RoomButtons practice={practice} questionId={question.id} onAct={onAct} onAdvance={onAdvance} />
    </header>
  );
}

function RoomButtons({
  practice,
  questionId,
  onAct,
  onAdvance,
}: {
  practice: Practice;
  questionId: string;
  onAct(type: RunAction['type']): void;
  onAdvance(): void;
}) {
  const run = useStore(practice.store, (state) => state.run);
  const { label, event } = mainAction(run);
  const recording = run.phase === 'answering' && run.sound.state === 'recording';
  const paused = run.phase === 'answering' && run.sound.state === 'paused';
  const unclosed = run.phase === 'answering' && run.sound.state === 'unclosed';
  const mayPause = recording && run.mode === 'practice';
  const mayExtend = (recording || run.phase === 'preparing') && run.mode === 'practice';
  return (
    <div className="flex items-center gap-2">
      {(run.phase === 'preparing' || unclosed) && (
        <Button asChild tone="plain">
          <Link href={`/bank/${questionId}`}>Leave</Link>
        </Button>
      )}
      {mayExtend && (
        <IconButton label="Two more minutes" onClick={() => onAct('extend')}>
          <ClockPlus aria-hidden="true" />
        </IconButton>
      )}
      {mayPause && (
        <IconButton label="Pause" onClick={() => onAct('pause')}>
          <Pause aria-hidden="true" />
        </IconButton>
      )}
      {paused && (
        <Button onClick={() => onAct('stop')}>
          <Square aria-hidden="true" className="size-3 fill-current" />
          Stop
        </Button>
      )}
      <Button
        tone={recording ? 'recording' : 'primary'}
        disabled={event === null}
        onClick={onAdvance}
        className="min-w-24"
      >
        {recording && <Square aria-hidden="true" className="size-3 fill-current" />}
        {label}
      </Button>
    </div>
  );
}
