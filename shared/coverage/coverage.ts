import type { Criterion, Kind, Stage } from '#shared/bank/question.ts';
import type { CoverageRow, CoverageStatus, Evidence } from '#shared/report/report.ts';
import type { Token } from '#shared/transcript/tokens.ts';
import { readableText, type Transcript } from '#shared/transcript/transcript.ts';
import { judgeWindows, type Verdict } from './classifier.ts';
import { spokenWords } from './spoken-words.ts';
import { type Window, windowsOf } from './windows.ts';

/** In fewer words than this nothing is called missing. */
const FEWEST_WORDS = 40;

/**
 * From `heard` a point counts as made. It may be called missing only up to `notHeard`, and only where the lexicon
 * alone gives no stretch better than even odds (`lexicon`, log-odds) either. Between we ask. The learned score is
 * calibrated, so these are probabilities; they lean to asking, because being told that one did not say what one did
 * say is the worst that can happen here.
 */
export const thresholds = { heard: 0.63, notHeard: 0.3, lexicon: 0 } as const;

/** From here on the best stretch of a point that was not heard is worth showing; below, it is any stretch. */
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
    text: readableText(words),
    wordRange: [window.from, window.to],
    startMs: words[0]?.startMs ?? null,
    endMs: words.at(-1)?.endMs ?? null,
  };
}

function statusOf({ probability, lexicon }: Verdict, asked: boolean, enough: boolean): CoverageStatus {
  if (probability >= thresholds.heard) return 'heard';
  if (!asked) return 'not-asked';
  const missing = probability <= thresholds.notHeard && lexicon <= thresholds.lexicon;
  return missing && enough ? 'not-heard' : 'unsure';
}

/**
 * Judges every criterion of the stage. What is said although nobody asked is still heard; what was not asked
 * for is never missing. Evidence stands beside `heard`, and beside `unsure` where
 * some stretch comes near.
 */
export function judgeCoverage(input: CoverageInput): CoverageRow[] {
  return readCoverage(input).coverage;
}

/** The judgement on every criterion, with the stretches it was made from and how each of them fared. */
export interface CoverageReading {
  readonly coverage: readonly CoverageRow[];
  readonly windows: readonly Window[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** Like `judgeCoverage`, and keeps how every stretch fared: order and time by topic are told from that. */
export function readCoverage(input: CoverageInput): { coverage: CoverageRow[] } & CoverageReading {
  const words = spokenWords(input.tokens, input.skip);
  const windows = windowsOf(words);
  const verdicts = judgeWindows(
    windows,
    input.stage,
    input.criteria.map((c) => c.id),
  );
  const coverage = input.criteria.map((criterion): CoverageRow => {
    const verdict = verdicts.get(criterion.id) ?? {
      probability: 0,
      best: -1,
      lexicon: Number.NEGATIVE_INFINITY,
      odds: [],
    };
    const { probability, best } = verdict;
    const window = windows[best];
    const status = statusOf(verdict, criterion.kinds.includes(input.kind), words.length >= FEWEST_WORDS);
    const worthShowing = probability >= NEAR;
    const shown = window && (status === 'heard' || (status === 'unsure' && worthShowing));
    const near = window && status === 'not-heard' && worthShowing;
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
  return { coverage, windows, verdicts };
}
