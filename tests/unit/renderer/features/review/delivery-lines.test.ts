import { describe, expect, it } from 'vitest';
import { deliveryLines } from '#renderer/features/review/delivery-lines.ts';

const delivery = {
  words: 300,
  wordsPerMinute: 141.6,
  articulationWpm: 160.2,
  fillersPerMinute: 4.96,
  fillers: 10,
  repeats: 1,
  pauses: { count: 3, totalMs: 6_000, longestMs: 3_240, perMinute: 1.5 },
};

describe('the figures of the delivery', () => {
  it('stand beside the band they belong to', () => {
    expect(deliveryLines(delivery, 'system-design')).toEqual([
      {
        name: 'Words a minute',
        figure: '142',
        note: '160 without the long pauses. 110 to 185 is easy to follow.',
        figures: ['words', 'wordsPerMinute'],
      },
      {
        name: 'Fillers a minute',
        figure: '5',
        note: 'Up to 5 does no harm.',
        figures: ['fillers', 'fillersPerMinute'],
      },
      {
        name: 'Long pauses',
        figure: '3',
        note: '6 s in all, the longest 3.2 s. Thinking is fine.',
        figures: ['pauses'],
      },
    ]);
  });

  it('allow more fillers to those who work meanwhile', () => {
    expect(deliveryLines(delivery, 'coding')[1]?.note).toBe('Up to 12 is nothing while you work.');
  });

  it('are counts, not rates, where ten seconds were said', () => {
    const short = { ...delivery, words: 39, wordsPerMinute: 233, fillers: 1, fillersPerMinute: 7.8 };
    expect(deliveryLines(short, 'coding').map(({ name, figure }) => [name, figure])).toEqual([
      ['Words', '39'],
      ['Fillers', '1'],
    ]);
  });

  it('are left out where nothing is known', () => {
    const unknown = {
      ...delivery,
      wordsPerMinute: null,
      articulationWpm: null,
      fillersPerMinute: null,
      pauses: null,
    };
    expect(deliveryLines(unknown, 'coding')).toEqual([]);
  });
});
