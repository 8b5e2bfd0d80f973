import type { Criterion, Stage } from '#shared/bank/question.ts';
import { type Level, worthOf } from './importance.ts';
import { limitNorms } from './limits.ts';
import type { CoverageRow, Delivery, Flag, Strength } from './report.ts';

export interface StrengthInput {
  readonly stage: Stage;
  readonly level: Level;
  readonly criteria: readonly Criterion[];
  readonly coverage: readonly CoverageRow[];
  readonly delivery: Delivery;
  /** The marks of the answer: what an interviewer would stop at is no strength. */
  readonly flags: readonly Flag[];
}

/** Marks that a strength must be free of. */
const DOUBTED: ReadonlySet<Flag['kind']> = new Set([
  'vague',
  'absolute',
  'hedge',
  'speed',
  'tool-tour',
  'blame',
]);
/** Words of somebody who is not sure of what they say. */
const UNSURE =
  /\b(?:maybe|perhaps|i guess|i suppose|not sure|i (?:don't|dont|do not|can't|cannot) (?:know|remember|recall)|or something|somehow)\b/i;
/** Points that everybody makes who tells a story: held up only where nothing else was. */
const ORDINARY: ReadonlySet<string> = new Set(['own-role', 'situation', 'restate-goal', 'functional-scope']);

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** From here on what was heard is sure enough to be held up; below, a plain fact is safer. */
const SURE = 0.85;

/**
 * A true thing worth keeping: of the core points that were surely heard, what was worked through before what was only
 * said, then what is surest and worth most at this level. Nothing that the speaker doubted or that is marked as
 * something to stop at. Where none was earned, a plain fact. Null for an answer too short for a strength to mean
 * anything.
 */
export function strengthOf({
  stage,
  level,
  criteria,
  coverage,
  delivery,
  flags,
}: StrengthInput): Strength | null {
  if (delivery.words < limitNorms.fewestWords) return null;
  const value = (row: CoverageRow): number =>
    worthOf(stage, level, row.criterion) -
    (ORDINARY.has(row.criterion) ? 160 : 0) +
    (isWorkedThrough(row) ? 120 : 0) +
    200 * row.confidence;
  const best = coverage
    .filter((row) => row.status === 'heard' && row.core && row.confidence >= SURE && isHeldUp(row, flags))
    .sort((a, b) => value(b) - value(a) || (a.criterion < b.criterion ? -1 : 1))[0];
  const label = criteria.find((c) => c.id === best?.criterion)?.label;
  if (!best?.evidence || label === undefined) {
    return { title: `You answered in ${delivery.words} words.`, quote: null, startMs: null };
  }
  const said = isWorkedThrough(best) ? 'You worked this through' : 'Heard';
  return {
    title: `${said}: ${lowerFirst(label)}`,
    quote: best.evidence.text,
    startMs: best.evidence.startMs,
  };
}

/** Whether nothing in its words would make an interviewer stop. */
function isHeldUp({ evidence }: CoverageRow, flags: readonly Flag[]): boolean {
  if (!evidence || UNSURE.test(evidence.text)) return false;
  const [from, to] = evidence.wordRange;
  return !flags.some(
    ({ kind, wordRange }) => DOUBTED.has(kind) && wordRange && wordRange[0] <= to && wordRange[1] >= from,
  );
}

const isWorkedThrough = ({ depth }: CoverageRow): boolean => depth === 'worked-through';
