import type { Player } from '#renderer/stores/player-store.ts';
import { clockText } from '#renderer/ui/time-text.ts';
import { samplesToMs } from '#shared/audio/pcm.ts';
import type { AskedOfInterviewer } from '#shared/practice/attempt.ts';
import { PlayQuote } from './play-quote.tsx';

/** What was asked of the interviewer, each at its moment and with what came back. */
export function AskedQuestions({
  asked,
  player,
}: {
  asked: readonly AskedOfInterviewer[];
  player: Player | null;
}) {
  if (asked.length === 0) return null;
  return (
    <section>
      <h2 className="text-note text-quiet">You asked</h2>
      <ul className="mt-1.5 flex flex-col gap-2.5">
        {asked.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever taken out or moved
          <li key={index}>
            <Question {...each} player={player} />
            <p className="text-note text-quiet">{each.answer}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Only what was spoken can be played. */
function Question({ text, how, fromSample, player }: AskedOfInterviewer & { player: Player | null }) {
  const startMs = samplesToMs(fromSample);
  if (how === 'spoken') return <PlayQuote quote={text} startMs={startMs} player={player} lines={2} />;
  return (
    <p>
      <span className="tabular mr-2 text-note text-quiet">
        {fromSample === 0 ? 'before' : clockText(startMs)}
      </span>
      <span className="font-serif">“{text}”</span>
    </p>
  );
}
