import type { Stage } from '#shared/bank/question.ts';
import { absolutes } from './absolutes.ts';
import { bareChoices } from './bare-choices.ts';
import { blameOfPeople } from './blame.ts';
import { hedgeRuns } from './hedges.ts';
import { changesWithoutGuardrail } from './no-guardrail.ts';
import { changesWithoutWayBack } from './no-way-back.ts';
import type { Speech, Stretch } from './speech.ts';
import { toolTours } from './tool-tours.ts';
import { untroubledParts } from './untroubled-parts.ts';
import { unverifiedSuccess } from './unverified-success.ts';
import { vagueClaims } from './vague-claims.ts';

/** A kind that is right in fewer cases than this says nothing: being told wrongly costs more than not being told. */
export const FEWEST_RIGHT = 0.9;

/**
 * How a rule did on sentences that were written after its last change, before anything was mended for them: the
 * batch of the fixtures, the share of its marks that were right, and the share of the hits that it found.
 */
export interface HeldOut {
  readonly batch: number;
  readonly precision: number;
  readonly recall: number;
}

/** A kind of claim that is marked in the text. */
export interface MarkedKind {
  readonly kind: 'vague' | 'absolute' | 'hedge' | 'speed' | 'tool-tour' | 'blame';
  /** The rule id of its flags and findings. */
  readonly rule: string;
  readonly heldOut: HeldOut;
  /** It looks for discourse fillers too ("sort of"). */
  readonly readsFillers: boolean;
  readonly find: (speech: Speech) => Stretch[];
}

/** The kinds of marks about substance. */
export const markedSubstance: readonly MarkedKind[] = [
  {
    kind: 'vague',
    rule: 'vague-claim',
    heldOut: { batch: 6, precision: 0.9, recall: 0.9 },
    readsFillers: false,
    find: vagueClaims,
  },
  {
    kind: 'absolute',
    rule: 'absolute-claim',
    heldOut: { batch: 4, precision: 0.909, recall: 1 },
    readsFillers: false,
    find: absolutes,
  },
  {
    kind: 'hedge',
    rule: 'hedge-run',
    heldOut: { batch: 4, precision: 1, recall: 1 },
    readsFillers: true,
    find: hedgeRuns,
  },
  {
    kind: 'speed',
    rule: 'no-guardrail',
    heldOut: { batch: 6, precision: 0.643, recall: 0.9 },
    readsFillers: false,
    find: changesWithoutGuardrail,
  },
  {
    kind: 'tool-tour',
    rule: 'tool-tour',
    heldOut: { batch: 3, precision: 1, recall: 0.8 },
    readsFillers: false,
    find: toolTours,
  },
  {
    kind: 'blame',
    rule: 'blame-of-people',
    heldOut: { batch: 4, precision: 1, recall: 0.8 },
    readsFillers: false,
    find: blameOfPeople,
  },
];

/** Something about the whole answer that no single word shows. */
export interface ObservedKind {
  readonly kind: 'choice' | 'component' | 'way-back' | 'unverified';
  /** The rule id of its findings. */
  readonly rule: string;
  readonly heldOut: HeldOut;
  /** The criterion that it is about, by stage. Only where that one was asked and not heard does it become a finding. */
  readonly criterion: Readonly<Partial<Record<Stage, string>>>;
  readonly find: (speech: Speech) => Stretch[];
}

/** The kinds of observations about substance. */
export const observedSubstance: readonly ObservedKind[] = [
  {
    kind: 'choice',
    rule: 'choice-without-cost',
    heldOut: { batch: 4, precision: 0.667, recall: 1 },
    criterion: { 'system-design': 'tradeoff' },
    find: bareChoices,
  },
  {
    kind: 'component',
    rule: 'component-never-fails',
    heldOut: { batch: 3, precision: 1, recall: 1 },
    criterion: { 'system-design': 'failure-mode' },
    find: untroubledParts,
  },
  {
    kind: 'way-back',
    rule: 'no-way-back',
    heldOut: { batch: 4, precision: 1, recall: 1 },
    criterion: { 'system-design': 'rollout-rollback' },
    find: changesWithoutWayBack,
  },
  {
    kind: 'unverified',
    rule: 'never-verified',
    heldOut: { batch: 3, precision: 0.9, recall: 0.9 },
    criterion: { coding: 'verification', behavioural: 'measured-result' },
    find: unverifiedSuccess,
  },
];

/** Whether a kind says anything: decided by its figure on unseen sentences, here and nowhere else. */
export function speaks({ heldOut }: MarkedKind | ObservedKind): boolean {
  return heldOut.precision >= FEWEST_RIGHT;
}
