import type { Criterion, Stage } from '#shared/bank/question.ts';
import { type Level, worthOf } from './importance.ts';
import { limitNorms } from './limits.ts';
import type { CoverageRow, Delivery, Strength } from './report.ts';

export interface StrengthInput {
  readonly stage: Stage;
  readonly level: Level;
  readonly criteria: readonly Criterion[];
  readonly coverage: readonly CoverageRow[];
  readonly delivery: Delivery;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** From here on what was heard is sure enough to be held up; below, a plain fact is safer. */
const SURE = 0.85;

/**
 * A true thing worth keeping: of what was surely heard, what was worked through before what was only said, core
 * points first, then what is surest and worth most at this level. Where none was earned, a plain fact. Null for an answer too
 * short for a strength to mean anything.
 */
export function strengthOf({ stage, level, criteria, coverage, delivery }: StrengthInput): Strength | null {
  if (delivery.words < limitNorms.fewestWords) return null;
  const value = (row: CoverageRow): number =>
    worthOf(stage, level, row.criterion) +
    (row.core ? 60 : 0) +
    (isWorkedThrough(row) ? 120 : 0) +
    200 * row.confidence;
  const best = coverage
    .filter((row) => row.status === 'heard' && row.evidence !== null && row.confidence >= SURE)
    .sort((a, b) => value(b) - value(a) || (a.criterion < b.criterion ? -1 : 1))[0];
  const label = criteria.find((c) => c.id === best?.criterion)?.label;
  if (!best?.evidence || label === undefined) {
    return { title: `You answered in ${delivery.words} words.`, quote: null, startMs: null };
  }
  const said = isWorkedThrough(best) ? 'Worked through' : 'Heard';
  return {
    title: `${said}: ${lowerFirst(label)}`,
    quote: best.evidence.text,
    startMs: best.evidence.startMs,
  };
}

const isWorkedThrough = ({ depth }: CoverageRow): boolean => depth === 'worked-through';
