import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaResponse, requestedRange } from '#electron/backend/media-response.ts';
import { countingMedia } from '#tests/fakes/backend.ts';

const SIZE = 1000;

describe('the range that is asked for', () => {
  it.each([
    ['bytes=0-', { start: 0, end: 999 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=990-5000', { start: 990, end: 999 }],
    ['bytes=-1', { start: 999, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['Bytes = 5 - 6', { start: 5, end: 6 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=5000-6000', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    [null, null],
    ['', null],
    ['bytes=', null],
    ['bytes=-', null],
    ['bytes=9-3', null],
    ['bytes=a-b', null],
    ['bytes=0-1,4-5', null],
    ['items=0-1', null],
    ['bytes=1.5-3', null],
    ['bytes=99999999999999999999-', 'unsatisfiable'],
  ])('of %s is %o', (header, expected) => {
    expect(requestedRange(header, SIZE)).toEqual(expected);
  });

  it('lies inside, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(2000),
        fc.nat(2000),
        fc.integer({ min: 1, max: 1500 }),
        (text, a, b, size) => {
          for (const header of [text, `bytes=${a}-${b}`, `bytes=${a}-`, `bytes=-${b}`]) {
            const range = requestedRange(header, size);
            if (range === null || range === 'unsatisfiable') continue;
            expect(range.start).toBeGreaterThanOrEqual(0);
            expect(range.end).toBeGreaterThanOrEqual(range.start);
            expect(range.end).toBeLessThan(size);
          }
        },
      ),
    );
  });
});

describe('the answer to a request for sound', () => {
  it('is all of it where no range is asked for', async () => {
    const response = mediaResponse(countingMedia(SIZE), null);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'content-length': '1000',
      'content-type': 'audio/wav',
    });
    expect((await response.bytes()).length).toBe(SIZE);
  });

  it('is the part that is asked for', async () => {
    const response = mediaResponse(countingMedia(SIZE), 'bytes=3-5');
    expect(response.status).toBe(206);
    expect(response.headers.get('Content-Range')).toBe('bytes 3-5/1000');
    expect(response.headers.get('Content-Length')).toBe('3');
    expect([...(await response.bytes())]).toEqual([3, 4, 5]);
  });

  it('is 416 with the size where nothing of it is there', async () => {
    const response = mediaResponse(countingMedia(SIZE), 'bytes=1000-');
    expect(response.status).toBe(416);
    expect(response.headers.get('Content-Range')).toBe('bytes */1000');
    expect((await response.bytes()).length).toBe(0);
  });

  it('is 404 where there is no sound', () => {
    expect(mediaResponse(null, 'bytes=0-').status).toBe(404);
  });
});
