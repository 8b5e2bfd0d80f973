import { describe, expect, it } from 'vitest';
import { answersBefore } from '#renderer/features/history/before.ts';
import type { AttemptSummary } from '#shared/practice/attempt.ts';
import { fakeSummary, fakeView } from '#tests/fakes/window-attempts.ts';

/** Newest first, as the library lists them. */
const listed = (...sketches: ReadonlyArray<readonly [string, Partial<AttemptSummary>]>) =>
  sketches.map(([questionId, more], n) => ({
    ...fakeSummary(
      fakeView(
        { questionId, minutesAgo: n, durationMs: 1000, transcription: 'done' },
        n,
        Date.UTC(2026, 0, 1),
      ),
    ),
    ...more,
  }));

describe('the answer before', () => {
  it('is the last one to the same question', () => {
    const [third, other, second, first] = listed(
      ['payment-receipts', {}],
      ['outage-you-led', {}],
      ['payment-receipts', {}],
      ['payment-receipts', {}],
    );
    expect(answersBefore([third, other, second, first].flatMap((a) => a ?? []))).toEqual(
      new Map([
        [second?.id, first?.id],
        [third?.id, second?.id],
      ]),
    );
  });

  it('is no retake, and none without a transcript', () => {
    const all = listed(
      ['payment-receipts', {}],
      ['payment-receipts', { purpose: 'retake' }],
      ['payment-receipts', { transcription: 'failed' }],
    );
    expect(answersBefore(all).size).toBe(0);
  });
});
