const PITCH = 6;
const WIDTH = 3;
const HEIGHT = 32;

/**
 * Loudness over the last seconds as a quiet line of bars, the newest at its right end. `levels` are fractions
 * of the meter (0..1), oldest first. The bars take their colour from `fill-…` in `className`.
 */
export function LevelBars({
  levels,
  bars,
  className,
}: {
  levels: readonly number[];
  bars: number;
  className: string;
}) {
  const shown = levels.slice(-bars);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${bars * PITCH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className={`h-8 w-full ${className}`}
    >
      {Array.from({ length: bars }, (_, index) => {
        const height = Math.max(2, (shown[index - (bars - shown.length)] ?? 0) * HEIGHT);
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
  );
}
