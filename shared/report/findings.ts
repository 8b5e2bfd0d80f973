import type { Criterion, Stage } from '#shared/bank/question.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { fillerFinding, paceFinding } from './delivery-findings.ts';
import type { Draft } from './draft.ts';
import { importance } from './importance.ts';
import { fillerNorms } from './norms.ts';
import type { CoverageRow, Delivery, Finding, Flag } from './report.ts';

export interface FindingsInput {
  readonly stage: Stage;
  readonly transcript: Transcript;
  readonly criteria: readonly Criterion[];
  readonly coverage: readonly CoverageRow[];
  readonly delivery: Delivery;
  readonly flags: readonly Flag[];
  /** What other passes noticed about the substance. */
  readonly drafts: readonly Draft[];
}

const MOST = 3;
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Core points that were asked for and not heard, the weightiest first. */
function missing({ stage, criteria, coverage }: FindingsInput): Draft[] {
  const byId = new Map(criteria.map((c) => [c.id, c]));
  return coverage
    .filter((row) => row.core && row.status === 'not-heard')
    .sort((a, b) => importance(stage, a.criterion) - importance(stage, b.criterion))
    .flatMap((row): Draft[] => {
      const criterion = byId.get(row.criterion);
      if (!criterion) return [];
      return [
        {
          id: `not-heard:${row.criterion}`,
          rule: 'core-not-heard',
          title: `Not heard: ${lowerFirst(criterion.label)}`,
          because: criterion.why,
          criterion: row.criterion,
          quote: null,
          startMs: null,
          followUp: criterion.followUp,
          goal: criterion.goal,
          topic: row.criterion,
          weight: 1,
        },
      ];
    });
}

/**
 * At most three things worth working on. Substance comes first, except that fillers above 12 a minute lead; there
 * is always room for one point of substance.
 */
export function findingsOf(input: FindingsInput): Finding[] {
  const substance = [...input.drafts, ...missing(input)];
  const fillers = fillerFinding(input.stage, input.delivery, input.flags);
  const pace = paceFinding(input.stage, input.transcript);
  const loud = fillers !== null && (input.delivery.fillersPerMinute ?? 0) > fillerNorms.first;
  const drafts: Draft[] = [];
  if (fillers && loud) drafts.push(fillers);
  drafts.push(...substance.slice(0, fillers ? 2 : MOST));
  if (fillers && !loud) drafts.push(fillers);
  if (pace) drafts.push(pace);
  return drafts
    .slice(0, MOST)
    .map(({ topic: _topic, weight: _weight, ...found }, i) => ({ ...found, rank: i + 1 }));
}
