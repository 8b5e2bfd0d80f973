import { describe, expect, it } from 'vitest';
import { readAnswer } from '#shared/report/answer.ts';
import { defaultCounting } from '#shared/report/counting.ts';
import { deliveryOf } from '#shared/report/delivery-counts.ts';
import { deliveryFigures } from '#shared/transcript/delivery.ts';
import { longPauses } from '#shared/transcript/pauses.ts';
import { tokenise } from '#shared/transcript/tokens.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';

function timed(
  spans: ReadonlyArray<readonly [string, number, number]>,
  more: Partial<Transcript> = {},
): Transcript {
  const words = spans.map(([text, startMs, endMs]) => ({ text, startMs, endMs, confidence: 1 }));
  return { engine: 'test', durationMs: 60_000, words, voice: [], suspected: [], ...more };
}

describe('long pauses', () => {
  it('are gaps of more than a second between words', () => {
    const transcript = timed([
      ['one', 0, 400],
      ['two', 1400, 1800],
      ['three', 3000, 3400],
    ]);
    expect(longPauses(transcript)).toEqual([{ startMs: 1800, endMs: 3000 }]);
  });

  it('are not claimed where there was a voice', () => {
    const words = [
      ['one', 0, 400],
      ['two', 3000, 3400],
    ] as const;
    expect(longPauses(timed(words, { voice: [{ startMs: 0, endMs: 2500 }] }))).toEqual([]);
    expect(longPauses(timed(words, { suspected: [{ startMs: 1200, endMs: 2200 }] }))).toEqual([]);
  });
});

describe('the silence before a follow-up', () => {
  const spoken = (fromMs: number) =>
    Array.from({ length: 60 }, (_, i) => ['word', fromMs + i * 500, fromMs + i * 500 + 500] as const);
  // Half a minute, Stop ten seconds later, and half a minute more after another five.
  const transcript = timed([...spoken(0), ...spoken(45_000)]);

  it('is no pause of the speaker and no time of the answer', () => {
    const { pauses, waits, tokens } = readAnswer(transcript, [], [40_000]);
    expect(pauses).toEqual([]);
    expect(waits).toEqual([{ startMs: 30_000, endMs: 45_000 }]);
    const delivery = deliveryOf({ transcript, tokens, waits }, [], defaultCounting);
    expect(delivery.wordsPerMinute).toBe(120);
    expect(new Set(delivery.pace?.map(({ wpm }) => wpm))).toEqual(new Set([120]));
  });

  it('is one where nothing was asked on', () => {
    const { pauses, waits } = readAnswer(transcript);
    expect(pauses).toHaveLength(1);
    expect(waits).toEqual([]);
  });
});

describe('delivery', () => {
  it('gives the pace with and without long pauses', () => {
    const spans = Array.from({ length: 60 }, (_, i) => ['word', i * 500, i * 500 + 400] as const);
    const late = Array.from(
      { length: 60 },
      (_, i) => ['word', 60_000 + i * 500, 60_000 + i * 500 + 400] as const,
    );
    const transcript = timed([...spans, ...late]);
    const pauses = longPauses(transcript);
    const figures = deliveryFigures(transcript, tokenise(transcript.words), {
      fillers: 3,
      repeats: 0,
      pauses,
    });
    expect(figures.wordsPerMinute).toBeCloseTo(80.1, 0);
    expect(figures.articulationWpm).toBeCloseTo(120.4, 0);
    expect(figures.fillersPerMinute).toBe(2);
    expect(figures.pauses).toMatchObject({ count: 1, totalMs: 30_100, longestMs: 30_100 });
  });

  it('has no rates without times', () => {
    const words = [{ text: 'hello', startMs: null, endMs: null, confidence: null }];
    const transcript = { engine: 'text', durationMs: null, words, voice: [], suspected: [] };
    const figures = deliveryFigures(transcript, tokenise(words), { fillers: 0, repeats: 0, pauses: [] });
    expect(figures).toMatchObject({ words: 1, wordsPerMinute: null, fillersPerMinute: null, pauses: null });
  });
});
