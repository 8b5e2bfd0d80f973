import { clsx } from 'clsx';
import { useStore } from 'zustand';
import { meterFraction } from '#renderer/audio/level.ts';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { levelText } from './room-actions.ts';

/** Bars in the line: the last five seconds. */
const BARS = 50;
const PITCH = 6;
const WIDTH = 3;
const HEIGHT = 32;

/** The sound of the last seconds as a quiet line of bars, the newest at its right end. */
export function LevelLine({ practice }: { practice: Practice }) {
  const recent = useStore(practice.store, (state) => state.signal.recent);
  const text = useStore(practice.store, ({ run, signal }) => levelText(run, signal.heard, signal.verdict));
  const recording = useStore(
    practice.store,
    ({ run }) => run.phase === 'answering' && run.sound.state === 'recording',
  );
  const shown = recent.slice(-BARS);
  return (
    <div>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${BARS * PITCH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className={clsx('h-8 w-full', recording ? 'fill-quiet' : 'fill-faint')}
      >
        {Array.from({ length: BARS }, (_, index) => {
          const level = shown[index - (BARS - shown.length)];
          const height = Math.max(2, (level ? meterFraction(level.rmsDb) : 0) * HEIGHT);
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in the line, not a thing that moves
              key={index}
              x={index * PITCH + (PITCH - WIDTH) / 2}
              y={(HEIGHT - height) / 2}
              width={WIDTH}
              height={height}
              rx={1.5}
            />
          );
        })}
      </svg>
      <p className="mt-2 flex min-h-5 items-center gap-2 text-note text-quiet">
        {recording && <span aria-hidden="true" className="size-2.5 shrink-0 rounded-full bg-recording" />}
        {text}
      </p>
    </div>
  );
}
