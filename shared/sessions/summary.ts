import { samplesToMs } from '#shared/audio/pcm.ts';
import type { AttemptView } from '#shared/practice/attempt.ts';
import type { Finding, Report } from '#shared/report/report.ts';

/** What a loop came to. */
export interface LoopSummary {
  /** Milliseconds of sound of all answers together. */
  readonly spokenMs: number;
  /** Fillers a minute over all answers that have a figure, each by its words; null where none has. */
  readonly fillersPerMinute: number | null;
  /** What stood out in more than one of the answers, by its rule, as the first of them says it. */
  readonly repeated: readonly Finding[];
}

const lengthOf = ({ attempt }: AttemptView): number =>
  samplesToMs(attempt.recordings.reduce((sum, r) => sum + r.samples, 0));

function fillersOver(reports: readonly Report[]): number | null {
  let fillers = 0;
  let minutes = 0;
  for (const { delivery } of reports) {
    if (delivery.fillersPerMinute === null || delivery.wordsPerMinute === null) continue;
    if (delivery.wordsPerMinute === 0) continue;
    const spoken = delivery.words / delivery.wordsPerMinute;
    fillers += delivery.fillersPerMinute * spoken;
    minutes += spoken;
  }
  return minutes === 0 ? null : fillers / minutes;
}

/** Sums up the answers of a loop; those that are not written down yet count with their length alone. */
export function summariseLoop(views: readonly AttemptView[]): LoopSummary {
  const reports = views.flatMap(({ report }) => report ?? []);
  const seen = new Map<string, { first: Finding; times: number }>();
  for (const { findings } of reports) {
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const first = findings.find((finding) => finding.rule === rule);
      const known = seen.get(rule);
      if (first) seen.set(rule, { first: known?.first ?? first, times: (known?.times ?? 0) + 1 });
    }
  }
  return {
    spokenMs: views.reduce((sum, view) => sum + lengthOf(view), 0),
    fillersPerMinute: fillersOver(reports),
    // Each point that was not heard is another one: that they share a rule says nothing.
    repeated: [...seen.values()].flatMap(({ first, times }) =>
      times > 1 && first.criterion === null && first.rule !== 'assumption-not-heard' ? [first] : [],
    ),
  };
}
