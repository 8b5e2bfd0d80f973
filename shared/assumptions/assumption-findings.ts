import type { Assumption } from '#shared/bank/question.ts';
import type { Draft } from '#shared/report/draft.ts';
import type { AssumptionRow } from '#shared/report/report.ts';

/** A point tied to a choice at a moment moves an interviewer more than a point at large. */
const WEIGHT = 1.3;

/** The id of the finding about an assumption. */
export const assumptionFindingId = (assumption: string): string => `assumption-not-heard:${assumption}`;

/** The assumption that a finding is about; null for any other finding. */
export function assumptionOfFinding(id: string): string | null {
  return id.startsWith('assumption-not-heard:') ? id.slice('assumption-not-heard:'.length) : null;
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Findings about assumptions that were not heard although the choice that depends on them was, in the order of
 * the answer: "You chose Redis at 3:10. Not heard: how much may be lost when it restarts."
 */
export function assumptionFindings(
  rows: readonly AssumptionRow[],
  assumptions: readonly Assumption[],
): Draft[] {
  return rows
    .flatMap((row): Draft[] => {
      const assumption = assumptions.find((known) => known.id === row.assumption);
      const made = row.choice.evidence;
      if (!assumption || !made || !row.speaks || row.status !== 'not-heard') return [];
      const at = made.startMs === null ? '' : ` at ${clock(made.startMs)}`;
      return [
        {
          id: assumptionFindingId(row.assumption),
          rule: 'assumption-not-heard',
          title: `You chose ${row.choice.label}${at}. Not heard: ${row.label}`,
          because: assumption.why,
          criterion: null,
          quote: made.text,
          startMs: made.startMs,
          followUp: assumption.question,
          goal: `In sixty seconds: ${row.label}, and what you would choose if it were otherwise.`,
          topic: assumption.topic,
          weight: WEIGHT,
        },
      ];
    })
    .sort((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0));
}
