import type { Player } from '#renderer/stores/player-store.ts';
import { samplesToMs } from '#shared/audio/pcm.ts';
import type { Criterion } from '#shared/bank/question.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import type { FollowUpPart, Report } from '#shared/report/report.ts';
import { PlayQuote } from './play-quote.tsx';

const several = (count: number, one: string) =>
  `${count === 0 ? 'no' : count} ${one}${count === 1 ? '' : 's'}`;

/** How much of the whole belongs to a follow-up. */
const sizeText = ({ words, fillers }: FollowUpPart): string =>
  words === 0 ? 'No words were heard.' : `${several(words, 'word')}, ${several(fillers, 'filler')}`;

/** What was said to each follow-up: it counts in the whole, and here it can be told apart. */
export function FollowUpList({
  attempt: { followUps },
  report,
  criteria,
  player,
}: {
  attempt: Attempt;
  report: Report;
  criteria: readonly Criterion[];
  player: Player | null;
}) {
  const parts = (report.followUps ?? []).flatMap((part) => {
    const followUp = followUps.find(({ id }) => id === part.followUp);
    return followUp?.stretch ? [{ part, text: followUp.text, stretch: followUp.stretch }] : [];
  });
  if (parts.length === 0) return null;
  return (
    <section>
      <h2 className="text-note text-quiet">Follow-ups</h2>
      <ul className="mt-1.5 flex flex-col gap-2.5">
        {parts.map(({ part, text, stretch }) => (
          <li key={part.followUp}>
            <p>{text}</p>
            <p className="tabular text-note text-quiet">{sizeText(part)}</p>
            {part.criteria.length > 0 && (
              <p className="text-note text-quiet">
                Said when asked:{' '}
                {part.criteria.map((id) => criteria.find((known) => known.id === id)?.label ?? id).join(', ')}
              </p>
            )}
            <PlayQuote quote={null} startMs={samplesToMs(stretch.fromSample)} player={player} />
          </li>
        ))}
      </ul>
    </section>
  );
}
