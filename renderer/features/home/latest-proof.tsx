import { ThenAndNowSection } from '#renderer/ui/then-and-now.tsx';
import type { CriteriaFile } from '#shared/bank/question.ts';
import type { ThenAndNow } from '#shared/skills/clip.ts';

/** The latest skill that was missed and then said unprompted, to be heard. */
export default function LatestProof({
  proof,
  criteria,
}: {
  proof: ThenAndNow;
  criteria: readonly CriteriaFile[];
}) {
  const known = criteria.find(({ stage }) => stage === proof.stage)?.criteria;
  return (
    <ThenAndNowSection
      proof={proof}
      label={known?.find(({ id }) => id === proof.criterion)?.label ?? proof.criterion}
      className="border-line border-t pt-6"
    />
  );
}
