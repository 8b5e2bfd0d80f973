import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { LevelLine } from '#renderer/ui/run/level-line.tsx';
import { MicrophoneChoice } from '#renderer/ui/run/microphone-choice.tsx';
import { RunClock } from '#renderer/ui/run/run-clock.tsx';
import { lossText } from '#renderer/ui/run/run-notice.ts';
import type { RunPlan } from '#shared/practice/run-state.ts';

/** Time and signal, the two things that may be looked at while talking. */
export function ClockPanel({
  practice,
  plan,
  children,
}: {
  practice: Practice;
  plan: RunPlan;
  /** What stays where it is when the choice of a microphone goes. */
  children?: ReactNode;
}) {
  const loss = useStore(practice.store, ({ run }) =>
    run.phase === 'answering' ? lossText(run.gaps, run.lostSamples) : null,
  );
  const startsByItself = useStore(
    practice.store,
    ({ run }) => run.phase === 'preparing' && run.microphone.state === 'ready',
  );
  return (
    <aside aria-label="Time and sound" className="flex flex-col gap-6">
      <RunClock practice={practice} plan={plan} />
      <LevelLine practice={practice} />
      {children}
      <MicrophoneChoice practice={practice} />
      {startsByItself && (
        <p className="text-note text-quiet">
          When the time is up, recording begins. You can start before that.
        </p>
      )}
      {loss && (
        <p role="status" className="tabular text-note text-care">
          {loss}
        </p>
      )}
    </aside>
  );
}
