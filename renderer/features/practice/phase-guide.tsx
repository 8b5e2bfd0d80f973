import { ChevronRight } from 'lucide-react';
import { useStore } from 'zustand';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { clockText } from '#renderer/ui/time-text.ts';
import type { RunPlan } from '#shared/practice/run-state.ts';
import { guideOf } from '#shared/practice/run-view.ts';

const RADIUS = 6;
const AROUND = 2 * Math.PI * RADIUS;

/** Fills with the time that a part of the answer has had. */
function Pie({ fraction }: { fraction: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 -rotate-90">
      <circle cx="8" cy="8" r={RADIUS} className="fill-none stroke-line" strokeWidth="3" />
      <circle
        cx="8"
        cy="8"
        r={RADIUS}
        className="fill-none stroke-mark-evidence"
        strokeWidth="3"
        strokeDasharray={`${Math.min(1, fraction) * AROUND} ${AROUND}`}
      />
    </svg>
  );
}

/** Where the time for the answer would put you now. A guide, not a rule: it never changes anything by itself. */
export function PhaseGuide({ practice, plan }: { practice: Practice; plan: RunPlan }) {
  const index = useStore(practice.store, ({ run }) => guideOf(plan, run)?.index ?? null);
  // Whole seconds, so that it is drawn once a second.
  const seconds = useStore(practice.store, ({ run }) =>
    Math.floor((guideOf(plan, run)?.spentMs ?? 0) / 1000),
  );
  const phase = index === null ? undefined : plan.phases[index];
  if (index === null || !phase) return null;
  const next = plan.phases[index + 1];
  return (
    <div className="flex items-center gap-2 text-note text-quiet">
      <Pie fraction={(seconds * 1000) / phase.ms} />
      <span className="text-ink">{phase.name}</span>
      <span className="tabular">
        {clockText(seconds * 1000)} / ~{clockText(phase.ms)}
      </span>
      {next && (
        <IconButton
          label={`I am at: ${next.name}`}
          onClick={() => practice.dispatch({ type: 'reach-phase', index: index + 1 })}
          className="size-7!"
        >
          <ChevronRight aria-hidden="true" />
        </IconButton>
      )}
    </div>
  );
}
