import { describe, expect, it } from 'vitest';
import { msToSamples } from '#shared/audio/pcm.ts';
import { clockOf, formatTime, guideOf, readClock } from '#shared/practice/run-view.ts';
import { plan, world } from './run-world.ts';

function answeredFor(ms: number) {
  const w = world({ attemptId: 'a', samples: msToSamples(ms) });
  w.dispatch({ type: 'begin', at: 0 });
  w.settle();
  return w;
}

describe('the clock', () => {
  it('counts down while time is left and up when it is over', () => {
    const early = clockOf(plan, answeredFor(30_000).run());
    const late = clockOf(plan, answeredFor(160_000).run());
    expect(early && readClock(early)).toBe('1:30');
    expect(late && readClock(late)).toBe('+0:40');
  });

  it('shows the whole budget first and zero at its end', () => {
    expect(readClock({ over: false, ms: 120_000, budgetMs: 120_000 })).toBe('2:00');
    expect(readClock({ over: false, ms: 119_999, budgetMs: 120_000 })).toBe('2:00');
    expect(readClock({ over: false, ms: 0, budgetMs: 120_000 })).toBe('0:00');
  });

  it('stands still outside preparation and answer', () => {
    expect(clockOf(plan, world().run())).toBeNull();
  });

  it.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [61_000, '1:01'],
    [600_000, '10:00'],
    [3_723_000, '1:02:03'],
  ])('writes %i ms as %s', (ms, text) => {
    expect(formatTime(ms)).toBe(text);
  });
});

describe('the guide', () => {
  it('follows the budgets of the phases', () => {
    expect(guideOf(plan, answeredFor(10_000).run())).toMatchObject({ name: 'Requirements', spentMs: 10_000 });
    expect(guideOf(plan, answeredFor(50_000).run())).toMatchObject({ name: 'Design', spentMs: 20_000 });
  });

  it('stays in the last phase when its time is over', () => {
    expect(guideOf(plan, answeredFor(200_000).run())).toMatchObject({ name: 'Design', spentMs: 170_000 });
  });

  it('counts from the phase that the speaker says they reached', () => {
    const w = answeredFor(10_000);
    w.dispatch({ type: 'reach-phase', index: 1 });
    expect(guideOf(plan, w.run())).toMatchObject({ name: 'Design', spentMs: 0 });
  });
});
