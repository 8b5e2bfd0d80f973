import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsFor, MIN_SIZE, rememberBounds } from '#electron/main/window-bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: -200, width: 1280, height: 1024 };
const saved = { x: 100, y: 80, width: 1000, height: 700 };
const storeOf = (bounds: unknown) => ({ store: { bounds } as Record<string, unknown> });

describe('where the window opens', () => {
  it('is where it was', () => {
    const store = storeOf(undefined);
    rememberBounds(store, saved);
    expect(boundsFor(store, [screen])).toEqual(saved);
    expect(boundsFor(storeOf({ ...saved, x: 2000, y: -100 }), [screen, second])).toMatchObject({
      x: 2000,
      y: -100,
    });
  });

  it('is up to the system where the screen is gone or the file was damaged', () => {
    const elsewhere = [
      { ...saved, x: 2500 },
      { ...saved, y: -50 },
      { ...saved, y: 1030 },
      { ...saved, x: -950 },
    ];
    for (const bounds of [
      ...elsewhere,
      undefined,
      null,
      'x',
      { ...saved, width: Number.NaN },
      { x: 1, y: 1 },
    ]) {
      expect(boundsFor(storeOf(bounds), [screen])).toEqual({ width: 1180, height: 820 });
    }
  });

  it('can always be seen and moved', () => {
    const area = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -4000, max: 4000 }),
      width: fc.integer({ min: 800, max: 4000 }),
      height: fc.integer({ min: 600, max: 3000 }),
    });
    const bounds = fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
    });
    fc.assert(
      fc.property(bounds, fc.array(area, { minLength: 1, maxLength: 3 }), (last, areas) => {
        const { x, y, width, height } = boundsFor(storeOf(last), areas);
        expect(width).toBeGreaterThanOrEqual(Math.min(MIN_SIZE.width, 800));
        expect(height).toBeGreaterThanOrEqual(Math.min(MIN_SIZE.height, 600));
        if (x === undefined || y === undefined) return;
        const seen = areas.some(
          (a) =>
            y >= a.y &&
            y + 40 <= a.y + a.height &&
            Math.min(x + width, a.x + a.width) - Math.max(x, a.x) >= 120,
        );
        expect(seen).toBe(true);
      }),
    );
  });

  it('keeps what else is in the file', () => {
    const store = { store: { other: 1 } as Record<string, unknown> };
    rememberBounds(store, saved);
    expect(store.store).toEqual({ other: 1, bounds: saved });
  });
});
