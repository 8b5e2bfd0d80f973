import { useEffect, useState } from 'react';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { ThenAndNowSection } from '#renderer/ui/then-and-now.tsx';
import type { Criterion } from '#shared/bank/question.ts';
import type { ThenAndNow as Proof } from '#shared/skills/clip.ts';
import type { Reviewed } from './reviewed.ts';

function Proved({ proof, criteria }: { proof: Proof; criteria: readonly Criterion[] }) {
  const known = criteria.find((criterion) => criterion.id === proof.criterion);
  return <ThenAndNowSection proof={proof} label={known?.label ?? proof.criterion} />;
}

/**
 * What this answer said unprompted that was missed before, each beside the answer it was missed in; mostly nothing. Of
 * several, one stands there and the others are folded away.
 */
export function ThenAndNow({ reviewed: { attempt, report, criteria } }: { reviewed: Reviewed }) {
  const transport = useTransport();
  const [[first, ...others], setProofs] = useState<readonly Proof[]>([]);
  const { id } = attempt;
  // What was heard stays covered until the user has said how it went.
  const covered = attempt.selfRating.state === 'waiting';

  useEffect(() => {
    let current = true;
    if (!report || covered) return;
    // What cannot be had is left out: the review is whole without it.
    transport.call('skills.proofs', { attemptId: id }).then(
      ({ proofs }) => current && setProofs(proofs),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [transport, id, report, covered]);

  if (!first) return null;
  return (
    <div className="mt-6 border-line border-t py-6">
      <Proved proof={first} criteria={criteria} />
      {others.length > 0 && (
        <details className="mt-4">
          <summary className="inline-block cursor-pointer rounded-control text-accent">
            {others.length === 1 ? 'And one more point' : `And ${others.length} more points`}
          </summary>
          <div className="mt-4 flex flex-col gap-6">
            {others.map((proof) => (
              <Proved key={proof.criterion} proof={proof} criteria={criteria} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
