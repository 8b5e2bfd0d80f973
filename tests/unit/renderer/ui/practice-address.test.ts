import { describe, expect, it } from 'vitest';
import { loopInAddress, loopPartPath } from '#renderer/ui/practice-address.ts';

const place = { sessionId: 's', position: 1, questions: ['a', 'b', 'c'] };
const queryOf = (path: string) => new URLSearchParams(path.split('?')[1]);

describe('the address of a part of a loop', () => {
  it('is that of its question, and says all there is to know of the loop', () => {
    const path = loopPartPath(place);
    expect(path).toMatch(/^\/practice\/b\?/);
    expect(loopInAddress(queryOf(path))).toEqual(place);
  });

  it('goes on with what was cut off', () => {
    expect(loopPartPath(place, 'x')).toBe('/practice/b?attempt=x');
  });

  it('is none where it says too little', () => {
    expect(loopInAddress(new URLSearchParams('attempt=x'))).toBeNull();
    expect(loopInAddress(new URLSearchParams('session=s&position=3&loop=a,b,c'))).toBeNull();
    expect(loopInAddress(new URLSearchParams('session=s&position=x&loop=a'))).toBeNull();
  });
});
