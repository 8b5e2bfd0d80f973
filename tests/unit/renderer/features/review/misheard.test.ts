import { describe, expect, it } from 'vitest';
import { readTerms, stretchAt } from '#renderer/features/review/misheard.ts';
import { withCorrectedWords } from '#shared/report/apply-corrections.ts';
import { placeOf } from '#shared/report/places.ts';
import { findMishearings } from '#shared/vocabulary/mishearings.ts';

const words = 'We keep it in post gress, and the handler is item potent.'
  .split(' ')
  .map((text, i) => ({ text, startMs: i * 500, endMs: i * 500 + 400, confidence: 0.7 }));
const transcript = { engine: 'test', durationMs: 6_000, words, voice: [], suspected: [] };
const misheard = findMishearings(words);
const shown = withCorrectedWords(transcript, [], misheard).words;

describe('the terms of a transcript', () => {
  it('say what was heard, without the punctuation behind it', () => {
    expect(readTerms(shown, misheard)).toEqual([
      { range: [4, 5], term: 'Postgres', heard: 'post gress', startMs: 2_000 },
      { range: [10, 11], term: 'idempotent', heard: 'item potent', startMs: 5_000 },
    ]);
  });

  it('are those that the user left', () => {
    const correction = {
      id: '11111111-1111-4111-8111-111111111111',
      at: '2026-01-01T00:00:00Z',
      body: { type: 'word' as const, place: placeOf(words, [4, 5]), to: 'post gress' },
    };
    const after = withCorrectedWords(transcript, [correction], misheard).words;
    expect(readTerms(after, misheard).map(({ term }) => term)).toEqual(['idempotent']);
  });
});

describe('the stretch of a word', () => {
  it('is all that was corrected with it', () => {
    expect(stretchAt(shown, 4)).toEqual([4, 5]);
    expect(stretchAt(shown, 5)).toEqual([4, 5]);
  });

  it('is itself where nothing was', () => {
    expect(stretchAt(shown, 3)).toEqual([3, 3]);
    expect(stretchAt(words, 4)).toEqual([4, 4]);
  });
});
