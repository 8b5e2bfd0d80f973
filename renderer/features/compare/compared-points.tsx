import { clsx } from 'clsx';
import { Play, Square } from 'lucide-react';
import { useStore } from 'zustand';
import { type PassagePlayer, passagesOfSaid } from '#renderer/stores/passage-player.ts';
import { Button } from '#renderer/ui/button.tsx';
import { clockText } from '#renderer/ui/time-text.ts';
import type { ComparedPoint } from '#shared/compare/compare.ts';
import type { Evidence } from '#shared/report/report.ts';
import { absenceText, changeGroups } from './compare-text.ts';

/** The attempts on the two sides, by their ids. */
export interface Sides {
  readonly before: string;
  readonly now: string;
}

/** The words of one side. Pressing them plays them. */
function Words({
  evidence,
  absence,
  attemptId,
  name,
  player,
}: {
  evidence: Evidence | null;
  absence: string;
  attemptId: string;
  name: string;
  player: PassagePlayer;
}) {
  const passages = passagesOfSaid(attemptId, evidence);
  const heard = useStore(
    player.store,
    ({ heard: now }) => now?.attemptId === attemptId && now.startMs === evidence?.startMs,
  );
  if (!evidence) return <p className="text-note text-quiet">{absence}</p>;
  if (passages.length === 0) return <p className="font-serif text-quiet">“{evidence.text}”</p>;
  return (
    <button
      type="button"
      onClick={() => player.play(name, passages)}
      className={clsx(
        '-mx-1.5 block w-full rounded-control px-1.5 py-0.5 text-left transition-colors hover:bg-hover',
        heard && 'bg-mark-playing',
      )}
    >
      <span className="tabular mr-2 inline-flex items-center gap-1 text-accent text-note">
        <Play aria-hidden="true" className="size-3 fill-current" />
        <span className="sr-only">Play from </span>
        {clockText(evidence.startMs ?? 0)}
      </span>
      <span className="font-serif text-quiet">“{evidence.text}”</span>
    </button>
  );
}

function Point({
  point,
  label,
  sides,
  player,
}: {
  point: ComparedPoint;
  label: string;
  sides: Sides;
  player: PassagePlayer;
}) {
  const name = `both ${point.criterion}`;
  const playing = useStore(player.store, (state) => state.playing === name);
  const both = [...passagesOfSaid(sides.before, point.before), ...passagesOfSaid(sides.now, point.now)];
  return (
    <li className="grid gap-x-8 gap-y-1 border-line border-t py-3 roomy:grid-cols-[13rem_minmax(0,1fr)_minmax(0,1fr)]">
      <div className="flex flex-wrap items-baseline gap-x-3 roomy:block">
        <h3>{label}</h3>
        {both.length === 2 && (
          <Button
            tone="plain"
            className="-ml-3.5"
            aria-label={playing ? 'Stop' : `Play both: ${label}`}
            onClick={() => (playing ? player.stop() : player.play(name, both))}
          >
            {playing ? (
              <Square aria-hidden="true" className="size-3 fill-current" />
            ) : (
              <Play aria-hidden="true" className="size-3 fill-current" />
            )}
            {playing ? 'Stop' : 'Play both'}
          </Button>
        )}
      </div>
      {(['before', 'now'] as const).map((side) => (
        <div key={side} className="min-w-0">
          <span className="sr-only">{side === 'before' ? 'Earlier: ' : 'Later: '}</span>
          <Words
            evidence={point[side]}
            absence={absenceText(point.status[side])}
            attemptId={sides[side]}
            name={`${side} ${point.criterion}`}
            player={player}
          />
        </div>
      ))}
    </li>
  );
}

/** The points of both answers, grouped by what became of them. */
export function ComparedPoints({
  points,
  labels,
  sides,
  player,
}: {
  points: readonly ComparedPoint[];
  /** What a list calls a criterion. */
  labels: ReadonlyMap<string, string>;
  sides: Sides;
  player: PassagePlayer;
}) {
  return (
    <>
      {changeGroups.map(({ change, title }) => {
        const mine = points.filter((point) => point.change === change);
        if (mine.length === 0) return null;
        return (
          <section key={change} aria-labelledby={`points-${change}`} className="pt-8">
            <h2 id={`points-${change}`} className="mb-2 font-serif text-reading">
              {title} <span className="tabular text-faint text-note">{mine.length}</span>
            </h2>
            <ul>
              {mine.map((point) => (
                <Point
                  key={point.criterion}
                  point={point}
                  label={labels.get(point.criterion) ?? point.criterion}
                  sides={sides}
                  player={player}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
