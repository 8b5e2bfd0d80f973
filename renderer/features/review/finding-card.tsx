import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Link } from 'wouter';
import type { Player } from '#renderer/stores/player-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { goalText } from '#renderer/ui/goal-text.ts';
import { dayInSentence, timeOfDay } from '#renderer/ui/time-text.ts';
import type { Criterion } from '#shared/bank/question.ts';
import type { AttemptSummary } from '#shared/practice/attempt.ts';
import { bareText } from '#shared/report/places.ts';
import type { Evidence, Finding } from '#shared/report/report.ts';
import { ChangedNote } from './changed-note.tsx';
import { useCorrections } from './corrections.tsx';
import { PlayQuote } from './play-quote.tsx';
import { Why } from './why.tsx';

/** The id of the card of a rank, which the keys 1 to 3 go to. */
export const findingCardId = (rank: number | '') => `finding-${rank}`;

/** One thing worth working on: what was noticed, the way on, the moment, and why it is said. */
export function FindingCard({
  finding,
  criterion,
  closest,
  asked,
  player,
  retake,
  retaken,
  onTryAgain,
}: {
  finding: Finding;
  criterion: Criterion | null;
  /** What came nearest to a point that was not heard. */
  closest: Evidence | null;
  /** Its question waits above as a follow-up already. */
  asked: boolean;
  player: Player | null;
  /** Where it is taken once more, for sixty seconds. */
  retake: string;
  /** The last retake of it; null where there is none. */
  retaken: AttemptSummary | null;
  /** Tries the whole question again, with the finding's goal in sight. */
  onTryAgain(goal: string | undefined): void;
}) {
  const [whyShown, setWhyShown] = useState(false);
  const { correct, changed } = useCorrections();
  const why = useId();
  const dismiss = () => {
    const { rule, id, title } = finding;
    const words = bareText(finding.quote ?? '');
    const about = { rule, id, criterion: finding.criterion, words, title };
    correct({ type: 'finding', verdict: 'dismissed', ...about }, 'Dismissed. It will not come back here.');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'd' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    dismiss();
  };
  return (
    <li
      id={findingCardId(finding.rank)}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="flex h-full flex-col rounded-sheet border border-line bg-sheet px-5 pt-4 pb-3"
    >
      <h2 className="flex items-baseline gap-2.5">
        <span aria-hidden="true" className="tabular font-regular text-note text-faint">
          {finding.rank}
        </span>
        {finding.title}
      </h2>
      {!asked && <p className="mt-2 font-serif text-quiet">{finding.followUp}</p>}
      {finding.startMs !== null && (
        <div className="mt-2 flex">
          <PlayQuote quote={finding.quote} startMs={finding.startMs} player={player} lines={2} />
        </div>
      )}
      {finding.goal && (
        <p className="mt-3 border-line border-t pt-2.5 text-note text-quiet">
          Next time: {goalText(finding.goal)}{' '}
          <button
            type="button"
            onClick={() => onTryAgain(finding.goal)}
            aria-label={`Try with this in mind: ${finding.title}`}
            className="rounded-control text-accent underline underline-offset-4 hover:text-accent-strong"
          >
            Try with this in mind
          </button>
        </p>
      )}
      {retaken && (
        <Link
          href={`/review/${retaken.id}`}
          className="mt-2 self-start rounded-control text-accent text-note underline underline-offset-4"
        >
          Taken again {dayInSentence(retaken.createdAt, new Date())} at {timeOfDay(retaken.createdAt)}
        </Link>
      )}
      <ChangedNote shown={changed.findings.includes(finding.id)} />
      <div className="mt-auto flex flex-wrap items-center gap-1 pt-3">
        <Button asChild>
          <Link href={retake} data-retake="" aria-label={`Retake 60 s: ${finding.title}`}>
            Retake 60 s
          </Link>
        </Button>
        <Button
          tone="plain"
          aria-expanded={whyShown}
          aria-controls={why}
          onClick={() => setWhyShown((shown) => !shown)}
        >
          Why
        </Button>
        <Button tone="plain" aria-label={`Dismiss: ${finding.title}`} onClick={dismiss}>
          Dismiss
        </Button>
      </div>
      <div id={why} hidden={!whyShown} className="mt-2 border-line border-t pt-3 pb-1 text-note text-quiet">
        <p className="mb-2">{finding.because}</p>
        {criterion && <p className="mb-2">It counts as heard when: {lowerFirst(criterion.heardWhen)}</p>}
        <Why rule={finding.rule} words={wordsOf(finding, closest, player)} standing={finding.standing} />
      </div>
    </li>
  );
}

function wordsOf({ quote, criterion }: Finding, closest: Evidence | null, player: Player | null): ReactNode {
  if (quote) return `“${quote}”`;
  if (criterion === null) return null;
  if (!closest) return 'None: no sentence came near it.';
  if (closest.startMs === null) return `The nearest, and not near enough: “${closest.text}”`;
  return (
    <>
      The nearest, and not near enough:{' '}
      <PlayQuote quote={closest.text} startMs={closest.startMs} player={player} lines={3} />
    </>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
