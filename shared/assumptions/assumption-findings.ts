import type { Assumption } from '#shared/bank/question.ts';
import { clockText } from '#shared/reading/clock-text.ts';
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

/** The moment stands first where it could be read as part of the choice: "to go back at 1:20". */
function chosen(label: string, startMs: number | null): string {
  if (startMs === null) return `You chose ${label}`;
  const at = clockText(startMs);
  return label.startsWith('to ') ? `At ${at} you chose ${label}` : `You chose ${label} at ${at}`;
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
      return [
        {
          id: assumptionFindingId(row.assumption),
          rule: 'assumption-not-heard',
          title: `${chosen(row.choice.label, made.startMs)}. Not heard: ${row.label}`,
          because: assumption.why,
          criterion: null,
          quote: made.text,
          startMs: made.startMs,
          followUp: assumption.question,
          goal: `In sixty seconds: ${row.label}, and what that means for your choice.`,
          topic: assumption.topic,
          weight: WEIGHT,
        },
      ];
    })
    .sort((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0));
}
