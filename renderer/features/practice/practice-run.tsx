import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useStore } from 'zustand';
import { useTransport } from '#renderer/app/transport-context.tsx';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { createSnapshotSaver } from '#renderer/stores/snapshot-saver.ts';
import { useDocumentTitle } from '#renderer/ui/page-header.tsx';
import { useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';
import type { BankQuestion } from '#shared/bank/question.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import type { RunAction } from '#shared/practice/run-event.ts';
import { continuedFrom } from '#shared/practice/run-resume.ts';
import { runTimes } from '#shared/practice/run-times.ts';
import { BriefingView } from './briefing-view.tsx';
import { PracticeRoom } from './practice-room.tsx';
import { mainAction } from './room-actions.ts';
import { usePractice } from './use-practice.ts';

/** Code as the user left it, kept version by version as they type. */
function useCode(practice: Practice | null, question: BankQuestion, continued: Attempt | null) {
  const transport = useTransport();
  const latest = useRef(practice);
  latest.current = practice;
  const [saver] = useState(() =>
    createSnapshotSaver(() => {
      const run = latest.current?.store.getState().run;
      return run && 'samples' in run ? run.samples : 0;
    }),
  );
  const attemptId = useAttemptId(practice);
  useEffect(() => {
    if (!attemptId) return;
    saver.attach((code) => transport.call('attempts.addSnapshot', { attemptId, kind: 'code', ...code }));
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
  const practice = usePractice(question, continued && continuedFrom(continued));
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
      if (since >= runTimes.samePressMs) advance();
    };
    return { act, advance, onKey };
  }, [practice, code.saver]);

  useShortcuts('Practice', [
    { keys: ['Space'], label: 'Start, stop or continue', run: onKey },
    { keys: ['Mod+Enter'], label: 'The same, also while you type', run: onKey, inFields: true },
  ]);

  // Whoever comes from home has chosen already: the next press is the first word.
  const [, navigate] = useLocation();
  const begin = new URLSearchParams(useSearch()).has('begin');
  useEffect(() => {
    if (!begin) return;
    navigate(`/practice/${question.id}`, { replace: true });
    if (practice.store.getState().run.phase === 'briefing' && question.prepareSeconds > 0) advance();
  }, [begin, navigate, practice, question, advance]);

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
