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

const isHeardFiller = (flag: Flag) => flag.kind === 'filler' && flag.certainty === 'heard';

/** The flags without the fillers that count. Sounds that may be some stay: they wait for the user's word. */
export const withoutFillers = (flags: readonly Flag[]): readonly Flag[] =>
  flags.filter((flag) => !isHeardFiller(flag));

/** Whether marks are drawn: as asked for, or else as their number was when the report was first seen. */
interface Choice {
  readonly attemptId: string;
  readonly shown: boolean;
}

/**
 * Whether the fillers of an attempt are marked, as asked for while it is looked at. Marks never go away under
 * the hands of somebody who corrects them until few are left.
 */
export function useFillerMarks(attemptId: string, report: Report | null): FillerMarks {
  const [choice, setChoice] = useState<Choice | null>(null);
  const count = report?.flags.filter(isHeardFiller).length ?? 0;
  const optional = report !== null && count > 0 && areFew(report);
  const current = choice?.attemptId === attemptId ? choice : null;
  if (report && !current) setChoice({ attemptId, shown: !areFew(report) });
  return {
    count,
    // Where they became many, there is nothing any more to ask for them with.
    shown: !optional || (current?.shown ?? false),
    optional,
    show: (shown) => setChoice({ attemptId, shown }),
  };
}
