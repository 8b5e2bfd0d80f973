import { describe, expect, it } from 'vitest';
import { PACE_WINDOW_MS, paceOver } from '#shared/transcript/pace.ts';
import { pausePlaces } from '#shared/transcript/pause-places.ts';
import { longPauses } from '#shared/transcript/pauses.ts';
import { tokenise } from '#shared/transcript/tokens.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';

/** Words 300 ms apart; `/` is a pause of two seconds. */
function said(text: string): Transcript {
  let at = 0;
  const words = text.split(' ').flatMap((part) => {
    if (part === '/') {
      at += 2000;
      return [];
    }
    const word = { text: part, startMs: at, endMs: at + 250, confidence: 0.9 };
    at += 300;
    return [word];
  });
  return { engine: 'test', durationMs: at, words, voice: [], suspected: [] };
}
const placesIn = (text: string) => {
  const transcript = said(text);
  return pausePlaces(transcript, tokenise(transcript.words), longPauses(transcript));
};

describe('the place of a pause', () => {
  it('is between clauses at a mark and before a word that opens one', () => {
    expect(placesIn('I use a queue. / It keeps what / because it writes, / and nothing is lost.')).toEqual([
      'between',
      'between',
      'between',
    ]);
  });

  it('is inside a clause where it takes it apart', () => {
    expect(placesIn('I use a / queue, and it keeps the / order of messages.')).toEqual(['inside', 'inside']);
  });

  it('is not told where nothing is punctuated', () => {
    expect(placesIn(`${'word '.repeat(60)}/ word`)).toBeNull();
  });
});

describe('pace', () => {
  const pace = (text: string) => {
    const transcript = said(text);
    return paceOver(transcript, tokenise(transcript.words), longPauses(transcript));
  };

  it('counts words in twenty seconds, filled pauses not among them', () => {
    expect(pace('word '.repeat(100).trim())[0]).toEqual({
      atMs: PACE_WINDOW_MS / 2,
      wpm: 201,
      withoutPauses: 201,
    });
    expect(pace('word um '.repeat(50).trim())[0]?.wpm).toBeLessThan(105);
  });

  it('tells slow words from long pauses', () => {
    const [first] = pace('word word word word / '.repeat(20).trim());
    expect(first?.wpm).toBeLessThan(90);
    expect(first?.withoutPauses).toBeGreaterThan(170);
  });

  it('is empty for less than a window', () => {
    expect(pace('too short')).toEqual([]);
  });
});
