import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useStore } from 'zustand';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { useDocumentTitle } from '#renderer/ui/page-header.tsx';
import type { BankQuestion } from '#shared/bank/question.ts';
import type { Attempt, Purpose } from '#shared/practice/attempt.ts';
import { continuedFrom } from '#shared/practice/run-resume.ts';
import { BriefingView } from './briefing-view.tsx';
import type { Occasion } from './occasion.ts';
import { PracticeRoom } from './practice-room.tsx';
import { type RoomBoard, useBoard } from './use-board.ts';
import { useBullets } from './use-bullets.ts';
import { useMainAction } from './use-main-action.ts';
import { usePractice } from './use-practice.ts';
import { useAttemptId, useSnapshots } from './use-snapshots.ts';

/** Code as the user left it, kept version by version as they type. */
function useCode(practice: Practice | null, question: BankQuestion, continued: Attempt | null) {
  const saver = useSnapshots(practice, useAttemptId(practice), 'code');
  return { initial: continued?.code ?? question.code, saver };
}

const NO_NOTES: readonly string[] = [];

interface RunProps {
  readonly occasion: Occasion;
  readonly question: BankQuestion;
  readonly continued: Attempt | null;
  readonly goal: string | null;
}

/** One run of a question, once there is something to run it. */
export function PracticeRun({ question, continued, goal, occasion }: RunProps) {
  useDocumentTitle(question.title);
  const practice = usePractice(question, continued && continuedFrom(continued), occasion);
  const code = useCode(practice, question, continued);
  const board = useBoard(practice, continued?.id ?? null);
  return (
    practice && (
      <RunningPractice
        practice={practice}
        question={question}
        goal={goal}
        code={code}
        board={board}
        notes={continued?.bullets ?? NO_NOTES}
        purpose={occasion.purpose}
      />
    )
  );
}

/** What the room needs to show and keep the exhibit. */
export type RoomCode = ReturnType<typeof useCode>;

function RunningPractice({
  practice,
  question,
  goal,
  code,
  board,
  notes,
  purpose,
}: {
  practice: Practice;
  question: BankQuestion;
  goal: string | null;
  code: RoomCode;
  board: RoomBoard;
  /** The bullets of an attempt that is taken up again. */
  notes: readonly string[];
  purpose: Purpose;
}) {
  const phase = useStore(practice.store, (state) => state.run.phase);
  const bullets = useBullets(practice, notes);
  const { act, advance } = useMainAction(practice, 'Practice', () => {
    void code.saver.flush();
    void board.flush();
  });

  // Whoever comes from home has chosen already: the next press is the first word.
  const [, navigate] = useLocation();
  const begin = new URLSearchParams(useSearch()).has('begin');
  useEffect(() => {
    if (!begin) return;
    navigate(`/practice/${question.id}`, { replace: true });
    if (practice.store.getState().run.phase === 'briefing' && question.prepareSeconds > 0) advance();
  }, [begin, navigate, practice, question, advance]);

  if (phase === 'briefing') {
    return <BriefingView {...{ practice, question, goal, purpose }} onBegin={advance} />;
  }
  return (
    <PracticeRoom
      practice={practice}
      question={question}
      goal={goal}
      code={code}
      board={board}
      bullets={bullets}
      onAct={act}
      onAdvance={advance}
    />
  );
}
