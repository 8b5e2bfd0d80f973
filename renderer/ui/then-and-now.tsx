import { clsx } from 'clsx';
import { Play, Square } from 'lucide-react';
import { useStore } from 'zustand';
import type { PassagePlayer } from '#renderer/stores/passage-player.ts';
import type { Clip, ThenAndNow } from '#shared/skills/clip.ts';
import { Button } from './button.tsx';
import { clockText, dayText } from './time-text.ts';
import { usePassages } from './use-passages.ts';

/** One of the two moments: whose words they are, and the words themselves. */
function Side({ name, clip, player }: { name: 'Then' | 'Now'; clip: Clip; player: PassagePlayer }) {
  const { playing, isHeard } = {
    playing: useStore(player.store, (state) => state.playing === name),
    isHeard: useStore(player.store, (state) => state.heard === clip),
  };
  const nothing = 'Nothing came near it. The end of that answer is played.';
  return (
    <div className={clsx('min-w-0 border-l-2 pl-4', isHeard ? 'border-accent' : 'border-line')}>
      <p className="tabular text-note text-quiet">
        {name} · {dayText(clip.at, new Date())}, {clip.title}
      </p>
      <p className={clsx('mt-1', clip.quote ? 'line-clamp-3 font-serif' : 'text-quiet')}>
        {clip.quote ? `“${clip.quote}”` : name === 'Then' ? nothing : 'Hear it where you said it.'}
      </p>
      <Button
        tone="plain"
        className="-ml-3.5"
        aria-label={playing ? 'Stop' : `Play ${name.toLowerCase()}, from ${clockText(clip.startMs)}`}
        onClick={() => (playing ? player.stop() : player.play(name, [clip]))}
      >
        {playing ? <Square aria-hidden="true" className="size-3 fill-current" /> : <PlaySign />}
        <span className="tabular">{clockText(clip.startMs)}</span>
      </Button>
    </div>
  );
}

const PlaySign = () => <Play aria-hidden="true" className="size-3 fill-current" />;

function Clips({ proof: { missed, said }, player }: { proof: ThenAndNow; player: PassagePlayer }) {
  const both = useStore(player.store, (state) => state.playing === 'both');
  const failed = useStore(player.store, (state) => state.failed);
  return (
    <>
      <div className="mt-4 grid gap-x-8 gap-y-4 roomy:grid-cols-2">
        <Side name="Then" clip={missed} player={player} />
        <Side name="Now" clip={said} player={player} />
      </div>
      <div className="mt-3 flex items-center gap-4">
        <Button onClick={() => (both ? player.stop() : player.play('both', [missed, said]))}>
          {both ? <Square aria-hidden="true" className="size-3.5 fill-current" /> : <PlaySign />}
          {both ? 'Stop' : 'Play then and now'}
        </Button>
        <p role="status" className="text-care text-note">
          {failed !== null && 'The sound of one of these answers could not be played.'}
        </p>
      </div>
    </>
  );
}

/** A skill that was missed and later said unprompted: both moments, to be heard one after the other. */
export function ThenAndNowSection({
  proof,
  label,
  className,
}: {
  proof: ThenAndNow;
  /** What a list calls the criterion. */
  label: string;
  className?: string;
}) {
  const player = usePassages();
  return (
    <section aria-label={`Then and now: ${label}`} className={className}>
      <h2 className="font-serif text-reading">
        Then not heard, now said unprompted: {label.charAt(0).toLowerCase() + label.slice(1)}
      </h2>
      {player && <Clips proof={proof} player={player} />}
    </section>
  );
}
