import type { CoverageRow, CoverageStatus, Report } from '#shared/report/report.ts';

/** What was heard of a point, with words where it was. */
export function point(criterion: string, status: CoverageStatus, core = true): CoverageRow {
  const evidence = {
    text: `said ${criterion}`,
    wordRange: [0, 1] as [number, number],
    startMs: 500,
    endMs: 900,
  };
  return { criterion, status, core, confidence: 0.99, evidence: status === 'heard' ? evidence : null };
}

/** A report with this coverage and nothing else to speak of. */
export function answerWith(coverage: CoverageRow[]): Report {
  return {
    rules: 1,
    flags: [],
    coverage,
    delivery: {
      words: 100,
      wordsPerMinute: 140,
      articulationWpm: 150,
      fillersPerMinute: 3,
      fillers: 2,
      repeats: 0,
      pauses: null,
    },
    strength: null,
    findings: [],
    limits: [],
    changed: { coverage: [], findings: [], delivery: [] },
  };
}
