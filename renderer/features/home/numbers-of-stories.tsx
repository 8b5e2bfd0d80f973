import { Play, Square } from 'lucide-react';
import { useStore } from 'zustand';
import type { PassagePlayer } from '#renderer/stores/passage-player.ts';
import { clockText } from '#renderer/ui/time-text.ts';
import { usePassages } from '#renderer/ui/use-passages.ts';
import type { StoryNumbers } from '#shared/contract/interview.ts';

type Figure = StoryNumbers['figures'][number];

function Sentence({
  attemptId,
  figure,
  player,
}: {
  attemptId: string;
  figure: Figure;
  player: PassagePlayer;
}) {
  const name = `${attemptId} ${figure.startMs}`;
  const playing = useStore(player.store, (state) => state.playing === name);
  return (
    <li>
      <button
        type="button"
        onClick={() => (playing ? player.stop() : player.play(name, [{ attemptId, ...figure }]))}
        className="group -mx-1.5 flex items-baseline gap-2 rounded-control px-1.5 py-0.5 text-left transition-colors hover:bg-hover"
      >
        <span className="tabular inline-flex shrink-0 items-center gap-1 text-accent text-note">
          {playing ? (
            <Square aria-hidden="true" className="size-3 fill-current" />
          ) : (
            <Play aria-hidden="true" className="size-3 fill-current" />
          )}
          <span className="sr-only">{playing ? 'Stop' : 'Play from '}</span>
          {clockText(figure.startMs)}
        </span>
        <span className="font-serif text-quiet group-hover:text-ink">“{figure.sentence}”</span>
      </button>
    </li>
  );
}

/** What was said with a number in it, story by story, to have it at hand. */
export function NumbersOfStories({ stories }: { stories: readonly StoryNumbers[] }) {
  const player = usePassages();
  return (
    <section aria-labelledby="numbers" className="border-line border-t pt-6">
      <h2 id="numbers" className="font-serif text-reading">
        The numbers of your stories
      </h2>
      {stories.length === 0 && (
        <p className="mt-2 text-quiet">
          None was heard in a behavioural answer yet. One number is enough to hold on to.
        </p>
      )}
      <div className="mt-4 grid gap-x-8 gap-y-6 roomy:grid-cols-2">
        {player &&
          stories.map(({ attemptId, title, figures }) => (
            <div key={attemptId} className="min-w-0">
              <h3>{title}</h3>
              <ul className="mt-1 flex flex-col gap-1">
                {figures.map((figure) => (
                  <Sentence key={figure.startMs} attemptId={attemptId} figure={figure} player={player} />
                ))}
              </ul>
            </div>
          ))}
      </div>
    </section>
  );
}
