import { describe, expect, it } from 'vitest';
import { msToSamples } from '#shared/audio/pcm.ts';
import { clockOf, guideOf } from '#shared/practice/run-view.ts';
import { plan, world } from './run-world.ts';

function answeredFor(ms: number) {
  const w = world({ attemptId: 'a', samples: msToSamples(ms) });
  w.dispatch({ type: 'begin', at: 0 });
  w.settle();
  return w;
}

describe('the clock', () => {
  it('counts down while time is left and up when it is over', () => {
    expect(clockOf(plan, answeredFor(30_000).run())).toEqual({ over: false, ms: 90_000, budgetMs: 120_000 });
    expect(clockOf(plan, answeredFor(160_000).run())).toEqual({ over: true, ms: 40_000, budgetMs: 120_000 });
  });

  it('stands still outside preparation and answer', () => {
    expect(clockOf(plan, world().run())).toBeNull();
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
