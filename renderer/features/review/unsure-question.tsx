import type { KeyboardEvent } from 'react';
import type { Player } from '#renderer/stores/player-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import type { Evidence } from '#shared/report/report.ts';
import { useCorrections } from './corrections.tsx';
import { focusNextQuestion, UNSURE } from './unsure-focus.ts';
import type { Judge } from './verdicts.ts';

/** The key of an answer, once the question has the focus: before that it does nothing. */
function Key({ children }: { children: string }) {
  return (
    <span className="hidden group-focus-visible/asked:inline group-has-[:focus-visible]/asked:inline">
      <Kbd>{children}</Kbd>
    </span>
  );
}

/** Asks about a point that may have been missed: yes, no, or listen first; one key each. */
export function UnsureQuestion({
  label,
  evidence,
  judge,
  player,
}: {
  label: string;
  evidence: Evidence | null;
  judge: Judge;
  player: Player | null;
}) {
  const { correct, selected } = useCorrections();
  const startMs = evidence?.startMs ?? null;
  const yes = () => correct(judge('said', selected()), `Counted as said: ${label}`);
  const no = () => correct(judge('not-said', null), `Not heard: ${label}`);
  const play = () => startMs !== null && player?.playFrom(startMs);

  const onKeyDown = (event: KeyboardEvent) => {
    const act = { y: yes, n: no, p: play }[event.key.toLowerCase()];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
    // An answered question goes away; whoever answers by keys goes on with the next.
    if (act !== play) focusNextQuestion();
  };
  const keep = { onMouseDown: (event: { preventDefault(): void }) => event.preventDefault() };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row of a list that is stepped through
    <div
      role="group"
      aria-label={`Did you say it? ${label}`}
      tabIndex={-1}
      {...{ [UNSURE]: '' }}
      onKeyDown={onKeyDown}
      className="group/asked -mx-1.5 rounded-control px-1.5 py-0.5"
    >
      <div className="mt-1 flex flex-wrap gap-1.5">
        <Button className="h-8! px-2.5!" onClick={yes} {...keep}>
          Yes <Key>Y</Key>
        </Button>
        <Button className="h-8! px-2.5!" onClick={no}>
          No <Key>N</Key>
        </Button>
        {startMs !== null && (
          <Button tone="plain" className="h-8! px-2.5!" onClick={play}>
            Play <span className="sr-only">the words</span> <Key>P</Key>
          </Button>
        )}
      </div>
    </div>
  );
}
