import type { CorrectionBody, Place } from '#shared/practice/correction.ts';

export type Verdict = 'said' | 'not-said';

/** What the user says of a point, at a place or without one. */
export type Judge = (verdict: Verdict, place: Place | null) => CorrectionBody;

export const onCriterion =
  (criterion: string): Judge =>
  (verdict, place) => ({ type: 'coverage', verdict, criterion, place });

export const onAssumption =
  (assumption: string): Judge =>
  (verdict, place) => ({ type: 'assumption', verdict, assumption, place });
