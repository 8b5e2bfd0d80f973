import { clsx } from 'clsx';
import { useStore } from 'zustand';
import type { Practice } from '#renderer/stores/practice-store.ts';
import type { RunPlan } from '#shared/practice/run-state.ts';
import { clockOf } from '#shared/practice/run-view.ts';
import { budgetText, digitsOf } from './clock-text.ts';

/** The clock on the wall: what is left, or how far over. It turns to the accent and makes no sound. */
export function RunClock({ practice, plan }: { practice: Practice; plan: RunPlan }) {
  const digits = useStore(practice.store, ({ run }) => {
    const clock = clockOf(plan, run);
    return clock && digitsOf(clock);
  });
  const run = practice.store.getState().run;
  const clock = clockOf(plan, run);
  if (!clock || digits === null) return null;
  const share = clock.over ? 1 : 1 - clock.ms / Math.max(1, clock.budgetMs);
  return (
    <div>
      <p
        role="timer"
        aria-label={`${digits} ${budgetText(clock)}`}
        className="tabular flex items-baseline gap-2.5"
      >
        <span className={clsx('text-display', clock.over && 'text-accent')}>{digits}</span>
        <span className="text-quiet">
          {budgetText(clock)}
          {run.phase === 'preparing' && ' to prepare'}
        </span>
      </p>
      <div aria-hidden="true" className="relative mt-3 h-3">
        <span className="absolute inset-x-0 top-[5px] h-0.5 rounded-full bg-line" />
        <span
          className="absolute top-[5px] left-0 h-0.5 rounded-full bg-accent"
          style={{ width: `${share * 100}%` }}
        />
        <span
          className="absolute top-0 size-3 -translate-x-1/2 rounded-full bg-accent"
          style={{ left: `clamp(6px, ${share * 100}%, calc(100% - 6px))` }}
        />
      </div>
    </div>
  );
}
