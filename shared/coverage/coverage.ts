import type { Criterion, Kind, Stage } from '#shared/bank/question.ts';
import type { CoverageRow, CoverageStatus, Evidence } from '#shared/report/report.ts';
import type { Token } from '#shared/transcript/tokens.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { judgeWindows } from './classifier.ts';
import { spokenWords } from './spoken-words.ts';
import { type Window, windowsOf } from './windows.ts';

/** In fewer words than this nothing is called missing. */
const FEWEST_WORDS = 40;

/** Above `heard` a point counts as made; below `notHeard` it may be called missing; between we ask. */
export const thresholds = { heard: 0.58, notHeard: 0.28 } as const;

/** From here on the best stretch is worth showing to whoever says that they made the point. */
const NEAR = 0.08;

export interface CoverageInput {
  readonly transcript: Transcript;
  readonly tokens: readonly Token[];
  /** Words that carry nothing: fillers, filled pauses, abandoned words. */
  readonly skip: ReadonlySet<number>;
  readonly stage: Stage;
  readonly kind: Kind;
  readonly core: readonly string[];
  readonly criteria: readonly Criterion[];
}

function evidenceOf(window: Window, transcript: Transcript): Evidence {
  const words = transcript.words.slice(window.from, window.to + 1);
  return {
    text: words.map((w) => w.text).join(' '),
    wordRange: [window.from, window.to],
    startMs: words[0]?.startMs ?? null,
    endMs: words.at(-1)?.endMs ?? null,
  };
}

function statusOf(probability: number, asked: boolean, enough: boolean): CoverageStatus {
  if (probability >= thresholds.heard) return 'heard';
  if (!asked) return 'not-asked';
  return probability <= thresholds.notHeard && enough ? 'not-heard' : 'unsure';
}

/**
 * Judges every criterion of the stage. What is said although nobody asked is still heard; what was not asked
 * for is never missing. Evidence stands beside `heard` and `unsure` only.
 */
export function judgeCoverage(input: CoverageInput): CoverageRow[] {
  const words = spokenWords(input.tokens, input.skip);
  const windows = windowsOf(words);
  const verdicts = judgeWindows(
    windows,
    input.stage,
    input.criteria.map((c) => c.id),
  );
  return input.criteria.map((criterion) => {
    const { probability, best } = verdicts.get(criterion.id) ?? { probability: 0, best: -1 };
    const window = windows[best];
    const status = statusOf(probability, criterion.kinds.includes(input.kind), words.length >= FEWEST_WORDS);
    const shown = window && (status === 'heard' || status === 'unsure');
    const near = window && status === 'not-heard' && probability >= NEAR;
    return {
      criterion: criterion.id,
      status,
      core: input.core.includes(criterion.id),
      confidence:
        Math.round((status === 'heard' || status === 'unsure' ? probability : 1 - probability) * 1000) / 1000,
      evidence: shown ? evidenceOf(window, input.transcript) : null,
      closest: near ? evidenceOf(window, input.transcript) : null,
    };
  });
}
