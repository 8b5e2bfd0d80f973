import { Play } from 'lucide-react';
import { Link } from 'wouter';
import { Button } from '#renderer/ui/button.tsx';
import { stageNames } from '#renderer/ui/stage-names.ts';
import { clockText, dayText } from '#renderer/ui/time-text.ts';
import type { BestTake } from '#shared/contract/interview.ts';

function figuresText({ core, heard, workedThrough, fillersPerMinute }: BestTake): string {
  const through = workedThrough === 0 ? '' : `, ${workedThrough} of them worked through`;
  const fillers = fillersPerMinute === null ? '' : ` · ${fillersPerMinute.toFixed(1)} fillers a minute`;
  return `${heard} of the ${core} points that the question names${through}${fillers}`;
}

/** The answers in which most was heard, to listen to once more. */
export function BestTakes({ takes, quiet }: { takes: readonly BestTake[]; quiet: boolean }) {
  return (
    <section aria-labelledby="best-takes" className="border-line border-t pt-6">
      <h2 id="best-takes" className="font-serif text-reading">
        {takes.length === 1 ? 'Your best take' : 'Your two best takes'}
      </h2>
      <p className="mt-1 max-w-measure text-note text-quiet">
        Those in which most of what the question names was heard, and worked through; of equal ones, those
        with the fewest fillers.
      </p>
      {takes.length === 0 && <p className="mt-3 text-quiet">No answer has a report yet.</p>}
      <ul className="mt-4 grid gap-6 roomy:grid-cols-2">
        {takes.map((take, n) => (
          <li key={take.attemptId} className="flex flex-col items-start">
            <h3>{take.title}</h3>
            <p className="tabular mt-1 text-note text-quiet">
              {stageNames[take.stage]} · {dayText(take.at, new Date())} · {clockText(take.durationMs)}
            </p>
            <p className="tabular mt-2 text-quiet">{figuresText(take)}</p>
            <Button asChild className="mt-3" tone={n === 0 && !quiet ? 'primary' : 'secondary'}>
              <Link href={`/review/${take.attemptId}`}>
                <Play aria-hidden="true" className="size-4" />
                <span>
                  Listen to it<span className="sr-only">: {take.title}</span>
                </span>
              </Link>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
