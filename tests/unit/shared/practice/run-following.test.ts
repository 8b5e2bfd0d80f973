import { describe, expect, it } from 'vitest';
import { clockOf } from '#shared/practice/run-view.ts';
import { plan, problem, world } from './run-world.ts';

/** An answer of a second, and two follow-ups that wait. */
function answered() {
  const w = world();
  w.dispatch({ type: 'begin', at: w.now() });
  w.settle();
  w.dispatch({ type: 'answer', at: w.now() });
  w.settle();
  w.pass(1_000);
  w.dispatch({ type: 'stop' });
  w.settle();
  w.tell();
  w.settle();
  return w;
}

function following() {
  const w = answered();
  w.ask('f1');
  w.settle();
  return w;
}

const noted = (w: ReturnType<typeof world>) => w.events().slice(3);

describe('after the answer', () => {
  it('offers the follow-ups that were chosen once there is a report', () => {
    const w = answered();
    expect(w.run()).toMatchObject({ phase: 'follow-up-offered', offered: ['f1', 'f2'], ratingDue: true });
  });

  it('records what is said to one behind the answer, and notes its turns there', () => {
    const w = following();
    w.pass(2_000);
    expect(w.run()).toMatchObject({ phase: 'following-up', samples: 16_700 + 32_000, fromSample: 16_700 });
    expect(clockOf(plan, w.run())).toEqual({ over: false, ms: 58_000, budgetMs: 60_000 });
    w.dispatch({ type: 'stop' });
    w.settle();
    expect(w.run()).toMatchObject({ phase: 'follow-up-offered', offered: ['f2'], samples: 49_400 });
    expect(noted(w)).toEqual([
      { type: 'following-up', atSample: 16_700, detail: 'f1' },
      { type: 'stopped', atSample: 49_400 },
    ]);
    expect(w.done.at(-1)).toEqual({ do: 'close-microphone' });
  });

  it('records nothing before the voice that asks has ended', () => {
    const w = answered();
    w.ask('f1');
    w.perform();
    expect(w.sound()).toBe('asking');
    w.settle();
    expect(w.sound()).toBe('recording');
  });

  it('cuts the voice short for whoever begins to answer', () => {
    const w = answered();
    w.ask('f1');
    w.perform();
    w.dispatch({ type: 'answer', at: w.now() });
    expect(w.sound()).toBe('starting');
    w.settle();
    expect(w.done).toContainEqual({ do: 'hush' });
  });

  it('waits for a microphone that failed, and tries it again for whoever answers', () => {
    const w = answered();
    w.ask('f1');
    w.perform(false);
    w.settle();
    expect(w.run()).toMatchObject({ sound: { state: 'asking', said: true }, microphone: { problem } });
    w.dispatch({ type: 'answer', at: w.now() });
    w.settle();
    expect(w.sound()).toBe('recording');
  });

  it('leaves a follow-up for later that was stopped before anything was recorded', () => {
    const w = answered();
    w.ask('f1');
    w.dispatch({ type: 'stop' });
    w.settle();
    expect(w.run()).toMatchObject({ phase: 'follow-up-offered', offered: ['f1', 'f2'] });
    expect(w.disk.size).toBe(1);
  });

  it('goes on with one that a crash cut off, on its own clock', () => {
    const w = following();
    w.pass(10_000);
    w.crash();
    expect(w.run()).toMatchObject({ phase: 'follow-up-offered', offered: ['f1', 'f2'] });
    w.ask('f1');
    w.settle();
    w.pass(5_000);
    expect(clockOf(plan, w.run())).toMatchObject({ ms: 45_000 });
    expect(noted(w).map((e) => e.type)).toEqual(['following-up', 'resumed']);
  });

  it('skips what is offered, one after the other, then the rating, then shows all', () => {
    const w = answered();
    for (const phase of ['follow-up-offered', 'self-rating', 'reviewing']) {
      w.dispatch({ type: 'skip-ahead', at: w.now() });
      w.settle();
      expect(w.run().phase).toBe(phase);
    }
    expect(noted(w)).toEqual([
      { type: 'self-rating', atSample: 16_700, detail: 'skipped' },
      { type: 'reviewing', atSample: 16_700 },
    ]);
  });

  it('keeps what was said before the cut when it is skipped after all', () => {
    const w = following();
    w.pass(1_000);
    w.crash();
    w.ask('f1');
    w.dispatch({ type: 'skip-ahead', at: w.now() });
    w.settle();
    expect(w.followUps.get('f1')?.state).toBe('answered');
  });

  it('takes the rating beside a follow-up that is being answered, once', () => {
    const w = following();
    w.dispatch({ type: 'rate', rating: { state: 'rated', dimensions: { depth: 1 } } });
    w.settle();
    w.dispatch({ type: 'rate', rating: { state: 'skipped' } });
    w.settle();
    expect(w.sound()).toBe('recording');
    expect(w.done.filter((c) => c.do === 'rate')).toHaveLength(1);
  });

  it('asks for a follow-up later, when all is open', () => {
    const w = answered();
    for (let i = 0; i < 3; i++) {
      w.dispatch({ type: 'skip-ahead', at: w.now() });
      w.settle();
    }
    w.dispatch({
      type: 'ask',
      followUp: { id: 'f3', text: 'And then?', ms: 60_000, fromSample: null },
      at: w.now(),
    });
    w.settle();
    w.pass(1_000);
    w.dispatch({ type: 'stop' });
    w.settle();
    expect(w.run()).toMatchObject({ phase: 'reviewing', samples: 33_400 });
  });
});

describe('two more minutes', () => {
  it('lengthen what runs, and are noted where it stands', () => {
    const w = following();
    w.pass(1_000);
    w.dispatch({ type: 'extend' });
    w.settle();
    expect(clockOf(plan, w.run())).toMatchObject({ budgetMs: 180_000, ms: 179_000 });
    expect(noted(w).at(-1)).toEqual({ type: 'extended', atSample: 32_700, detail: '120000' });
  });

  it('put off the end of the preparation, even before there is a folder', () => {
    const w = world();
    w.dispatch({ type: 'begin', at: 0 });
    w.dispatch({ type: 'extend' });
    w.settle();
    w.pass(150_000);
    expect(w.run().phase).toBe('preparing');
    w.pass(31_000);
    w.settle();
    expect(w.sound()).toBe('recording');
    expect(w.events().slice(0, 3)).toEqual([
      { type: 'preparing', atSample: 0 },
      { type: 'extended', atSample: 0, detail: '120000' },
      { type: 'answering', atSample: 0 },
    ]);
  });

  it('are still there when the answer was cut off', () => {
    const w = world({ attemptId: 'a', samples: 16_000, extendedMs: 120_000 });
    w.dispatch({ type: 'begin', at: 0 });
    w.settle();
    expect(clockOf(plan, w.run())).toMatchObject({ budgetMs: 240_000, ms: 239_000 });
  });
});

describe('skipping ahead', () => {
  it('ends the preparation, then goes to the next part of the answer, and no further', () => {
    const w = world();
    w.dispatch({ type: 'begin', at: 0 });
    w.settle();
    for (let i = 0; i < 3; i++) {
      w.dispatch({ type: 'skip-ahead', at: w.now() });
      w.settle();
    }
    expect(w.run()).toMatchObject({ phase: 'answering', guide: { index: 1 } });
    expect(w.events().filter((e) => e.type === 'phase')).toHaveLength(1);
  });
});
