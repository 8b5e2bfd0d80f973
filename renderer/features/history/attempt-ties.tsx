import { Link } from 'wouter';
import type { AttemptSummary } from '#shared/practice/attempt.ts';

const tie = 'relative rounded-control text-accent underline underline-offset-4';

/** What an answer is tied to: its retakes, the loop that it is a part of, and the answer before it. */
export function AttemptTies({
  attempt,
  retakes,
  before,
}: {
  attempt: AttemptSummary;
  /** Newest first. */
  retakes: readonly AttemptSummary[];
  /** The answer to the same question before this one; null where there is none. */
  before: string | null;
}) {
  const [latest] = retakes;
  return (
    <>
      {attempt.purpose === 'retake' && ' · Retake'}
      {attempt.about.type === 'loop' && (
        <>
          {' · '}
          <Link href={`/loop/${attempt.sessionId}`} className={tie}>
            Loop, part {attempt.about.position + 1}
          </Link>
        </>
      )}
      {latest && (
        <>
          {' · '}
          <Link href={`/review/${latest.id}`} className={tie}>
            {retakes.length === 1 ? '1 retake' : `${retakes.length} retakes`}
          </Link>
        </>
      )}
      {before && (
        <>
          {' · '}
          <Link
            href={`/compare/${before}/${attempt.id}`}
            aria-label="Compare with the one before"
            className={tie}
          >
            Compare
          </Link>
        </>
      )}
    </>
  );
}
