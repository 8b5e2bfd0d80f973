import { describe, expect, it } from 'vitest';
import { stepRun } from '#shared/practice/run.ts';
import { plan, problem, world } from './run-world.ts';

function answering() {
  const w = world();
  w.dispatch({ type: 'begin', at: w.now() });
  w.settle();
  w.dispatch({ type: 'answer', at: w.now() });
  w.settle();
  return w;
}

describe('a practice run', () => {
  it('goes from the briefing to the review and notes each turn at its sample', () => {
    const w = world();
    w.dispatch({ type: 'begin', at: 0 });
    w.settle();
    w.pass(60_000);
    w.settle();
    expect(w.sound()).toBe('recording');
    w.pass(1_000);
    w.dispatch({ type: 'pause' });
    w.settle();
    w.pass(5_000);
    w.dispatch({ type: 'resume', at: w.now() });
    w.settle();
    w.pass(1_000);
    w.dispatch({ type: 'stop' });
    w.settle();
    expect(w.run()).toMatchObject({ phase: 'self-rating', attemptId: 'a', samples: 33_400 });
    expect(w.events()).toEqual([
      { type: 'preparing', atSample: 0 },
      { type: 'answering', atSample: 0 },
      { type: 'paused', atSample: 16_700 },
      { type: 'resumed', atSample: 16_700 },
      { type: 'stopped', atSample: 33_400 },
    ]);
    expect(w.done.at(-1)).toEqual({ do: 'close-microphone' });
  });

  it('waits for the microphone when the preparation is over', () => {
    const w = world();
    w.dispatch({ type: 'begin', at: 0 });
    w.perform(false);
    w.perform();
    w.pass(90_000);
    expect(w.run()).toMatchObject({ phase: 'preparing', answerWanted: false });
    w.dispatch({ type: 'answer', at: w.now() });
    w.settle();
    expect(w.sound()).toBe('recording');
  });

  it('keeps an answer that was asked for before the microphone was there', () => {
    const w = world();
    w.dispatch({ type: 'begin', at: 0 });
    w.dispatch({ type: 'answer', at: 0 });
    expect(w.run().phase).toBe('preparing');
    w.settle();
    expect(w.sound()).toBe('recording');
  });

  it('returns to the briefing with the reason when the folder cannot be made', () => {
    const w = world();
    w.dispatch({ type: 'begin', at: 0 });
    w.perform();
    w.perform(false);
    expect(w.run()).toMatchObject({ phase: 'briefing', problem });
  });

  it('pauses when the microphone is unplugged, and goes on with another in the same file', () => {
    const w = answering();
    w.pass(2_000);
    w.unplug();
    w.settle();
    expect(w.run()).toMatchObject({ sound: { state: 'paused', recordingId: 'r0' } });
    w.dispatch({ type: 'change-microphone' });
    w.settle();
    w.dispatch({ type: 'resume', at: w.now() });
    w.settle();
    w.pass(1_000);
    expect(w.sound()).toBe('recording');
    expect(w.disk.get('r0')?.samples).toBe(48_700);
    expect(w.events().map((e) => e.type)).toContain('microphone-lost');
  });

  it('goes on by itself when “continue” had to open the microphone first', () => {
    const w = answering();
    w.unplug();
    w.settle();
    w.dispatch({ type: 'resume', at: w.now() });
    expect(w.sound()).toBe('paused');
    w.settle();
    expect(w.sound()).toBe('recording');
  });

  it('stays paused when “continue” could not open the microphone', () => {
    const w = answering();
    w.unplug();
    w.settle();
    w.dispatch({ type: 'resume', at: w.now() });
    w.perform(false);
    w.dispatch({ type: 'change-microphone' });
    w.settle();
    expect(w.sound()).toBe('paused');
  });

  it('pauses when frames stop coming', () => {
    const w = answering();
    w.pass(4_000, true);
    w.settle();
    expect(w.run()).toMatchObject({
      sound: { state: 'paused' },
      microphone: { problem: { code: 'microphone-stalled' } },
    });
  });

  it('opens another file after the disk was full', () => {
    const w = answering();
    w.pass(2_000);
    w.fail();
    w.settle();
    expect(w.run()).toMatchObject({ sound: { state: 'paused', recordingId: null }, problem });
    w.dispatch({ type: 'resume', at: w.now() });
    w.settle();
    expect(w.run()).toMatchObject({ sound: { state: 'recording', recordingId: 'r1' }, samples: 32_000 });
  });

  it('sets a recorder aside that has gone silent', () => {
    const w = answering();
    for (let at = 100; at <= 15_100; at += 100) {
      w.dispatch({ type: 'captured', recordingId: 'r0', samples: 1_600, at });
      w.dispatch({ type: 'tick', at });
    }
    w.settle();
    expect(w.run()).toMatchObject({ sound: { state: 'paused' }, problem: { code: 'recorder-silent' } });
    expect(w.done).toContainEqual({ do: 'set-aside', recordingId: 'r0' });
  });

  it('blames neither microphone nor recorder when the window itself was held up', () => {
    const w = answering();
    w.dispatch({ type: 'tick', at: 60_000 });
    expect(w.sound()).toBe('recording');
  });

  it('takes up an interrupted attempt without preparing it again', () => {
    const w = world({ attemptId: 'a', samples: 16_000 });
    w.dispatch({ type: 'begin', at: 0 });
    w.settle();
    expect(w.run()).toMatchObject({ phase: 'answering', samples: 16_000 });
    expect(w.events()).toEqual([{ type: 'resumed', atSample: 16_000 }]);
  });

  it('can be asked again to finish when it failed', () => {
    const w = answering();
    w.pass(1_000);
    w.dispatch({ type: 'stop' });
    w.perform();
    w.perform();
    w.perform(false);
    expect(w.run()).toMatchObject({ sound: { state: 'unclosed' }, problem });
    w.dispatch({ type: 'stop' });
    w.settle();
    expect(w.run().phase).toBe('self-rating');
  });

  it('remembers a stop that came while the file was being opened', () => {
    const w = world();
    w.dispatch({ type: 'begin', at: 0 });
    w.settle();
    w.dispatch({ type: 'answer', at: 0 });
    w.dispatch({ type: 'stop' });
    w.settle();
    expect(w.run().phase).toBe('self-rating');
  });

  it('closes the file and leaves the attempt open when the user goes elsewhere', () => {
    const w = answering();
    w.pass(1_000);
    w.dispatch({ type: 'leave' });
    w.settle();
    expect(w.run().phase).toBe('left');
    expect(w.disk.get('r0')).toEqual({ samples: 16_700, open: false });
    expect(w.events().at(-1)).toEqual({ type: 'interrupted', atSample: 16_700 });
  });

  it('ignores a microphone that was given up', () => {
    const w = answering();
    const before = w.run();
    w.dispatch({ type: 'microphone-failed', request: 0, problem });
    expect(w.run()).toEqual(before);
  });

  it('notes a phase only when the speaker says so', () => {
    const w = answering();
    w.pass(40_000);
    w.dispatch({ type: 'reach-phase', index: 1 });
    w.dispatch({ type: 'reach-phase', index: 9 });
    w.settle();
    expect(w.events().at(-1)).toEqual({ type: 'phase', atSample: 640_000, detail: 'Design' });
  });

  it('counts what was lost on the way', () => {
    const w = answering();
    w.dispatch({ type: 'written', recordingId: 'r0', gaps: 2, lostSamples: 3_200, at: 0 });
    expect(w.run()).toMatchObject({ gaps: 2, lostSamples: 3_200 });
  });

  it('is over for whoever has left', () => {
    const run = { phase: 'left' } as const;
    expect(stepRun(plan, run, { type: 'stop' })).toEqual({ run, commands: [] });
  });

  it('closes the file of an answer that could not be finished and is left', () => {
    const w = answering();
    w.pass(1_000);
    w.dispatch({ type: 'stop' });
    while (w.next() !== 'finish') w.perform();
    w.perform(false);
    w.dispatch({ type: 'leave' });
    w.settle();
    expect(w.disk.get('r0')).toMatchObject({ open: false });
  });
});
