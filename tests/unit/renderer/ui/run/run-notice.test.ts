import { describe, expect, it } from 'vitest';
import { lossText, noticeOf } from '#renderer/ui/run/run-notice.ts';
import { problem, world } from '#tests/unit/shared/practice/run-world.ts';

function answering() {
  const w = world();
  w.dispatch({ type: 'begin', at: 0 });
  w.settle();
  w.dispatch({ type: 'answer', at: 0 });
  w.settle();
  return w;
}

describe('the notice in the room', () => {
  it('is silent while all is well', () => {
    expect(noticeOf(answering().run(), 'fine')).toBeNull();
    expect(noticeOf(world().run(), 'silent')).toBeNull();
  });

  it('names the device that sends nothing', () => {
    expect(noticeOf(answering().run(), 'silent')).toEqual({
      message: 'The microphone is silent. Check that it is not muted. In use: Desk.',
      action: null,
      offerMicrophones: true,
    });
  });

  it('puts a lost microphone before everything else, with another try', () => {
    const w = answering();
    w.unplug();
    w.settle();
    expect(noticeOf(w.run(), 'silent')).toMatchObject({
      message: problem.message,
      action: { event: 'change-microphone' },
      offerMicrophones: true,
    });
  });

  it('says what the disk said', () => {
    const w = answering();
    w.fail();
    w.settle();
    expect(noticeOf(w.run(), 'fine')).toMatchObject({ message: problem.message, offerMicrophones: false });
  });
});

describe('lost frames', () => {
  it.each([
    [0, 0, null],
    [1, 1_600, '0.1 s of sound went missing in one place. The rest is safe.'],
    [3, 40_000, '2.5 s of sound went missing in 3 places. The rest is safe.'],
    [1, 10, '0.1 s of sound went missing in one place. The rest is safe.'],
  ])('%i gaps with %i samples', (gaps, samples, text) => {
    expect(lossText(gaps, samples)).toBe(text);
  });
});
