import { absolutes } from './absolutes.ts';
import { blameOfPeople } from './blame.ts';
import { hedgeRuns } from './hedges.ts';
import { changesWithoutGuardrail } from './no-guardrail.ts';
import type { Speech, Stretch } from './speech.ts';
import { toolTours } from './tool-tours.ts';
import { vagueClaims } from './vague-claims.ts';

/** A kind of claim that is marked in the text. */
export interface MarkedKind {
  readonly kind: 'vague' | 'absolute' | 'hedge' | 'speed' | 'tool-tour' | 'blame';
  /** The rule id of its flags and findings. */
  readonly rule: string;
  /**
   * Whether it marks anything. Only a kind that is right in nine of ten cases on sentences written after its rule
   * was finished may speak; the test of the kinds measures it.
   */
  readonly speaks: boolean;
  /** It looks for discourse fillers too ("sort of"). */
  readonly readsFillers: boolean;
  readonly find: (speech: Speech) => Stretch[];
}

/** The kinds of marks about substance, and which of them speak. */
export const markedSubstance: readonly MarkedKind[] = [
  { kind: 'vague', rule: 'vague-claim', speaks: true, readsFillers: false, find: vagueClaims },
  { kind: 'absolute', rule: 'absolute-claim', speaks: true, readsFillers: false, find: absolutes },
  { kind: 'hedge', rule: 'hedge-run', speaks: true, readsFillers: true, find: hedgeRuns },
  { kind: 'speed', rule: 'no-guardrail', speaks: true, readsFillers: false, find: changesWithoutGuardrail },
  { kind: 'tool-tour', rule: 'tool-tour', speaks: true, readsFillers: false, find: toolTours },
  { kind: 'blame', rule: 'blame-of-people', speaks: true, readsFillers: false, find: blameOfPeople },
];
