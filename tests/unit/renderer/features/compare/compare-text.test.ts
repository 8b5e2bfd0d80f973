import { describe, expect, it } from 'vitest';
import {
  absenceText,
  cannotCompare,
  changeGroups,
  figureText,
} from '#renderer/features/compare/compare-text.ts';
import { fakeView } from '#tests/fakes/window-attempts.ts';

const view = (n: number, questionId: string) =>
  fakeView({ questionId, minutesAgo: n, durationMs: 60_000, transcription: 'done' }, n, Date.UTC(2026, 0, 1));

describe('the words of a comparison', () => {
  it('have a group for whatever may become of a point', () => {
    const changes = changeGroups.map(({ change }) => change);
    expect(new Set(changes).size).toBe(6);
  });

  it('never call a point not heard that was', () => {
    expect(absenceText('heard')).toBe('Heard');
    expect(absenceText('unsure')).toBe('Not sure');
    expect(absenceText('not-heard')).toBe('Not heard');
    expect(absenceText('not-asked')).toBe('Not heard');
  });

  it('show rates with one digit and words whole', () => {
    expect(figureText({ name: 'fillers' }, 6.04)).toBe('6');
    expect(figureText({ name: 'pauses' }, 6.25)).toBe('6.3');
    expect(figureText({ name: 'pace' }, 141.6)).toBe('142');
    expect(figureText({ name: 'pace' }, null)).toBe('–');
  });

  it('say why two answers cannot be compared', () => {
    const one = view(1, 'payment-receipts');
    expect(cannotCompare([one, one])).toMatch(/one and the same/);
    expect(cannotCompare([one, view(2, 'outage-you-led')])).toMatch(/two questions/);
    expect(cannotCompare([one, view(2, 'payment-receipts')])).toBeNull();
    const finding = { id: 'f', rule: 'r', title: 't', criterion: null, goal: 'g' };
    const retake = {
      ...one,
      attempt: {
        ...view(3, 'payment-receipts').attempt,
        purpose: { type: 'retake' as const, of: one.attempt.id, finding },
      },
    };
    expect(cannotCompare([one, retake])).toMatch(/retake/);
  });
});
