import { clsx } from 'clsx';

const BARS = 40;

/**
 * The level as a row of thin bars that fill from the left. While something is recorded they are red and a
 * line beneath shows how much of it is there (0..1).
 */
export function LevelLine({ level, recorded }: { level: number; recorded: number | null }) {
  const lit = Math.round(level * BARS);
  return (
    <div>
      <meter className="sr-only" aria-label="Microphone level" min={0} max={1} value={level} />
      <div aria-hidden="true" className="flex h-6 items-center gap-0.5">
        {Array.from({ length: BARS }, (_, bar) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other identity
            key={bar}
            className={clsx(
              'flex-1 rounded-full transition-[height,background-color] duration-75',
              bar >= lit ? 'h-1 bg-line' : recorded === null ? 'h-4 bg-accent' : 'h-4 bg-recording',
            )}
          />
        ))}
      </div>
      <div className="mt-1 h-0.5">
        {recorded !== null && (
          <div
            className="h-full origin-left bg-recording transition-transform ease-linear"
            style={{ transform: `scaleX(${recorded})` }}
          />
        )}
      </div>
    </div>
  );
}
