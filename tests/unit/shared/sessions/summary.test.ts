import { describe, expect, it } from 'vitest';
import type { AttemptView } from '#shared/practice/attempt.ts';
import type { Finding } from '#shared/report/report.ts';
import { summariseLoop } from '#shared/sessions/summary.ts';
import { fakeView } from '#tests/fakes/window-attempts.ts';
import { answerWith } from '../compare/reports.ts';

const finding = (rule: string, criterion: string | null = null): Finding => ({
  id: rule,
  rule,
  rank: 1,
  title: `about ${rule}`,
  because: 'b',
  criterion,
  quote: null,
  startMs: null,
  followUp: 'f',
});

function view(n: number, words: number, fillersPerMinute: number | null, findings: Finding[]): AttemptView {
  const { attempt } = fakeView(
    { questionId: 'payment-receipts', minutesAgo: n, durationMs: 60_000, transcription: 'done' },
    n,
    Date.UTC(2026, 0, 1),
  );
  const report = answerWith([]);
  return {
    attempt,
    report: {
      ...report,
      findings,
      delivery: { ...report.delivery, words, wordsPerMinute: 100, fillersPerMinute },
    },
  };
}

describe('the summary of a loop', () => {
  it('weighs fillers by how long was spoken', () => {
    const summary = summariseLoop([view(1, 100, 10, []), view(2, 300, 2, []), view(3, 50, null, [])]);
    expect(summary.fillersPerMinute).toBe(4);
    expect(summary.spokenMs).toBe(180_000);
  });

  it('has no figure where nothing is written down yet', () => {
    expect(summariseLoop([{ ...view(1, 1, 1, []), report: null }])).toMatchObject({
      fillersPerMinute: null,
      repeated: [],
    });
  });

  it('names what stood out more than once, and no two points for their rule alone', () => {
    const { repeated } = summariseLoop([
      view(1, 1, 1, [finding('filler-rate'), finding('core-not-heard', 'a')]),
      view(2, 1, 1, [finding('core-not-heard', 'b'), finding('vague-claim')]),
      view(3, 1, 1, [finding('filler-rate')]),
    ]);
    expect(repeated.map(({ rule }) => rule)).toEqual(['filler-rate']);
  });
});
