import { readFileSync } from 'node:fs';
import type { Kind, Stage } from '#shared/bank/question.ts';
import { readCoverage } from '#shared/coverage/coverage.ts';
import { doneLateIn } from '#shared/order/done-order.ts';
import { toldLateIn } from '#shared/order/told-order.ts';
import { readAnswer } from '#shared/report/answer.ts';
import { criteriaOf, fromText } from '../report/spoken-text.ts';

/** Short answers in which an order rule should speak, and some that come near and in which it should not. */
export interface Batch {
  readonly hits: readonly string[];
  readonly misses: readonly string[];
}

export const measuredRules: ReadonlyArray<{ rule: string; stage: Stage; kind: Kind }> = [
  { rule: 'late-requirement', stage: 'system-design', kind: 'greenfield' },
  { rule: 'late-approach', stage: 'coding', kind: 'build' },
  { rule: 'late-reproduce', stage: 'coding', kind: 'debug' },
  { rule: 'late-relief', stage: 'behavioural', kind: 'incident' },
];

export function batchesOf(rule: string): { readonly first: Batch; readonly second: Batch } {
  const file = new URL(`../../../fixtures/order/${rule}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Whether the rule speaks about a text. */
export function speaks({ rule, stage, kind }: (typeof measuredRules)[number], text: string): boolean {
  const { transcript, tokens, empty } = readAnswer(fromText(text));
  const criteria = criteriaOf(stage);
  const reading = readCoverage({ transcript, tokens, skip: empty, stage, kind, core: [], criteria });
  if (rule === 'late-relief') return doneLateIn(kind, reading.windows) !== null;
  return toldLateIn(kind, reading).some((late) => late.rule.id === rule);
}
