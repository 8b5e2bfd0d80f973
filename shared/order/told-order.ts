import type { Kind } from '#shared/bank/question.ts';
import { guardsOf } from '#shared/coverage/guards.ts';
import { notTaken, shownBy, shows, toldLate } from './cues.ts';
import { orderNorms } from './norms.ts';
import { type OrderRule, orderRules } from './order-rules.ts';
import { chance, type Heard, sequenceOf } from './stretches.ts';

/** What was said after the step that it belongs before. Indexes of words. */
export interface ToldLate {
  readonly rule: OrderRule;
  /** The criterion that came late. */
  readonly criterion: string;
  /** The step: its first and last word, and what it was about. */
  readonly step: readonly [number, number];
  readonly object: string | null;
  /** Where the late point was made. */
  readonly said: readonly [number, number];
}

function stepOf(rule: OrderRule, heard: Heard): number | null {
  for (const i of sequenceOf(heard.windows)) {
    const window = heard.windows[i];
    if (!window || !shows(rule.step, window.text)) continue;
    const guards = guardsOf(window);
    if (guards.has('asked') || guards.has('disclaimed') || guards.has('deferred') || guards.has('others'))
      continue;
    if (shows(notTaken, window.text)) continue;
    return i;
  }
  return null;
}

function lateBy(rule: OrderRule, heard: Heard): ToldLate | null {
  const place = stepOf(rule, heard);
  const step = place === null ? undefined : heard.windows[place];
  if (!step) return null;
  if (rule.inStep && shows(rule.inStep, step.text)) return null;
  const last = rule.inStep ? step.from - 1 : step.to;
  const before = (i: number): boolean => (heard.windows[i]?.to ?? 0) <= last;
  for (const criterion of rule.first) {
    if (heard.windows.some((_, i) => before(i) && chance(heard, criterion, i) >= rule.near)) return null;
  }
  for (const i of sequenceOf(heard.windows)) {
    const window = heard.windows[i];
    if (!window || window.from <= step.to) continue;
    const criterion = rule.first.find((id) => chance(heard, id, i) >= (rule.heard[id] ?? orderNorms.heard));
    if (criterion === undefined || (rule.saidAs && !shows(rule.saidAs, window.text))) continue;
    if (window.from - step.to < orderNorms.words || shows(toldLate, window.text)) return null;
    return {
      rule,
      criterion,
      step: [step.from, step.to],
      object: rule.object && shownBy(rule.object, step.text),
      said: [window.from, window.to],
    };
  }
  return null;
}

/**
 * What was said only after the step that it belongs before, by the order of the words; where it was never said
 * there is nothing late about it.
 */
export function toldLateIn(kind: Kind, heard: Heard): ToldLate[] {
  return orderRules.flatMap((rule) => (rule.kinds.includes(kind) ? (lateBy(rule, heard) ?? []) : []));
}
