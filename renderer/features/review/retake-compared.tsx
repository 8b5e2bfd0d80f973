import { Play, Square } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type Passage, type PassagePlayer, passagesOfSaid } from '#renderer/stores/passage-player.ts';
import { Button } from '#renderer/ui/button.tsx';
import { clockText } from '#renderer/ui/time-text.ts';
import { compareRetake, type RetakenFinding, type SaidWords } from '#shared/compare/retake.ts';
import type { Report } from '#shared/report/report.ts';
import { figureLines, outcomeText, silenceText } from './retake-text.ts';

function Side({
  title,
  said,
  silence,
  passages,
  onPlay,
}: {
  title: string;
  said: SaidWords | null;
  silence: string;
  passages: readonly Passage[];
  onPlay(name: string, passages: readonly Passage[]): void;
}) {
  const [passage] = passages;
  return (
    <div className="min-w-0">
      <h3 className="text-note text-quiet">{title}</h3>
      {!said && <p className="mt-1">{silence}</p>}
      {said && !passage && <p className="mt-1 font-serif">“{said.text}”</p>}
      {said && passage && (
        <button
          type="button"
          onClick={() => onPlay(title, passages)}
          className="-mx-1.5 mt-1 rounded-control px-1.5 py-0.5 text-left transition-colors hover:bg-hover"
        >
          <span className="tabular mr-2 inline-flex items-center gap-1 text-accent text-note">
            <Play aria-hidden="true" className="size-3 fill-current" />
            <span className="sr-only">Play from </span>
            {clockText(passage.startMs)}
          </span>
          <span className="font-serif">“{said.text}”</span>
        </button>
      )}
    </div>
  );
}

/** Before and now, side by side, and one after the other in sound. */
export function RetakeCompared({
  before,
  now,
  finding,
  ids,
  passages,
  onPlay,
}: {
  before: Report;
  now: Report;
  finding: RetakenFinding;
  ids: { readonly before: string; readonly now: string };
  passages: PassagePlayer;
  onPlay(name: string, passages: readonly Passage[]): void;
}) {
  const compared = useMemo(() => compareRetake(before, now, finding), [before, now, finding]);
  const playing = useStore(passages.store, (state) => state.playing === 'both');
  const sides = {
    before: passagesOfSaid(ids.before, compared.before),
    now: passagesOfSaid(ids.now, compared.now),
  };
  const both = [...sides.before, ...sides.now];
  return (
    <>
      <p role="status" className="mt-1 font-serif text-heading">
        {outcomeText(compared)}
      </p>
      <div className="mt-5 grid gap-x-8 gap-y-4 roomy:grid-cols-2">
        {(['before', 'now'] as const).map((side) => (
          <Side
            key={side}
            title={side === 'before' ? 'Before' : 'Now'}
            said={compared[side]}
            silence={silenceText(compared, side)}
            passages={sides[side]}
            onPlay={onPlay}
          />
        ))}
      </div>
      {sides.before.length > 0 && sides.now.length > 0 && (
        <Button
          tone="plain"
          className="mt-3 -ml-3.5"
          onClick={() => (playing ? passages.stop() : onPlay('both', both))}
        >
          {playing ? <Square className="size-3 fill-current" /> : <Play className="size-3 fill-current" />}
          {playing ? 'Stop' : 'Play both'}
        </Button>
      )}
      {compared.figures.length > 0 && (
        <dl className="tabular mt-5 flex flex-wrap gap-x-10 gap-y-2 border-line border-t pt-4">
          {figureLines(compared).map(({ name, before: was, now: is }) => (
            <div key={name}>
              <dt className="text-note text-quiet">{name}</dt>
              <dd>
                <span className="text-quiet">{was}</span> <span aria-hidden="true">→</span>
                <span className="sr-only">, now </span> {is}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
