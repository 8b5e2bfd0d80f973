import { useEffect, useState } from 'react';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { ThenAndNowSection } from '#renderer/ui/then-and-now.tsx';
import type { Criterion } from '#shared/bank/question.ts';
import type { Report } from '#shared/report/report.ts';
import type { ThenAndNow as Proof } from '#shared/skills/clip.ts';

/** What this answer said unprompted that was missed before, each beside the answer it was missed in; mostly nothing. */
export function ThenAndNow({
  attemptId,
  report,
  criteria,
}: {
  attemptId: string;
  /** Null until there is one; another one may prove something else. */
  report: Report | null;
  criteria: readonly Criterion[];
}) {
  const transport = useTransport();
  const [proofs, setProofs] = useState<readonly Proof[]>([]);

  useEffect(() => {
    let current = true;
    if (!report) return;
    // What cannot be had is left out: the review is whole without it.
    transport.call('skills.proofs', { attemptId }).then(
      ({ proofs: found }) => current && setProofs(found),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [transport, attemptId, report]);

  return proofs.map((proof) => (
    <ThenAndNowSection
      key={proof.criterion}
      proof={proof}
      label={criteria.find(({ id }) => id === proof.criterion)?.label ?? proof.criterion}
      className="border-line border-t py-6"
    />
  ));
}
