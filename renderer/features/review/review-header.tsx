import { clsx } from 'clsx';
import { ArrowLeft, RotateCcw } from 'lucide-react';
import { Link } from 'wouter';
import { Button } from '#renderer/ui/button.tsx';
import { kindNames, stageNames } from '#renderer/ui/stage-names.ts';
import { clockText, dayText, timeOfDay } from '#renderer/ui/time-text.ts';
import { answeredMs } from '#shared/practice/answered.ts';
import type { Attempt, AttemptSummary } from '#shared/practice/attempt.ts';
import { attemptPlaces } from './attempt-places.ts';
import { SaveAsMenu } from './save-as-menu.tsx';

/** The attempts at this question, oldest first; the one on the screen stands out, and many are folded around it. */
function AttemptSwitcher({ siblings, current }: { siblings: readonly AttemptSummary[]; current: string }) {
  if (siblings.length < 2) return null;
  const place = siblings.findIndex(({ id }) => id === current);
  // With the one before; the first of all with the next.
  const other = place < 0 ? null : (siblings[place - 1] ?? siblings[place + 1]);
  return (
    <nav aria-label="Attempts at this question" className="flex flex-wrap items-center gap-1">
      <span className="mr-1 text-note text-quiet">Attempt</span>
      {attemptPlaces(siblings.length, place).map((index, i) => {
        const sibling = siblings[index ?? -1];
        if (index === null || !sibling) {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap is nothing but its place
            <span key={`gap ${i}`} className="px-1 text-faint">
              …
            </span>
          );
        }
        const here = sibling.id === current;
        return (
          <Link
            key={sibling.id}
            href={`/review/${sibling.id}`}
            aria-current={here ? 'page' : undefined}
            title={`${dayText(sibling.createdAt, new Date())}, ${timeOfDay(sibling.createdAt)}, ${clockText(sibling.durationMs)}`}
            className={clsx(
              'tabular inline-flex h-7 min-w-7 items-center justify-center rounded-control px-2 transition-colors',
              here ? 'border border-edge text-ink' : 'text-accent hover:bg-hover',
            )}
          >
            {index + 1}
          </Link>
        );
      })}
      {other && (
        <Link
          href={`/compare/${other.id}/${current}`}
          className="ml-1 rounded-control px-2 py-1 text-accent transition-colors hover:bg-hover"
        >
          Compare
        </Link>
      )}
    </nav>
  );
}

/** Whether something else is the next thing to do: going on with the answer, or a follow-up. */
function comesFirst({ phase, followUps }: Attempt): boolean {
  return phase === 'interrupted' || followUps.some(({ state }) => state === 'offered');
}

/** What was answered, when, and for how long; the other attempts; and another go. */
export function ReviewHeader({
  attempt,
  siblings,
  onTryAgain,
}: {
  attempt: Attempt;
  siblings: readonly AttemptSummary[];
  onTryAgain(): void;
}) {
  const { question } = attempt;
  return (
    <header className="flex flex-wrap items-end gap-x-6 gap-y-3 pt-8">
      <div className="min-w-64 flex-1">
        <p className="tabular text-note text-quiet">
          <Link
            href="/history"
            aria-label="Back to the history"
            className="-ml-1 mr-1 inline-block rounded-control p-1 align-middle transition-colors hover:text-ink"
          >
            <ArrowLeft aria-hidden="true" className="size-4" />
          </Link>
          {attempt.purpose.type === 'retake' && 'Retake · '}
          {attempt.purpose.type === 'loop' && (
            <>
              <Link href={`/loop/${attempt.sessionId}`} className="text-accent underline underline-offset-4">
                Loop, part {attempt.purpose.position + 1}
              </Link>
              {' · '}
            </>
          )}
          {stageNames[question.stage]} · {kindNames[question.kind]} · {dayText(attempt.createdAt, new Date())}
          , {timeOfDay(attempt.createdAt)} · {clockText(answeredMs(attempt))} of{' '}
          {clockText(question.answerMinutes * 60_000)}
          {attempt.broughtIn && ` · from ${attempt.broughtIn.fileName}`}
        </p>
        <h1 tabIndex={-1} className="mt-1 font-serif text-heading">
          {question.title}
        </h1>
      </div>
      <AttemptSwitcher siblings={siblings} current={attempt.id} />
      <SaveAsMenu attempt={attempt} />
      {/* The way on of a retake stands with what came of it. */}
      {attempt.purpose.type !== 'retake' && (
        <Button tone={comesFirst(attempt) ? 'secondary' : 'primary'} onClick={onTryAgain}>
          <RotateCcw aria-hidden="true" className="size-4" />
          Try again
        </Button>
      )}
    </header>
  );
}
