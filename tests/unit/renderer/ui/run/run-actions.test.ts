import { describe, expect, it } from 'vitest';
import { levelText, mainAction } from '#renderer/ui/run/run-actions.ts';
import { world } from '#tests/unit/shared/practice/run-world.ts';

function at(...steps: ((w: ReturnType<typeof world>) => void)[]) {
  const w = world();
  for (const step of steps) step(w);
  return w.run();
}
const begin = (w: ReturnType<typeof world>) => {
  w.dispatch({ type: 'begin', at: w.now() });
  w.settle();
};
const answer = (w: ReturnType<typeof world>) => {
  w.dispatch({ type: 'answer', at: w.now() });
  w.settle();
};
const pause = (w: ReturnType<typeof world>) => {
  w.dispatch({ type: 'pause' });
  w.settle();
};

describe('the main button', () => {
  it('says the one thing to do next', () => {
    expect(mainAction(at())).toEqual({ label: 'Start preparing', event: 'begin' });
    expect(mainAction(at(begin))).toEqual({ label: 'Start answering', event: 'answer' });
    expect(mainAction(at(begin, answer))).toEqual({ label: 'Stop', event: 'stop' });
    expect(mainAction(at(begin, answer, pause))).toEqual({ label: 'Continue', event: 'resume' });
  });

  it('waits while something comes to its end', () => {
    const opening = at(begin, (w) => w.dispatch({ type: 'answer', at: 0 }));
    expect(mainAction(opening)).toEqual({ label: 'Starting …', event: null });
    const saving = at(begin, answer, (w) => w.dispatch({ type: 'stop' }));
    expect(mainAction(saving)).toEqual({ label: 'Saving …', event: null });
  });

  it('continues an interrupted answer', () => {
    expect(mainAction(world({ attemptId: 'a', samples: 1 }).run()).label).toBe('Continue answering');
  });
});

describe('the line beneath the level', () => {
  it('never calls a thinking person silent', () => {
    expect(levelText(at(begin, answer), false, 'fine')).toBe('Listening');
    expect(levelText(at(begin, answer), true, 'fine')).toBe('You are being heard');
    expect(levelText(at(begin, answer), false, 'silent')).toBe('No signal');
  });

  it('says when nothing is recorded', () => {
    expect(levelText(at(begin), true, 'fine')).toMatch(/Nothing is recorded yet/);
    expect(levelText(at(begin, answer, pause), true, 'fine')).toMatch(/Nothing is recorded/);
    expect(levelText(at(), true, 'fine')).toBe('');
  });
});
