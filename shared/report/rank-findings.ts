import type { Stage } from '#shared/bank/question.ts';
import type { Draft } from './draft.ts';
import { DELIVERY_TOPICS, type Level, worthBecause, worthOf } from './importance.ts';
import type { Finding } from './report.ts';

/** More than this is a wall of notes: one to three help. */
const MOST_FINDINGS = 3;

const isSubstance = ({ topic }: Draft): boolean => !DELIVERY_TOPICS.has(topic);

/** Two drafts about one thing: the same topic, or the same words. */
function sameThing(a: Draft, b: Draft): boolean {
  if (a.topic === b.topic) return true;
  if (a.quote === null || b.quote === null) return false;
  return a.startMs === b.startMs && (a.quote.includes(b.quote) || b.quote.includes(a.quote));
}

/**
 * The drafts that would move an interviewer most, at most three, no two about one thing. At least one is about
 * substance where there is one. The same drafts in any order give the same findings.
 */
export function rankFindings(stage: Stage, level: Level, drafts: readonly Draft[]): Finding[] {
  const value = (draft: Draft): number => worthOf(stage, level, draft.topic) * draft.weight;
  const sorted = [...drafts].sort((a, b) => value(b) - value(a) || (a.id < b.id ? -1 : 1));
  const kept: Draft[] = [];
  for (const draft of sorted) if (!kept.some((other) => sameThing(other, draft))) kept.push(draft);
  const top = kept.slice(0, MOST_FINDINGS);
  const substance = kept.find(isSubstance);
  if (substance && !top.some(isSubstance)) top[MOST_FINDINGS - 1] = substance;
  return top.map(({ topic, weight: _weight, ...found }, i) => {
    const standing = worthBecause(stage, topic);
    return { ...found, ...(standing !== null && { standing }), rank: i + 1 };
  });
}
