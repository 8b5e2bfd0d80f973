import { clsx } from 'clsx';
import { lazy, Suspense, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { Loading } from '#renderer/ui/delayed.tsx';
import { RunAnnouncer } from '#renderer/ui/run/run-announcer.tsx';
import { RunNoticeLine } from '#renderer/ui/run/run-notice-line.tsx';
import type { BankQuestion } from '#shared/bank/question.ts';
import type { RunAction } from '#shared/practice/run-event.ts';
import { planOf } from '#shared/practice/run-plan.ts';
import { AskInterviewer } from './ask-interviewer.tsx';
import { BoardButton } from './board-button.tsx';
import { BoardPane } from './board-pane.tsx';
import { Bullets } from './bullets.tsx';
import { CaptionLines } from './caption-lines.tsx';
import { ClockPanel } from './clock-panel.tsx';
import { GoalLine } from './goal-line.tsx';
import { HintLine } from './hint-line.tsx';
import { hasBullets } from './mode-text.ts';
import type { RoomCode } from './practice-run.tsx';
import { QuestionPrompt } from './question-prompt.tsx';
import { RoomHeader } from './room-header.tsx';
import type { RoomBoard } from './use-board.ts';
import { useHints } from './use-hints.ts';
import { useRoomKeys } from './use-room-keys.ts';

// The editor is large and only some questions have code.
const CodePane = lazy(async () => ({ default: (await import('./code-pane.tsx')).CodePane }));

/** The room in which a question is prepared and answered: the question, the clock, and quiet. */
export function PracticeRoom({
  practice,
  question,
  goal,
  code,
  board,
  bullets,
  onAct,
  onAdvance,
}: {
  practice: Practice;
  question: BankQuestion;
  goal: string | null;
  code: RoomCode;
  board: RoomBoard;
  bullets: readonly [readonly string[], (bullets: readonly string[]) => void];
  onAct(type: RunAction['type']): void;
  onAdvance(): void;
}) {
  const mode = useStore(practice.store, ({ run }) => ('mode' in run ? run.mode : 'practice'));
  const plan = useMemo(() => planOf(question), [question]);
  const withCode = question.exhibit !== undefined && code.initial !== null;
  const withBullets = hasBullets(question.stage, mode);
  const answering = useStore(practice.store, ({ run }) => run.phase === 'answering');
  const withBoard = question.stage === 'system-design';
  const workspace = withCode || (withBoard && board.open);
  // Before the answer there is nothing to read there; only a workspace, which fills the window, would jump.
  const captions = mode === 'practice' && (answering || workspace);
  const aim = goal && mode === 'practice' ? <GoalLine goal={goal} /> : null;
  const hints = useHints(practice, plan, question);
  useRoomKeys(practice, mode === 'practice', onAct, hints.next);
  const hint = mode === 'practice' && <HintLine hints={hints} />;

  return (
    <div
      className={clsx(
        'mx-auto flex w-full max-w-column flex-1 flex-col px-6 pb-6',
        // Code takes the height there is, also of a window made smaller; a question alone may make the page longer.
        workspace && 'roomy:h-dvh roomy:flex-none',
      )}
    >
      <RoomHeader practice={practice} plan={plan} question={question} onAct={onAct} onAdvance={onAdvance} />
      <RunNoticeLine practice={practice} onAct={onAct} />
      {workspace ? (
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-4 roomy:grid-cols-[minmax(0,1fr)_17rem] roomy:grid-rows-[auto_minmax(0,1fr)]">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section aria-label="Question" tabIndex={0} className="max-h-48 overflow-y-auto">
            <QuestionPrompt prompt={question.prompt} compact />
            {aim && <div className="mt-2">{aim}</div>}
          </section>
          {/* Beside the workspace, and no taller than it: the workspace says how tall that is. */}
          <div className="flex flex-col gap-5 roomy:row-span-2 roomy:h-0 roomy:min-h-full roomy:overflow-y-auto">
            <ClockPanel practice={practice} plan={plan} />
            {hint}
            <AskInterviewer practice={practice} quiet={mode === 'real'} />
            {withBoard && withBullets && <Bullets bullets={bullets[0]} onChange={bullets[1]} />}
          </div>
          {withBoard ? (
            <BoardPane board={board} />
          ) : (
            <Suspense fallback={<Loading label="Opening the editor" />}>
              <CodePane
                code={code.initial ?? ''}
                language={question.exhibit?.language ?? 'typescript'}
                onEdit={code.saver.edit}
                onAdvance={onAdvance}
              />
            </Suspense>
          )}
        </div>
      ) : (
        <div
          className={clsx(
            'grid flex-1 content-start gap-x-16 gap-y-10 pt-[clamp(1rem,7vh,5rem)] [@media(max-height:45rem)]:pt-4',
            withBullets ? 'roomy:grid-cols-[minmax(0,1fr)_24rem]' : 'roomy:grid-cols-[minmax(0,1fr)_20rem]',
          )}
        >
          <div className="flex flex-col gap-10 [@media(max-height:45rem)]:gap-5">
            <QuestionPrompt prompt={question.prompt} />
            {aim}
            {hint}
            <AskInterviewer practice={practice} quiet={mode === 'real'} />
            {withBoard && <BoardButton board={board} quiet={mode === 'real'} />}
          </div>
          {/* Beside the question, where captions never cover them. */}
          <ClockPanel practice={practice} plan={plan}>
            {withBullets && <Bullets bullets={bullets[0]} onChange={bullets[1]} />}
          </ClockPanel>
        </div>
      )}
      {captions && <CaptionLines practice={practice} />}
      <RunAnnouncer practice={practice} />
    </div>
  );
}
