import { useMemo } from 'react';
import { Link } from 'wouter';
import { useAnswers } from '#renderer/app/use-answers.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { clockText, dayText } from '#renderer/ui/time-text.ts';
import type { Loop } from '#shared/sessions/session.ts';
import { summariseLoop } from '#shared/sessions/summary.ts';
import { LoopFollowUps } from './loop-follow-ups.tsx';
import { SummaryPart } from './summary-part.tsx';

const nobodyListens = () => {};

/** What a loop came to: three answers, each with its strength and what to work on. */
export function LoopSummaryView({ loop }: { loop: Loop }) {
  const ids = loop.parts.flatMap(({ attempt }) => attempt?.id ?? []);
  const last = ids.at(-1);
  const views = useAnswers(ids);
  const summary = useMemo(() => summariseLoop([...views.values()]), [views]);
  return (
    <div className="mx-auto w-full max-w-column px-6 pt-8 pb-16">
      <PageHeader
        title="Your loop"
        actions={
          <Button asChild tone="primary">
            <Link href="/loop">Another loop</Link>
          </Button>
        }
      >
        <span className="tabular">
          {dayText(loop.startedAt, new Date())} · {clockText(summary.spokenMs)} of speaking
          {summary.fillersPerMinute !== null &&
            ` · ${summary.fillersPerMinute.toFixed(1)} fillers a minute over all parts`}
        </span>
      </PageHeader>
      {last && <LoopFollowUps attemptId={last} onPhase={nobodyListens} />}
      {summary.repeated.length > 0 && (
        <p className="mt-4 max-w-measure">
          In more than one of them: {summary.repeated.map(({ title }) => title).join('; ')}.
        </p>
      )}
      <ol className="mt-6 grid gap-4 wide:grid-cols-3">
        {loop.parts.map(
          ({ attempt, position }) =>
            attempt && (
              <SummaryPart
                key={attempt.id}
                position={position}
                attempt={attempt}
                view={views.get(attempt.id) ?? null}
              />
            ),
        )}
      </ol>
    </div>
  );
}
