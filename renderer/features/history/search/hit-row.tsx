import type { KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { stageNames } from '#renderer/ui/stage-names.ts';
import { clockText, dayText } from '#renderer/ui/time-text.ts';
import type { TranscriptHit } from '#shared/contract/search.ts';

/** The review of an answer, at the moment it was spoken. */
export function hitAddress({ attemptId, startMs }: TranscriptHit): string {
  return `/review/${attemptId}${startMs === null ? '' : `?at=${Math.round(startMs)}`}`;
}

/** An answer in which it was said: the words around it, and where they lead. */
export function HitRow({
  hit,
  onKeyDown,
}: {
  hit: TranscriptHit;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}) {
  return (
    // What is out of sight is laid out when it comes into sight: a keystroke waits for no more than it shows.
    <li className="relative px-3 py-3 transition-colors [contain-intrinsic-size:auto_5rem] [content-visibility:auto] hover:bg-hover">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link
          href={hitAddress(hit)}
          data-hit={hit.attemptId}
          onKeyDown={onKeyDown}
          className="before:absolute before:inset-0 before:rounded-control focus-visible:outline-none focus-visible:before:outline-2 focus-visible:before:outline-accent focus-visible:before:-outline-offset-2"
        >
          {hit.title}
        </Link>
        <span className="text-note text-quiet">
          {stageNames[hit.stage]} · {dayText(hit.createdAt, new Date())}
          {hit.startMs !== null && (
            <>
              {' · '}
              <span className="tabular">
                {clockText(hit.startMs)} of {clockText(hit.durationMs)}
              </span>
            </>
          )}
        </span>
      </p>
      <p className="mt-0.5 max-w-measure font-serif text-quiet">
        {hit.snippet.map((part, index) =>
          part.isMatch ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text stay where they are
            <mark key={index} className="rounded-mark bg-mark-playing text-ink">
              {part.text}
            </mark>
          ) : (
            part.text
          ),
        )}
      </p>
    </li>
  );
}
