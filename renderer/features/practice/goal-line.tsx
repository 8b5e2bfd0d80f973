import { goalText } from '#renderer/ui/goal-text.ts';

/** What this try is for, when it was begun at a finding. */
export function GoalLine({ goal }: { goal: string }) {
  return (
    <p className="max-w-measure border-accent border-l-2 pl-3 text-quiet">
      <span className="text-ink">This time:</span> {goalText(goal)}
    </p>
  );
}
