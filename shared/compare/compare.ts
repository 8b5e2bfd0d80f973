import type { CoverageRow, CoverageStatus, Evidence, Report } from '#shared/report/report.ts';
import { type ComparedFigure, type ComparedPhase, compareFigures, comparePhases } from './figures.ts';

/**
 * What became of a point between two answers:
 * - `resolved`: asked for and not heard, now heard;
 * - `new`: beyond what the question asks for, heard only now;
 * - `lost`: heard before, not heard now;
 * - `missing`: asked for, heard in neither;
 * - `kept`: heard in both;
 * - `unsure`: in doubt in one of them, so that nothing can be said.
 */
export type PointChange = 'resolved' | 'new' | 'lost' | 'missing' | 'kept' | 'unsure';

export interface ComparedPoint {
  readonly criterion: string;
  readonly core: boolean;
  readonly change: PointChange;
  readonly status: { readonly before: CoverageStatus; readonly now: CoverageStatus };
  /** The words that said it; null where it was not heard, or where nobody can point at words. */
  readonly before: Evidence | null;
  readonly now: Evidence | null;
}

/** How many of the points were heard: of those that the question names, and beyond them. */
export interface HeardCount {
  readonly core: number;
  readonly ofCore: number;
  readonly beyond: number;
}

export interface Comparison {
  /** In the order of the later report's coverage. */
  readonly points: readonly ComparedPoint[];
  readonly before: HeardCount;
  readonly now: HeardCount;
  readonly figures: readonly ComparedFigure[];
  readonly phases: readonly ComparedPhase[];
}

const shown = (row: CoverageRow): Evidence | null => (row.status === 'heard' ? row.evidence : null);

function changeOf(before: CoverageRow, now: CoverageRow): PointChange | null {
  const asked = now.core || before.core;
  if (before.status === 'heard' && now.status === 'heard') return 'kept';
  if (before.status === 'unsure' || now.status === 'unsure') return asked ? 'unsure' : null;
  if (now.status === 'heard') return asked ? 'resolved' : 'new';
  if (before.status === 'heard') return 'lost';
  return asked ? 'missing' : null;
}

/** What happened to each point; those that nobody asked for and that neither answer has for certain are left out. */
function comparePoints(before: Report, now: Report): ComparedPoint[] {
  const earlier = new Map(before.coverage.map((row) => [row.criterion, row]));
  return now.coverage.flatMap((row): ComparedPoint[] => {
    const was = earlier.get(row.criterion);
    const change = was ? changeOf(was, row) : null;
    if (!was || !change) return [];
    const core = row.core || was.core;
    const status = { before: was.status, now: row.status };
    return [{ criterion: row.criterion, core, change, status, before: shown(was), now: shown(row) }];
  });
}

function countHeard({ coverage }: Report): HeardCount {
  const heard = coverage.filter((row) => row.status === 'heard');
  return {
    core: heard.filter((row) => row.core).length,
    ofCore: coverage.filter((row) => row.core).length,
    beyond: heard.filter((row) => !row.core).length,
  };
}

/** Two answers to one question, point by point: `before` is the earlier one. */
export function compareReports(before: Report, now: Report): Comparison {
  return {
    points: comparePoints(before, now),
    before: countHeard(before),
    now: countHeard(now),
    figures: compareFigures(before, now),
    phases: comparePhases(before, now),
  };
}
