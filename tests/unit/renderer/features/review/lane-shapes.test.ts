import { describe, expect, it } from 'vitest';
import { lanePath, meantItem, stepIndex } from '#renderer/features/review/lane-shapes.ts';

const item = (startMs: number, endMs = startMs) => ({ startMs, endMs, label: `${startMs}`, hollow: false });
const items = [item(1_000, 3_000), item(3_200), item(60_000, 61_000)];

describe('a lane', () => {
  it('draws all its marks as one path', () => {
    expect(lanePath(items, false)).toBe('M1000 8h2000M3200 8h0M60000 8h1000');
    expect(lanePath(items, true)).toBe('M1000 8h0M3200 8h0M60000 8h0');
  });

  it('takes the nearest mark for the one that is meant, and none that is far', () => {
    expect(meantItem(items, 3_150, 100_000)?.label).toBe('3200');
    expect(meantItem(items, 2_000, 100_000)?.label).toBe('1000');
    expect(meantItem(items, 30_000, 100_000)).toBeUndefined();
  });

  it('steps to the marks before and after what is heard, and stays at its ends', () => {
    expect(stepIndex(items, 1_100, 1)).toBe(1);
    expect(stepIndex(items, 99_000, 1)).toBe(2);
    expect(stepIndex(items, 60_000, -1)).toBe(1);
    expect(stepIndex(items, 0, -1)).toBe(0);
    expect(stepIndex([], 0, 1)).toBe(-1);
    expect(stepIndex([], 0, -1)).toBe(-1);
  });
});
