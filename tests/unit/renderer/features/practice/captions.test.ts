import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Captions,
  captionLines,
  hearCaptions,
  noCaptions,
} from '#renderer/features/practice/captions.ts';

const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 40 }).map((list) => list.join(' '));
const heard = fc.record({ settled: words, open: fc.option(words) });

const captionsOf = (events: readonly Parameters<typeof hearCaptions>[1][]): Captions =>
  events.reduce(hearCaptions, noCaptions);

describe('captions', () => {
  it('show nothing before the first word, and the newest line last', () => {
    expect(captionLines(noCaptions)).toEqual(['', '']);
    expect(captionLines(captionsOf([{ settled: '', open: 'so first' }]))).toEqual(['', 'so first']);
  });

  it('replace what was open by what was settled', () => {
    const captions = captionsOf([
      { settled: '', open: 'so thirst' },
      { settled: 'So first,', open: null },
    ]);
    expect(captionLines(captions)).toEqual(['', 'So first,']);
    expect(captionLines(hearCaptions(captions, { settled: '', open: 'I would' }))).toEqual([
      '',
      'So first, I would',
    ]);
    expect(hearCaptions(captions, { settled: '', open: null })).toEqual(captions);
  });

  it('announce only what is settled', () => {
    const captions = captionsOf([
      { settled: 'We measured.', open: 'and' },
      { settled: '', open: 'and then' },
    ]);
    expect(captions.announced).toBe('We measured.');
  });

  it('are two lines that end with the last word, however much was said', () => {
    fc.assert(
      fc.property(fc.array(heard, { maxLength: 30 }), (events) => {
        const captions = captionsOf(events);
        const lines = captionLines(captions);
        expect(lines).toHaveLength(2);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(64);
        const said = [...events.map(({ settled }) => settled), captions.open].join(' ').trim();
        expect(said.endsWith(lines.join(' ').trim().split(' ').at(-1) ?? '')).toBe(true);
        expect(captions.lines.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('never wrap anew what was settled', () => {
    fc.assert(
      fc.property(fc.array(heard, { maxLength: 30 }), fc.stringMatching(/^[a-z]{1,12}$/), (events, word) => {
        const before = captionsOf(events);
        const later = hearCaptions(before, { settled: word, open: null });
        const isFull = later.rest === word && before.rest !== '';
        expect(later.lines).toEqual(isFull ? [...before.lines, before.rest].slice(-2) : before.lines);
      }),
    );
  });
});
