import { expect, it } from 'vitest';
import { momentInAddress } from '#renderer/features/review/use-open-at.ts';

it.each([
  ['at=12340', 12_340],
  ['at=0', 0],
  ['', null],
  ['at=', null],
  ['at=-1', null],
  ['at=1e9', null],
  ['at=99999999999', null],
])('the moment in %j is %j', (query, moment) => {
  expect(momentInAddress(query)).toBe(moment);
});
