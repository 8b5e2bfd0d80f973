import { describe, expect, it } from 'vitest';
import { lanesOf } from '#renderer/features/review/lanes.ts';
import { flag } from './answer.ts';

const at = '2026-03-07T10:00:00.000Z';

describe('the lanes', () => {
  const flags = [
    flag('filler', [0, 0], { text: 'um', startMs: 100, endMs: 300 }),
    flag('filler', null, { startMs: 900, endMs: 1_100, certainty: 'suspected' }),
    flag('pause', null, { startMs: 2_000, endMs: 5_200 }),
    flag('filler', [1, 1]),
  ];

  it('hold what has a time', () => {
    const lanes = lanesOf(flags, [], [], 10_000);
    expect(lanes.map((lane) => lane.id)).toEqual(['fillers', 'pauses', 'evidence']);
    expect(lanes[0]?.items).toEqual([
      { startMs: 100, endMs: 300, label: 'um', hollow: false },
      { startMs: 900, endMs: 1_100, label: 'a sound', hollow: true },
    ]);
    expect(lanes[1]?.items).toEqual([{ startMs: 2_000, endMs: 5_200, label: '3.2 s', hollow: false }]);
  });

  it('have claims where some are marked', () => {
    const claim = flag('vague', [2, 3], { text: 'something failed', startMs: 400, endMs: 900 });
    const lanes = lanesOf([...flags, claim], [], [], 10_000);
    expect(lanes.map((lane) => lane.id)).toEqual(['fillers', 'claims', 'pauses', 'evidence']);
    expect(lanes[1]?.items).toEqual([{ startMs: 400, endMs: 900, label: 'something failed', hollow: false }]);
  });

  it('have phases where the speaker named them, each until the next', () => {
    const events = [
      { type: 'phase' as const, atSample: 0, at, detail: 'Requirements' },
      { type: 'paused' as const, atSample: 8_000, at },
      { type: 'phase' as const, atSample: 16_000, at, detail: 'Design' },
    ];
    expect(lanesOf([], [], events, 10_000)[0]?.items).toEqual([
      { startMs: 0, endMs: 1_000, label: 'Requirements', hollow: false },
      { startMs: 1_000, endMs: 10_000, label: 'Design', hollow: false },
    ]);
  });
});
