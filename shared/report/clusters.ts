import { fillerNorms } from './norms.ts';
import type { Flag } from './report.ts';

/** A run of fillers close together. */
export interface Cluster {
  readonly flags: readonly Flag[];
  readonly startMs: number;
  readonly endMs: number;
}

/** The densest stretch of 15 seconds with at least three heard fillers; null where there is none. */
export function densestCluster(flags: readonly Flag[]): Cluster | null {
  const timed = flags.flatMap((flag) =>
    flag.kind === 'filler' && flag.certainty === 'heard' && flag.startMs !== null && flag.endMs !== null
      ? [{ flag, startMs: flag.startMs, endMs: flag.endMs }]
      : [],
  );
  let best: Cluster | null = null;
  let first = 0;
  timed.forEach((last, i) => {
    while ((timed[first]?.startMs ?? 0) < last.endMs - fillerNorms.clusterMs) first++;
    const run = timed.slice(first, i + 1);
    if (run.length < fillerNorms.cluster || run.length <= (best?.flags.length ?? 0)) return;
    best = { flags: run.map((r) => r.flag), startMs: run[0]?.startMs ?? 0, endMs: last.endMs };
  });
  return best;
}
