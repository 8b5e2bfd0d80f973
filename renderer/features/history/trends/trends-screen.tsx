import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useLibrary } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { stageNames, stages } from '#renderer/ui/stage-names.ts';
import { toWireError, type WireError } from '#shared/contract/errors.ts';
import type { TrendAnswer } from '#shared/contract/skills.ts';
import type { Skill } from '#shared/skills/skill.ts';
import { type StageChoice, trendsOf } from './trend-data.ts';
import { TrendFigure } from './trend-figure.tsx';

const choices: readonly { value: StageChoice; label: string }[] = [
  { value: 'all', label: 'All' },
  ...stages.map((stage) => ({ value: stage, label: stageNames[stage] })),
];

interface Found {
  readonly answers: readonly TrendAnswer[];
  readonly skills: readonly Skill[];
}

/** How it went over the days: fillers, pace, and how many points stand where. Retakes are left out. */
export function TrendsScreen() {
  const transport = useTransport();
  const attempts = useLibrary((state) => state.attempts);
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const [asked, setAsked] = useState(0);
  const [choice, setChoice] = useState<StageChoice>('all');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list of answers has other trends
  useEffect(() => {
    let current = true;
    Promise.all([transport.call('skills.trends', {}), transport.call('skills.get', {})]).then(
      ([{ answers }, { skills }]) => {
        if (!current) return;
        setFound({ answers, skills });
        setError(null);
      },
      (thrown) => current && setError(toWireError(thrown)),
    );
    return () => {
      current = false;
    };
  }, [transport, attempts, asked]);

  const trends = useMemo(() => found && trendsOf(found.answers, found.skills, choice), [found, choice]);

  return (
    <div className="mx-auto w-full max-w-column px-6 pt-6 pb-16">
      <Link
        href="/history"
        className="-mx-2 mb-2 inline-flex items-center gap-2 rounded-control px-2 py-1 text-quiet transition-colors hover:text-ink"
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
        History
      </Link>
      <PageHeader
        title="Trends"
        actions={
          <Segmented<StageChoice> label="Stage" value={choice} options={choices} onChange={setChoice} />
        }
      >
        Every answer with a report; retakes are left out.
      </PageHeader>
      {error && !found && (
        <EmptyState
          title="The trends could not be read"
          action={<Button onClick={() => setAsked(asked + 1)}>Try again</Button>}
        >
          {error.message}
        </EmptyState>
      )}
      {!trends && !error && <Loading label="Opening the trends" />}
      <div className="mt-8 flex flex-col gap-10">
        {trends?.map((trend) => (
          <TrendFigure key={trend.name} trend={trend} />
        ))}
      </div>
    </div>
  );
}
