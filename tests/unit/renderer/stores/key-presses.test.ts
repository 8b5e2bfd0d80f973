import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyPresses } from '#renderer/stores/key-presses.ts';

const FRAME = 1_600;

describe('key presses', () => {
  it('lie where the recording was when the key went down', () => {
    const keys = createKeyPresses();
    keys.captured(FRAME, 5_100);
    keys.press(5_150);
    keys.press(5_150);
    keys.press(5_120);
    expect(keys.oldest()).toBe(5_150);
    expect(keys.waiting()).toBe(3);
    expect(keys.take()).toEqual([1_920, 2_400]);
    expect(keys.take()).toEqual([]);
    expect(keys.oldest()).toBeNull();
  });

  it('are nowhere while nothing is recorded, and start anew after a pause', () => {
    const keys = createKeyPresses();
    keys.press(10);
    keys.captured(FRAME, 100);
    keys.rest();
    keys.press(200);
    keys.captured(2 * FRAME, 9_000);
    keys.press(9_000);
    expect(keys.take()).toEqual([2 * FRAME]);
  });

  it('are off by no more than the least delay of the last frames, whatever the others were held up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 2_000 }),
        (delays, after) => {
          const keys = createKeyPresses();
          // A frame cannot come before the one in front of it.
          let at = 0;
          delays.forEach((delay, i) => {
            at = Math.max(at, (i + 1) * 100 + delay);
            keys.captured((i + 1) * FRAME, at);
          });
          const pressedAt = delays.length * 100 + after;
          keys.press(pressedAt);
          const [place = 0] = keys.take();
          const off = pressedAt - place / 16;
          expect(off).toBeGreaterThanOrEqual(-0.1);
          expect(off).toBeLessThanOrEqual(Math.max(...delays) + 0.1);
        },
      ),
    );
  });
});
