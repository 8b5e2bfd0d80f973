import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '#shared/practice/run-state.ts';
import { world } from './run-world.ts';

type World = ReturnType<typeof world>;

const act = (event: (w: World) => RunEvent) => (w: World) => w.dispatch(event(w));

/** Everything that can happen to a run, in any order. */
const happenings = {
  begin: act((w) => ({ type: 'begin', at: w.now() })),
  answer: act((w) => ({ type: 'answer', at: w.now() })),
  pause: act(() => ({ type: 'pause' })),
  resume: act((w) => ({ type: 'resume', at: w.now() })),
  stop: act(() => ({ type: 'stop' })),
  changeMicrophone: act(() => ({ type: 'change-microphone' })),
  nextPhase: act(() => ({ type: 'reach-phase', index: 1 })),
  second: (w: World) => w.pass(1_000),
  fiveSilentSeconds: (w: World) => w.pass(5_000, true),
  succeed: (w: World) => w.perform(true),
  goWrong: (w: World) => w.perform(false),
  unplug: (w: World) => w.unplug(),
  diskFull: (w: World) => w.fail(),
  staleMicrophone: act(() => ({ type: 'microphone-ready', request: 0, device: 'Old' })),
  staleFrames: act((w) => ({ type: 'captured', recordingId: 'none', samples: 1_600, at: w.now() })),
  staleHold: act(() => ({ type: 'held', recordingId: 'none' })),
};

const walk = fc.array(fc.constantFrom(...(Object.keys(happenings) as (keyof typeof happenings)[])), {
  maxLength: 80,
});

function wander(names: readonly (keyof typeof happenings)[]): World {
  const w = world();
  for (const name of names) {
    happenings[name](w);
    const open = [...w.disk.values()].filter((file) => file.open).length;
    expect(open, 'at most one file is open').toBeLessThanOrEqual(1);
  }
  return w;
}

describe('any run', () => {
  it('can be brought to its review from wherever it stands', () => {
    fc.assert(
      fc.property(walk, (names) => {
        const w = wander(names);
        for (let i = 0; i < 10 && w.run().phase !== 'reviewing'; i++) {
          w.settle();
          for (const event of ['begin', 'answer'] as const) w.dispatch({ type: event, at: w.now() });
          w.settle();
          w.dispatch({ type: 'stop' });
          w.settle();
        }
        expect(w.run().phase).toBe('reviewing');
      }),
      { numRuns: 400 },
    );
  });

  it('loses nothing that was recorded: every file ends closed, and every sample is in one', () => {
    fc.assert(
      fc.property(walk, fc.constantFrom('stop' as const, 'leave' as const), (names, how) => {
        const w = wander(names);
        w.settle();
        w.dispatch({ type: how });
        w.settle();
        if (w.run().phase === 'briefing' || w.run().phase === 'preparing') return;
        const files = [...w.disk.values()];
        expect(files.every((file) => !file.open)).toBe(true);
        expect(files.reduce((n, file) => n + file.samples, 0)).toBe(w.captured());
        expect(w.capturing()).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it('notes its events in the order of the sound', () => {
    fc.assert(
      fc.property(walk, (names) => {
        const offsets = wander(names)
          .events()
          .map((e) => e.atSample);
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
      }),
      { numRuns: 400 },
    );
  });
});
