import { useState } from 'react';
import { fillerNorms } from '#shared/report/norms.ts';
import type { Flag, Report } from '#shared/report/report.ts';

/** The marks of fillers, which are drawn only on request where there are few. */
export interface FillerMarks {
  /** Those that were heard, as they are counted. */
  readonly count: number;
  readonly shown: boolean;
  /** They are few enough to be left out: up to five a minute did no harm. */
  readonly optional: boolean;
  show(shown: boolean): void;
}

/** Whether there are so few fillers that marking them would only distract. */
export function areFew({ delivery }: Pick<Report, 'delivery'>): boolean {
  return delivery.fillersPerMinute !== null && delivery.fillersPerMinute <= fillerNorms.fine;
}

/** The flags without those of fillers. */
export const withoutFillers = (flags: readonly Flag[]): readonly Flag[] =>
  flags.filter((flag) => flag.kind !== 'filler');

/** Whether the fillers of an attempt are marked, as asked for while it is looked at. */
export function useFillerMarks(attemptId: string, report: Report | null): FillerMarks {
  const [asked, setAsked] = useState<{ attemptId: string; shown: boolean } | null>(null);
  const fillers = report?.flags.filter((flag) => flag.kind === 'filler') ?? [];
  const optional = report !== null && fillers.length > 0 && areFew(report);
  return {
    count: fillers.filter((flag) => flag.certainty === 'heard').length,
    shown: asked?.attemptId === attemptId ? asked.shown : !optional,
    optional,
    show: (shown) => setAsked({ attemptId, shown }),
  };
}
