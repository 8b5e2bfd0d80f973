import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { PassagePlayer } from '#renderer/stores/passage-player.ts';
import { NoticeBar } from '#renderer/ui/notice-bar.tsx';
import { useDocumentTitle } from '#renderer/ui/page-header.tsx';
import { stageNames } from '#renderer/ui/stage-names.ts';
import { clockText, dayText, timeOfDay } from '#renderer/ui/time-text.ts';
import { usePassages } from '#renderer/ui/use-passages.ts';
import { samplesToMs } from '#shared/audio/pcm.ts';
import type { Criterion } from '#shared/bank/question.ts';
import { compareReports, type HeardCount } from '#shared/compare/compare.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import type { Report } from '#shared/report/report.ts';
import { figureNames, figureText } from './compare-text.ts';
import { ComparedPoints } from './compared-points.tsx';
import { ComparedTable } from './compared-table.tsx';

interface Judged {
  readonly attempt: Attempt;
  readonly report: Report;
}

/** One of the two: when it was, how long, and how much was heard of what was asked. */
function Head({ title, attempt, heard }: { title: string; attempt: Attempt; heard: HeardCount }) {
  const ms = samplesToMs(attempt.recordings.reduce((sum, r) => sum + r.samples, 0));
  return (
    <div className="min-w-0">
      <h2 className="text-note text-quiet">{title}</h2>
      <p className="tabular">
        <Link href={`/review/${attempt.id}`} className="text-accent hover:text-accent-strong">
          {dayText(attempt.createdAt, new Date())}, {timeOfDay(attempt.createdAt)}
        </Link>{' '}
        · {clockText(ms)}
      </p>
      <p className="tabular text-quiet">
        {heard.core === 1 ? '1 point' : `${heard.core} points`} heard
        {heard.beyond > 0 && `, and ${heard.beyond} beyond what was asked`}
      </p>
    </div>
  );
}

function PlayFailure({ player }: { player: PassagePlayer }) {
  const failed = useStore(player.store, (state) => state.failed);
  return failed === null ? null : (
    <div className="pt-4">
      <NoticeBar tone="care">
        The sound of one of these answers could not be played. Its words are all here.
      </NoticeBar>
    </div>
  );
}

/** Both answers, point by point, with the words that said it, and how they were said. */
export function ComparedAnswers({
  before,
  now,
  criteria,
}: {
  before: Judged;
  now: Judged;
  criteria: readonly Criterion[];
}) {
  const { question } = now.attempt;
  useDocumentTitle(`Compare: ${question.title}`);
  const player = usePassages();
  const compared = useMemo(() => compareReports(before.report, now.report), [before.report, now.report]);
  const labels = useMemo(() => new Map(criteria.map(({ id, label }) => [id, label])), [criteria]);
  const reached = compared.phases.filter(({ before: was, now: is }) => was !== null || is !== null);
  const spent = (ms: number | null) => (ms === null ? '–' : clockText(ms));
  return (
    <>
      <header>
        <p className="flex items-center gap-2 text-note text-quiet">
          <Link
            href={`/review/${now.attempt.id}`}
            aria-label="Back to the later answer"
            className="-ml-1 rounded-control p-1 transition-colors hover:text-ink"
          >
            <ArrowLeft aria-hidden="true" className="size-4" />
          </Link>
          {stageNames[question.stage]} · Two answers compared
        </p>
        <h1 tabIndex={-1} className="mt-1 font-serif text-heading">
          {question.title}
        </h1>
      </header>
      <div className="grid gap-x-8 gap-y-4 pt-6 roomy:grid-cols-[13rem_minmax(0,1fr)_minmax(0,1fr)]">
        <span className="max-roomy:hidden" />
        <Head title="Earlier" attempt={before.attempt} heard={compared.before} />
        <Head title="Later" attempt={now.attempt} heard={compared.now} />
      </div>
      {player && (
        <>
          <PlayFailure player={player} />
          <ComparedPoints
            points={compared.points}
            labels={labels}
            sides={{ before: before.attempt.id, now: now.attempt.id }}
            player={player}
          />
        </>
      )}
      <div className="grid gap-x-16 gap-y-10 pt-12 roomy:grid-cols-2">
        <ComparedTable
          title="How it was said"
          note="Up to 5 fillers a minute do no harm. 110 to 185 words a minute are easy to follow."
          rows={compared.figures.map((figure) => ({
            name: figureNames[figure.name],
            before: figureText(figure, figure.before),
            now: figureText(figure, figure.now),
          }))}
        />
        <ComparedTable
          title="Time by phase"
          rows={reached.map(({ phase, before: was, now: is }) => ({
            name: phase,
            before: spent(was),
            now: spent(is),
          }))}
        />
      </div>
    </>
  );
}
