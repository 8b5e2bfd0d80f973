import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useAttempt } from '#renderer/app/use-attempt.ts';
import type { AttemptStore } from '#renderer/stores/attempt-store.ts';
import { FollowUpPlace } from '#renderer/ui/follow-up/follow-up-place.tsx';
import { type AfterAnswer, useAfterAnswer } from '#renderer/ui/follow-up/use-after-answer.ts';
import type { AttemptView } from '#shared/practice/attempt.ts';
import type { Run } from '#shared/practice/run-state.ts';

type Phase = Run['phase'];

function Place({
  store,
  view: { attempt },
  after,
  onPhase,
}: {
  store: AttemptStore;
  view: AttemptView;
  after: AfterAnswer;
  onPhase(phase: Phase): void;
}) {
  const phase = useStore(after.practice.store, (state) => state.run.phase);
  useEffect(() => onPhase(phase), [onPhase, phase]);
  return <FollowUpPlace after={after} attempt={attempt} onRetry={() => void store.transcribe()} />;
}

function Opened({
  store,
  view,
  onPhase,
}: {
  store: AttemptStore;
  view: AttemptView;
  onPhase(phase: Phase): void;
}) {
  const after = useAfterAnswer(view.attempt);
  return after && <Place store={store} view={view} after={after} onPhase={onPhase} />;
}

function Loaded({ store, onPhase }: { store: AttemptStore; onPhase(phase: Phase): void }) {
  const view = useStore(store.store, (state) => state.view);
  return view && <Opened store={store} view={view} onPhase={onPhase} />;
}

/** What the interviewer asks after a part of the loop, before it goes on. Nothing where there is nothing to ask. */
export function LoopFollowUps({
  attemptId,
  onPhase,
}: {
  attemptId: string;
  /** Hears whether a follow-up waits or is being answered. Must stay the same function. */
  onPhase(phase: Phase): void;
}) {
  const store = useAttempt(attemptId);
  return store && <Loaded store={store} onPhase={onPhase} />;
}
