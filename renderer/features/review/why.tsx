import type { ReactNode } from 'react';
import { reasonOf } from '#shared/report/reasons.ts';

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="inline text-ink">{name} </dt>
      <dd className="inline">{children}</dd>
    </div>
  );
}

/** What stands behind something that is said: the rule, from where on it speaks, its source, and the words. */
export function Why({
  rule,
  words,
  standing,
}: {
  rule: string;
  words?: ReactNode;
  /** Why it stands where it does among the findings. */
  standing?: string | undefined;
}) {
  const reason = reasonOf(rule);
  return (
    <dl className="flex flex-col gap-1.5">
      {reason && <Part name="Rule">{reason.rule}</Part>}
      {reason?.threshold && <Part name="Threshold">{reason.threshold}.</Part>}
      {words && <Part name="Words">{words}</Part>}
      {standing && <Part name="Weight">{standing}.</Part>}
      {reason && <Part name="Source">{reason.source}.</Part>}
      <Part name="Id">
        <span className="font-mono">{rule}</span>
      </Part>
    </dl>
  );
}
