import { assumptionOfFinding } from '#shared/assumptions/assumption-findings.ts';
import type { Purpose } from '#shared/practice/attempt.ts';
import { hasRates } from '#shared/report/rates.ts';
import type { Report } from '#shared/report/report.ts';
import { type ComparedFigure, compareFigures } from './figures.ts';

export type RetakenFinding = Extract<Purpose, { type: 'retake' }>['finding'];

/** Words of an answer that can be played. */
export interface SaidWords {
  readonly text: string;
  readonly startMs: number | null;
  readonly endMs: number | null;
}

/** What a retake is held against: a point to say, a figure to bring down, or something not to say again. */
export type RetakeMatter = 'point' | 'figure' | 'pattern';

export interface RetakeComparison {
  readonly matter: RetakeMatter;
  /**
   * `mended`: heard now, or not there any more. `again`: as before. `unsure`: it might have been said.
   * `unjudged`: the retake cannot be judged, for its limits or because it has no words, or too few for a figure.
   */
  readonly outcome: 'mended' | 'again' | 'unsure' | 'unjudged';
  /** What the finding stood on; null where it is that nothing was heard. */
  readonly before: SaidWords | null;
  /** What answers it now, or shows it again; null where there is nothing of either. */
  readonly now: SaidWords | null;
  /** Empty where one of both is too short for rates. */
  readonly figures: readonly ComparedFigure[];
}

/** Findings that are a rate over the answer, and the figure that they are read from. */
const FIGURES: Readonly<Record<string, ComparedFigure['name']>> = {
  'filler-rate': 'fillers',
  'pace-window': 'pace',
  'pace-whole': 'pace',
  'pauses-inside': 'pauses',
};

/** Findings that name a point because of its place and not because it was missing. */
const isMissing = ({ coverage }: Report, criterion: string): boolean =>
  coverage.find((row) => row.criterion === criterion)?.status !== 'heard';

/** The figure that a rule is about; null for every other. */
const figureOfRule = (rule: string): ComparedFigure['name'] | null => FIGURES[rule] ?? null;

/** Where a point stands in a report: one of its criteria, or of its assumptions. */
function pointOf(report: Report, finding: RetakenFinding) {
  const assumed = assumptionOfFinding(finding.id);
  if (assumed !== null) return report.assumptions?.find(({ assumption }) => assumption === assumed) ?? null;
  return report.coverage.find(({ criterion }) => criterion === finding.criterion) ?? null;
}

function matterOf(before: Report, finding: RetakenFinding): RetakeMatter {
  if (figureOfRule(finding.rule)) return 'figure';
  if (assumptionOfFinding(finding.id) !== null) return 'point';
  return finding.criterion !== null && isMissing(before, finding.criterion) ? 'point' : 'pattern';
}

/**
 * Holds a retake against the finding that it is about, and against nothing else. `before` is the report of the answer
 * with the finding, `now` that of the retake.
 */
export function compareRetake(before: Report, now: Report, finding: RetakenFinding): RetakeComparison {
  const matter = matterOf(before, finding);
  const found = before.findings.find(({ id }) => id === finding.id);
  const again = now.findings.find(({ rule, criterion }) =>
    finding.criterion === null ? rule === finding.rule : criterion === finding.criterion,
  );
  // A filler more or less makes another rate of ten seconds: rates are held against each other or not at all.
  const rates = hasRates(before.delivery) && hasRates(now.delivery);
  const figures = rates ? compareFigures(before, now).filter(({ name }) => name !== 'length') : [];
  const wordsOf = (quote: string | null | undefined, startMs: number | null | undefined): SaidWords | null =>
    quote ? { text: quote, startMs: startMs ?? null, endMs: null } : null;
  const was = wordsOf(found?.quote, found?.startMs);
  const shared = { matter, before: was, figures };
  const unjudged = now.limits.length > 0 || now.delivery.words === 0 || (matter === 'figure' && !rates);
  if (unjudged) return { ...shared, outcome: 'unjudged', now: null };
  if (matter === 'point') {
    const row = pointOf(now, finding);
    // An assumption is not asked about where its choice is not told again: then its absence proves nothing.
    const outcome = row?.status === 'heard' ? 'mended' : row?.status === 'not-heard' ? 'again' : 'unsure';
    return { ...shared, outcome, now: outcome === 'again' ? null : (row?.evidence ?? null) };
  }
  return { ...shared, outcome: again ? 'again' : 'mended', now: wordsOf(again?.quote, again?.startMs) };
}
