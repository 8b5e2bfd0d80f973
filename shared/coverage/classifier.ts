import type { Stage } from '#shared/bank/question.ts';
import { guardFeatures, lexiconFeatures, priorWeights } from './features.ts';
import type { Window } from './windows.ts';

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** How likely each stretch makes the point of `criterion`, 0..1, in the order of `windows`. */
export function scoreWindows(
  windows: readonly Window[],
  stage: Stage,
  criteria: readonly string[],
): Map<string, number[]> {
  const guards = windows.map(guardFeatures);
  return new Map(
    criteria.map((criterion) => [
      criterion,
      windows.map((window, i) => {
        let z = 0;
        for (const [name, value] of lexiconFeatures(window, stage, criterion))
          z += (priorWeights[name] ?? 0) * value;
        for (const [name, value] of guards[i] ?? []) z += (priorWeights[name] ?? 0) * value;
        return sigmoid(z);
      }),
    ]),
  );
}
