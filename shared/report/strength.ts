import type { Criterion, Stage } from '#shared/bank/question.ts';
import { importance } from './importance.ts';
import { limitNorms } from './limits.ts';
import type { CoverageRow, Delivery, Strength } from './report.ts';

/**
 * A true thing worth keeping: the surest, weightiest point that was heard. Where none was, a plain fact. Null for
 * an answer too short for a strength to mean anything.
 */
export function strengthOf(
  stage: Stage,
  criteria: readonly Criterion[],
  coverage: readonly CoverageRow[],
  delivery: Delivery,
): Strength | null {
  if (delivery.words < limitNorms.fewestWords) return null;
  const heard = coverage
    .filter((row) => row.status === 'heard' && row.evidence !== null)
    .sort(
      (a, b) =>
        Number(b.core) - Number(a.core) ||
        Math.round(b.confidence * 10) - Math.round(a.confidence * 10) ||
        importance(stage, a.criterion) - importance(stage, b.criterion),
    );
  const best = heard[0];
  const label = criteria.find((c) => c.id === best?.criterion)?.label;
  if (!best?.evidence || label === undefined) {
    return { title: `You answered in ${delivery.words} words.`, quote: null, startMs: null };
  }
  return {
    title: `Heard: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    quote: best.evidence.text,
    startMs: best.evidence.startMs,
  };
}
