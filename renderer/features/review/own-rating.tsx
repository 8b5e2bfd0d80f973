import type { Criterion } from '#shared/bank/question.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { type RatingDimension, ratingDimensions, ratings } from '#shared/practice/self-rating.ts';
import { hasRates } from '#shared/report/rates.ts';
import type { Report } from '#shared/report/report.ts';

/** What was heard in a dimension, as a listener would put it beside the speaker's own word. */
function heardIn(
  { criteria: ids }: RatingDimension,
  report: Report,
  criteria: readonly Criterion[],
): readonly string[] {
  if (ids.length === 0) {
    const { fillersPerMinute, wordsPerMinute, fillers, words } = report.delivery;
    if (fillersPerMinute === null || wordsPerMinute === null) return [];
    if (!hasRates(report.delivery))
      return [`${fillers} ${fillers === 1 ? 'filler' : 'fillers'} in ${words} words`];
    return [`${fillersPerMinute.toFixed(1)} fillers and ${Math.round(wordsPerMinute)} words a minute`];
  }
  const named = (status: 'heard' | 'not-heard', say: string): string[] => {
    const labels = report.coverage
      .filter((row) => row.status === status && ids.includes(row.criterion))
      // What nobody asked for may be said, and is never missing.
      .filter((row) => row.core || status === 'heard')
      .map((row) => criteria.find(({ id }) => id === row.criterion)?.label ?? row.criterion);
    return labels.length > 0 ? [`${say}: ${labels.join(', ')}`] : [];
  };
  return [...named('heard', 'Heard'), ...named('not-heard', 'Not heard')];
}

/** The user's own rating beside what was heard, where they gave one. Neither is a score of the other. */
export function OwnRating({
  attempt: { selfRating, question },
  report,
  criteria,
}: {
  attempt: Attempt;
  report: Report;
  criteria: readonly Criterion[];
}) {
  if (selfRating.state !== 'rated') return null;
  const rows = ratingDimensions[question.stage].flatMap((dimension) => {
    const given = ratings.find(({ value }) => value === selfRating.dimensions[dimension.id]);
    return given ? [{ ...dimension, given: given.label, heard: heardIn(dimension, report, criteria) }] : [];
  });
  return (
    <section aria-labelledby="own-rating" className="border-line border-t py-6">
      <h2 id="own-rating" className="text-note text-quiet">
        Your own rating beside what was heard
      </h2>
      <dl className="mt-2 max-w-measure divide-y divide-line">
        {rows.map(({ id, label, given, heard }) => (
          <div key={id} className="grid gap-x-6 py-2 roomy:grid-cols-[11rem_5rem_minmax(0,1fr)]">
            <dt>{label}</dt>
            <dd>{given}</dd>
            <dd className="text-quiet">
              {heard.length > 0
                ? heard.map((line) => <p key={line}>{line}</p>)
                : 'This question did not ask for it.'}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
