import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useTransport } from '#renderer/app/transport-context.tsx';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { useDocumentTitle } from '#renderer/ui/page-header.tsx';
import { useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';
import type { BankQuestion } from '#shared/bank/question.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import type { RunAction } from '#shared/practice/run-state.ts';
import { BriefingView } from './briefing-view.tsx';
import { createCodeSaver } from './code-saver.ts';
import { PracticeRoom } from './practice-room.tsx';
import { mainAction } from './room-actions.ts';
import { usePractice } from './use-practice.ts';

/** A key that is held down repeats sooner than this, in milliseconds: it must not start and stop at once. */
const SAME_PRESS_MS = 500;
const SAVE_AFTER_MS = 800;

/** Code as the user left it, saved as they type. */
function useCode(practice: Practice | null, question: BankQuestion, continued: Attempt | null) {
  const transport = useTransport();
  const [saver] = useState(() => createCodeSaver(SAVE_AFTER_MS));
  const attemptId = useAttemptId(practice);
  useEffect(() => {
    if (attemptId) saver.attach((code) => transport.call('attempts.saveCode', { attemptId, code }));
  }, [attemptId, saver, transport]);
  useEffect(() => () => void saver.flush(), [saver]);
  return { initial: continued?.code ?? question.code, saver };
}

function useAttemptId(practice: Practice | null): string | null {
  const [attemptId, setAttemptId] = useState<string | null>(null);
  useEffect(
    () =>
      practice?.store.subscribe(({ run }) => {
        if ('attemptId' in run && run.attemptId) setAttemptId(run.attemptId);
      }),
    [practice],
  );
  return attemptId;
}

interface RunProps {
  readonly question: BankQuestion;
  readonly continued: Attempt | null;
  readonly goal: string | null;
}

/** One run of a question, once there is something to run it. */
export function PracticeRun({ question, continued, goal }: RunProps) {
  useDocumentTitle(question.title);
  const samples = continued?.recordings.reduce((sum, r) => sum + r.samples, 0) ?? 0;
  const practice = usePractice(question, continued && { attemptId: continued.id, samples });
  const code = useCode(practice, question, continued);
  return practice && <RunningPractice practice={practice} question={question} goal={goal} code={code} />;
}

/** What the room needs to show and keep the exhibit. */
export type RoomCode = ReturnType<typeof useCode>;

function RunningPractice({
  practice,
  question,
  goal,
  code,
}: {
  practice: Practice;
  question: BankQuestion;
  goal: string | null;
  code: RoomCode;
}) {
  const phase = useStore(practice.store, (state) => state.run.phase);
  const bullets = useState<readonly string[]>(['', '', '', '', '']);
  const lastPress = useRef(Number.NEGATIVE_INFINITY);

  const { act, advance, onKey } = useMemo(() => {
    const act = (type: RunAction['type']) => {
      if (type === 'stop') void code.saver.flush();
      practice.dispatch({ type, at: performance.now() } as RunAction);
    };
    const advance = () => {
      const { event } = mainAction(practice.store.getState().run);
      if (event) act(event);
    };
    const onKey = () => {
      const since = performance.now() - lastPress.current;
      lastPress.current = performance.now();
      if (since >= SAME_PRESS_MS) advance();
    };
    return { act, advance, onKey };
  }, [practice, code.saver]);

  useShortcuts('Practice', [
    { keys: ['Space'], label: 'Start, stop or continue', run: onKey },
    { keys: ['Mod+Enter'], label: 'The same, also while you type', run: onKey, inFields: true },
  ]);

  if (phase === 'briefing') {
    return <BriefingView practice={practice} question={question} goal={goal} onBegin={advance} />;
  }
  return (
    <PracticeRoom
      practice={practice}
      question={question}
      goal={goal}
      code={code}
      bullets={bullets}
      onAct={act}
      onAdvance={advance}
    />
  );
}
