import { useEffect, useState } from 'react';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { ThenAndNowSection } from '#renderer/ui/then-and-now.tsx';
import type { ThenAndNow as Proof } from '#shared/skills/clip.ts';
import type { Reviewed } from './reviewed.ts';

/** What this answer said unprompted that was missed before, each beside the answer it was missed in; mostly nothing. */
export function ThenAndNow({ reviewed: { attempt, report, criteria } }: { reviewed: Reviewed }) {
  const transport = useTransport();
  const [proofs, setProofs] = useState<readonly Proof[]>([]);
  const { id } = attempt;
  // What was heard stays covered until the user has said how it went.
  const covered = attempt.selfRating.state === 'waiting';

  useEffect(() => {
    let current = true;
    if (!report || covered) return;
    // What cannot be had is left out: the review is whole without it.
    transport.call('skills.proofs', { attemptId: id }).then(
      ({ proofs: found }) => current && setProofs(found),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [transport, id, report, covered]);

  return proofs.map((proof) => (
    <ThenAndNowSection
      key={proof.criterion}
      proof={proof}
      label={criteria.find((criterion) => criterion.id === proof.criterion)?.label ?? proof.criterion}
      className="border-line border-t py-6"
    />
  ));
}
