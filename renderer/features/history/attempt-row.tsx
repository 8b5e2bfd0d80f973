import { Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { IconButton } from '#renderer/ui/button.tsx';
import { stageNames } from '#renderer/ui/stage-names.ts';
import { clockText, timeOfDay } from '#renderer/ui/time-text.ts';
import { Tip } from '#renderer/ui/tooltip.tsx';
import type { AttemptSummary } from '#shared/practice/attempt.ts';
import { AttemptFigures } from './attempt-figures.tsx';
import { AttemptTies } from './attempt-ties.tsx';

/** Moves the focus to the previous or next row's link, across days. */
function focusNeighbour(from: HTMLElement, by: number) {
  const links = [...document.querySelectorAll<HTMLElement>('[data-attempt-link]')];
  links[links.indexOf(from) + by]?.focus();
}

/** One answer: where it leads, how long it was and what came of it. */
export function AttemptRow({
  attempt,
  progress,
  retakes,
  before,
  onRemove,
  onTranscribe,
  onFinish,
}: {
  attempt: AttemptSummary;
  /** How far its transcription has come, 0..1, where that is known. */
  progress: number | null;
  /** Its retakes, newest first. */
  retakes: readonly AttemptSummary[];
  /** The answer to the same question before it. */
  before: string | null;
  onRemove(): void;
  onTranscribe(): void;
  onFinish(): void;
}) {
  const interrupted = attempt.phase === 'interrupted';
  const target = interrupted
    ? `/practice/${attempt.questionId}?attempt=${attempt.id}`
    : `/review/${attempt.id}`;

  const onKeyDown = (event: KeyboardEvent<HTMLAnchorElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      focusNeighbour(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Delete') {
      const row = event.currentTarget;
      focusNeighbour(row, document.querySelectorAll('[data-attempt-link]')[0] === row ? 1 : -1);
      onRemove();
    } else return;
    event.preventDefault();
  };

  return (
    <li className="group relative -mx-3 grid grid-cols-[3rem_minmax(0,1fr)_auto] items-center gap-x-4 rounded-control px-3 py-2 transition-colors hover:bg-hover roomy:grid-cols-[3rem_minmax(0,1fr)_4rem_15rem_2.25rem]">
      <span className="tabular self-start pt-0.5 text-note text-faint leading-6">
        {timeOfDay(attempt.createdAt)}
      </span>
      <div className="min-w-0">
        <Link
          href={target}
          data-attempt-link={attempt.id}
          onKeyDown={onKeyDown}
          className="before:absolute before:inset-0 before:rounded-control focus-visible:outline-none focus-visible:before:outline-2 focus-visible:before:outline-accent"
        >
          {attempt.title}
        </Link>
        <p className="text-note text-quiet">
          {stageNames[attempt.stage]}
          {interrupted && ' · Cut off'}
          <AttemptTies attempt={attempt} retakes={retakes} before={before} />
          {attempt.recovered && (
            <>
              {' · '}
              <Tip text="Dry Run closed while this was recorded. The file was repaired at the next start.">
                <button
                  type="button"
                  className="relative cursor-help text-care underline decoration-dotted underline-offset-4"
                >
                  Recovered
                </button>
              </Tip>
            </>
          )}
        </p>
      </div>
      <span className="tabular text-right">{clockText(attempt.durationMs)}</span>
      <div className="col-start-2 max-roomy:justify-self-start roomy:col-start-auto">
        <AttemptFigures
          attempt={attempt}
          progress={progress}
          onTranscribe={onTranscribe}
          onFinish={onFinish}
        />
      </div>
      <IconButton
        label={`Delete the answer to “${attempt.title}”`}
        onClick={onRemove}
        className="relative opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100"
      >
        <Trash2 />
      </IconButton>
    </li>
  );
}
