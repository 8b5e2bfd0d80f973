import { Link } from 'wouter';
import { Button } from '#renderer/ui/button.tsx';
import { stageNames } from '#renderer/ui/stage-names.ts';
import { clockText } from '#renderer/ui/time-text.ts';
import type { AttemptSummary, AttemptView } from '#shared/practice/attempt.ts';
import type { Report } from '#shared/report/report.ts';

function Judged({ report }: { report: Report }) {
  const { strength, findings, limits } = report;
  return (
    <>
      {strength && <p className="mt-3">{strength.title}</p>}
      {findings.length > 0 ? (
        <ol className="mt-3 flex flex-col gap-2">
          {findings.map(({ id, rank, title, followUp }) => (
            <li key={id} className="border-line border-t pt-2">
              <p>
                <span aria-hidden="true" className="tabular mr-2 text-faint text-note">
                  {rank}
                </span>
                {title}
              </p>
              <p className="font-serif text-quiet">{followUp}</p>
            </li>
          ))}
        </ol>
      ) : (
        <p className="mt-3 text-quiet">
          {limits[0]?.message ?? 'Nothing stands out to work on here, as far as it was heard.'}
        </p>
      )}
    </>
  );
}

/** Why there is nothing to show of an answer yet. */
function waiting(attempt: AttemptSummary, view: AttemptView | null): string | null {
  if (attempt.transcription === 'failed') return 'It could not be written down. Its review says why.';
  if (attempt.transcription === 'cancelled')
    return 'Its transcription was cancelled. Its review can take it up.';
  if (!view?.report) return 'Your words are being written down …';
  if (view.attempt.selfRating.state === 'waiting') {
    return 'Its findings wait until you have said how it went. That takes a moment, and may be skipped.';
  }
  return null;
}

/** One answer of a loop: its time, its fillers, what was strong and what to work on. */
export function SummaryPart({
  position,
  attempt,
  view,
}: {
  position: number;
  attempt: AttemptSummary;
  view: AttemptView | null;
}) {
  const text = waiting(attempt, view);
  const rating = view?.report && view.attempt.selfRating.state === 'waiting';
  const fillers = view?.report?.delivery.fillersPerMinute ?? null;
  const minutes = view?.attempt.question.answerMinutes;
  return (
    <li className="flex flex-col rounded-sheet border border-line bg-sheet px-5 pt-4 pb-3">
      <p className="text-note text-quiet">
        {position + 1} · {stageNames[attempt.stage]}
      </p>
      <h2 className="font-serif text-reading">{attempt.title}</h2>
      <p className="tabular text-note text-quiet">
        {clockText(attempt.durationMs)}
        {minutes !== undefined && ` of ${clockText(minutes * 60_000)}`}
        {fillers !== null && ` · ${fillers.toFixed(1)} fillers a minute`}
      </p>
      {text !== null || !view?.report ? (
        <p className="mt-3 text-quiet">{text}</p>
      ) : (
        <Judged report={view.report} />
      )}
      <div className="mt-auto pt-4">
        <Button asChild>
          <Link href={`/review/${attempt.id}`}>{rating ? 'Say how it went' : 'Open the review'}</Link>
        </Button>
      </div>
    </li>
  );
}
