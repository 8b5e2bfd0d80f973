import type { Criterion, Kind, Stage } from '#shared/bank/question.ts';
import type { CoverageRow, CoverageStatus, Evidence } from '#shared/report/report.ts';
import { atJoints } from '#shared/transcript/joints.ts';
import type { Token } from '#shared/transcript/tokens.ts';
import { readableText, type Transcript } from '#shared/transcript/transcript.ts';
import { judgeWindows, type Verdict } from './classifier.ts';
import { type Depth, depthOf } from './depth.ts';
import { doubtsOf } from './doubt.ts';
import { type SpokenWord, spokenWords } from './spoken-words.ts';
import { thresholds } from './weights.ts';
import { besides, type Window, windowsOf } from './windows.ts';

/** In fewer words than this nothing is called missing. */
const FEWEST_WORDS = 40;

/**
 * What a question does not ask for is rarely said, so it takes more to have been heard. In whole answers of the training
 * set that the model had not seen, 3 of 172 such points were made, and of 26 that passed the usual bar 2.
 */
const UNASKED = 0.7;

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
  const [from, to] = atJoints(transcript.words, [window.from, window.to]);
  const words = transcript.words.slice(from, to + 1);
  return {
    text: readableText(words),
    wordRange: [from, to],
    startMs: words[0]?.startMs ?? null,
    endMs: words.at(-1)?.endMs ?? null,
  };
}

function depthAt(criterion: string, window: Window, words: readonly SpokenWord[]): Depth {
  const { before, after } = besides(window, words);
  return depthOf(criterion, window.words, before, after);
}

/**
 * Between what is surely said and what is surely missing we ask. It leans to asking, the more so among doubtful words, because
 * being told that one did not say what one did say is the worst that can happen here.
 */
function statusOf({ probability, possible }: Verdict, asked: boolean, enough: boolean): CoverageStatus {
  if (probability >= (asked ? thresholds.heard : UNASKED)) return 'heard';
  if (!asked) return 'not-asked';
  return possible <= thresholds.notHeard && enough ? 'not-heard' : 'unsure';
}

const NOTHING: Verdict = { probability: 0, near: 0, possible: 0, best: -1, odds: [] };

/** The judgement on every criterion, with the stretches it was made from and how each of them fared. */
export interface CoverageReading {
  readonly coverage: readonly CoverageRow[];
  readonly windows: readonly Window[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/**
 * Judges every criterion of the stage. What is said although nobody asked is still heard; what was not asked
 * for is never missing. Evidence stands beside `heard`, with how far it went, and beside `unsure` where some stretch
 * comes near. How every stretch fared is kept: order and time by topic are told from that.
 */
export function readCoverage(input: CoverageInput): { coverage: CoverageRow[] } & CoverageReading {
  const words = spokenWords(input.tokens, input.skip);
  const windows = windowsOf(words);
  const verdicts = judgeWindows(
    windows,
    input.stage,
    input.criteria.map((c) => c.id),
    doubtsOf(windows, input.transcript.words, input.skip),
  );
  const coverage = input.criteria.map((criterion): CoverageRow => {
    const verdict = verdicts.get(criterion.id) ?? NOTHING;
    const { probability, near, best } = verdict;
    const window = windows[best];
    const status = statusOf(verdict, criterion.kinds.includes(input.kind), words.length >= FEWEST_WORDS);
    const worthShowing = near >= NEAR;
    // Doubtful words decide whether a point may be called missing; how surely it is goes by the words that are there.
    const sure = status === 'not-heard' || status === 'not-asked' ? 1 - near : probability;
    const shown = window && (status === 'heard' || (status === 'unsure' && worthShowing));
    const closest = window && status === 'not-heard' && worthShowing;
    return {
      criterion: criterion.id,
      status,
      core: input.core.includes(criterion.id),
      confidence: Math.round(sure * 1000) / 1000,
      evidence: shown ? evidenceOf(window, input.transcript) : null,
      closest: closest ? evidenceOf(window, input.transcript) : null,
      ...(window && status === 'heard' && { depth: depthAt(criterion.id, window, words) }),
    };
  });
  return { coverage, windows, verdicts };
}
