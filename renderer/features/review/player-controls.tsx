import { clsx } from 'clsx';
import { CodeXml, FastForward, Pause, Play, Repeat } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { type Player, RATES } from '#renderer/stores/player-store.ts';
import { Tip } from '#renderer/ui/tooltip.tsx';

export function PlayButton({ player }: { player: Player }) {
  const playing = useStore(player.store, (state) => state.playing);
  const Sign = playing ? Pause : Play;
  return (
    <button
      type="button"
      aria-label={playing ? 'Pause' : 'Play'}
      onClick={player.toggle}
      className="inline-flex size-10 items-center justify-center rounded-full bg-accent text-on-accent transition-colors hover:bg-accent-strong"
    >
      <Sign aria-hidden="true" className={playing ? 'size-4 fill-current' : 'ml-0.5 size-4 fill-current'} />
    </button>
  );
}

/** Steps through the speeds, and round to the slowest after the fastest. */
export function RateButton({ player }: { player: Player }) {
  const rate = useStore(player.store, (state) => state.rate);
  const next = RATES[(RATES.indexOf(rate) + 1) % RATES.length] ?? 1;
  return (
    <button
      type="button"
      aria-label={`Speed ${rate}. Change to ${next}`}
      onClick={() => player.setRate(next)}
      className="tabular rounded-control px-1 py-1 text-note text-quiet transition-colors hover:bg-hover hover:text-ink"
    >
      {rate}×
    </button>
  );
}

/** Something that is on or off while an answer is played. */
function Toggle({
  label,
  on,
  onPress,
  children,
}: {
  label: string;
  on: boolean;
  onPress(): void;
  children: ReactNode;
}) {
  return (
    <Tip text={label}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={on}
        onClick={onPress}
        className={clsx(
          'inline-flex size-7 items-center justify-center rounded-control transition-colors [&_svg]:size-4',
          on ? 'bg-accent-wash text-accent' : 'text-quiet hover:bg-hover hover:text-ink',
        )}
      >
        {children}
      </button>
    </Tip>
  );
}

/** Plays a passage over and over. Dashed while its end is still to be set. */
export function LoopButton({ player, onPress }: { player: Player; onPress(): void }) {
  const on = useStore(player.store, (state) => state.loop !== null);
  const waits = useStore(player.store, (state) => state.loopFromMs !== null);
  return (
    <Toggle label={waits ? 'End the loop here' : 'Loop'} on={on || waits} onPress={onPress}>
      <Repeat aria-hidden="true" />
    </Toggle>
  );
}

export function SilenceButton({ player }: { player: Player }) {
  const on = useStore(player.store, (state) => state.skipsSilences);
  return (
    <Toggle label="Skip silences" on={on} onPress={() => player.skipSilences(!on)}>
      <FastForward aria-hidden="true" />
    </Toggle>
  );
}

export function CodeButton({ on, onPress }: { on: boolean; onPress(): void }) {
  return (
    <Toggle label="Code as it was" on={on} onPress={onPress}>
      <CodeXml aria-hidden="true" />
    </Toggle>
  );
}
