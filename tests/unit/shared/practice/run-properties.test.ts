import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '#shared/practice/run-event.ts';
import type { Run } from '#shared/practice/run-state.ts';
import { clockOf, guideOf } from '#shared/practice/run-view.ts';
import { plan, world } from './run-world.ts';

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
  skipAhead: act((w) => ({ type: 'skip-ahead', at: w.now() })),
  extend: act(() => ({ type: 'extend' })),
  askFirst: (w: World) => w.ask('f1'),
  askSecond: (w: World) => w.ask('f2'),
  skipFollowUp: act(() => ({ type: 'set-follow-up', followUpId: 'f1', state: 'skipped' })),
  saidAlready: act(() => ({ type: 'set-follow-up', followUpId: 'f2', state: 'already-said' })),
  bringBack: act(() => ({ type: 'set-follow-up', followUpId: 'f1', state: 'offered' })),
  rate: act(() => ({ type: 'rate', rating: { state: 'rated', dimensions: { structure: 2 } } })),
  hearNews: (w: World) => w.tell(),
  crash: (w: World) => w.crash(),
  second: (w: World) => w.pass(1_000),
  fiveSilentSeconds: (w: World) => w.pass(5_000, true),
  succeed: (w: World) => w.perform(true),
  goWrong: (w: World) => w.perform(false),
  catchUp: (w: World) => w.settle(),
  cannotFinish: (w: World) => {
    w.dispatch({ type: 'stop' });
    while (w.pending() > 0 && w.next() !== 'finish') w.perform();
    w.perform(false);
  },
  unplug: (w: World) => w.unplug(),
  diskFull: (w: World) => w.fail(),
  staleMicrophone: act(() => ({ type: 'microphone-ready', request: 0, device: 'Old' })),
  staleFrames: act((w) => ({ type: 'captured', recordingId: 'none', samples: 1_600, at: w.now() })),
  staleHold: act(() => ({ type: 'held', recordingId: 'none' })),
  staleVoice: act(() => ({ type: 'said', followUpId: 'f9' })),
};
type Happening = keyof typeof happenings;

/** A walk that was lucky at first comes far; one that was not meets what comes before. */
const opening: readonly Happening[] = [
  ...(['begin', 'catchUp', 'answer', 'catchUp', 'second', 'stop', 'catchUp'] as const),
  ...(['hearNews', 'catchUp', 'askFirst', 'catchUp', 'second'] as const),
];
const walk = fc
  .tuple(
    fc.integer({ min: 0, max: opening.length }),
    fc.array(fc.constantFrom(...(Object.keys(happenings) as Happening[])), { maxLength: 80 }),
  )
  .map(([lucky, names]) => [...opening.slice(0, lucky), ...names]);

const reached = new Set<string>();

function wander(names: readonly Happening[]): World {
  const w = world();
  for (const name of names) {
    happenings[name](w);
    const run = w.run();
    reached.add('sound' in run ? `${run.phase} ${run.sound.state}` : run.phase);
    const open = [...w.disk.values()].filter((file) => file.open).length;
    expect(open, 'at most one file is open').toBeLessThanOrEqual(1);
    expectTimes(run);
  }
  return w;
}

function expectTimes(run: Run): void {
  const clock = clockOf(plan, run);
  if (clock) expect(Math.min(clock.ms, clock.budgetMs), 'no time is negative').toBeGreaterThanOrEqual(0);
  const guide = guideOf(plan, run);
  if (guide) expect(guide.spentMs).toBeGreaterThanOrEqual(0);
}

/** The way to the end that is open to everybody: go on where something waits, stop what runs, skip the rest. */
function toTheEnd(w: World): void {
  for (let i = 0; i < 16 && w.run().phase !== 'reviewing'; i++) {
    w.settle();
    for (const event of ['begin', 'answer'] as const) w.dispatch({ type: event, at: w.now() });
    w.settle();
    w.dispatch({ type: 'stop' });
    w.settle();
    w.tell();
    w.settle();
    const { phase } = w.run();
    if (phase === 'follow-up-offered' || phase === 'self-rating') {
      w.dispatch({ type: 'skip-ahead', at: w.now() });
    }
    w.settle();
  }
}

describe('any run', () => {
  it('can be brought to its review from wherever it stands', () => {
    fc.assert(
      fc.property(walk, (names) => {
        const w = wander(names);
        toTheEnd(w);
        expect(w.run().phase).toBe('reviewing');
      }),
      { numRuns: 2_000 },
    );
  });

  it('loses nothing that was recorded: every file ends closed, and every sample is in one', () => {
    fc.assert(
      fc.property(walk, fc.constantFrom('stop' as const, 'leave' as const), (names, how) => {
        const w = wander(names);
        w.settle();
        w.dispatch({ type: how });
        w.settle();
        const files = [...w.disk.values()];
        expect(files.reduce((n, file) => n + file.samples, 0)).toBe(w.captured());
        if (w.run().phase === 'briefing' || w.run().phase === 'preparing') return;
        expect(files.every((file) => !file.open)).toBe(true);
        expect(w.capturing()).toBeNull();
      }),
      { numRuns: 2_000 },
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
      { numRuns: 1_000 },
    );
  });

  it('was everywhere on these walks', () => {
    const sounds = ['starting', 'recording', 'draining', 'paused', 'closing', 'unclosed'];
    const all = [
      ...['briefing', 'preparing', 'follow-up-offered', 'self-rating', 'reviewing', 'following-up asking'],
      ...sounds.flatMap((sound) => [`answering ${sound}`, `following-up ${sound}`]),
    ];
    expect(all.filter((state) => !reached.has(state))).toEqual([]);
  });
});
