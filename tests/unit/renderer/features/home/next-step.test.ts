import { describe, expect, it } from 'vitest';
import { nextStep } from '#renderer/features/home/next-step.ts';
import { type AttemptSketch, fakeSummary, fakeView } from '#tests/fakes/window-attempts.ts';
import { fakeCriteria, fakeQuestions } from '#tests/fakes/window-questions.ts';

const now = new Date(2026, 2, 7, 12);
const DAY = 1440;

/** Sketches are newest first. */
function step(sketches: readonly AttemptSketch[], questions = fakeQuestions) {
  const views = sketches.map((sketch, n) => fakeView(sketch, n, now.getTime()));
  return nextStep({ questions, criteria: fakeCriteria, attempts: views.map(fakeSummary), views, now });
}
const answer = (questionId: string, daysAgo: number, missed: string[] = []): AttemptSketch => ({
  questionId,
  minutesAgo: daysAgo * DAY,
  durationMs: 100_000,
  missed,
});

describe('nextStep', () => {
  it('begins with the shortest question', () => {
    expect(step([])).toMatchObject({
      question: { id: 'disagreement' },
      reason: 'A short one to begin with.',
    });
  });

  it('knows nothing to do without questions', () => {
    expect(step([], [])).toBeNull();
  });

  it('goes on with a stage that was never tried, its shortest question first', () => {
    expect(step([answer('disagreement', 1), answer('refund-twice', 2)])).toMatchObject({
      question: { id: 'search-suggestions' },
      reason: 'You have not answered a system design question yet.',
    });
  });

  it('comes back to what keeps being missed, with another question', () => {
    const sketches = [
      answer('payment-receipts', 1, ['rollout-rollback']),
      answer('refund-twice', 2),
      answer('billing-table', 3, ['rollout-rollback', 'observability']),
      answer('disagreement', 4),
      answer('search-suggestions', 5),
    ];
    expect(step(sketches)).toMatchObject({
      question: { id: 'split-monolith' },
      reason: '“A way back” was not heard in two of your last three designs.',
    });
  });

  it('says it of all of them where it was missed in each', () => {
    const missed = (days: number[]) => [
      answer('disagreement', 9),
      answer('refund-twice', 10),
      ...days.map((day) => answer('payment-receipts', day, ['rollout-rollback'])),
    ];
    expect(step(missed([1, 2]))?.reason).toBe(
      '“A way back” was not heard in either of your last two designs.',
    );
    expect(step(missed([1, 2, 3]))?.reason).toBe(
      '“A way back” was not heard in any of your last three designs.',
    );
  });

  it('looks at the last four answers of a stage only', () => {
    const sketches = [
      answer('outage-you-led', 1),
      answer('refund-twice', 2),
      ...[3, 4, 5, 6].map((day) => answer('payment-receipts', day)),
      ...[7, 8].map((day) => answer('payment-receipts', day, ['rollout-rollback'])),
    ];
    expect(step(sketches)?.reason).toBe('You last answered a system design question on Wednesday.');
  });

  it('takes up the stage that was left alone longest', () => {
    const sketches = [
      answer('payment-receipts', 0),
      answer('disagreement', 1),
      answer('refund-twice', 5, ['verification']),
    ];
    expect(step(sketches)).toMatchObject({
      question: { stage: 'coding' },
      reason: 'You last answered a coding question on Monday.',
    });
  });

  it('has another word for a day on which every stage was answered', () => {
    const sketches = ['payment-receipts', 'disagreement', 'refund-twice'].map((id) => answer(id, 0));
    expect(step(sketches)?.reason).toBe('All three stages had an answer today. If you have one more in you:');
  });

  it('does without reports', () => {
    const views = [answer('payment-receipts', 0), answer('disagreement', 1), answer('refund-twice', 2)].map(
      (sketch, n) => fakeView(sketch, n, now.getTime()),
    );
    const known = { questions: fakeQuestions, criteria: fakeCriteria, views: [], now };
    expect(nextStep({ ...known, attempts: views.map(fakeSummary) })?.question.stage).toBe('coding');
  });
});
