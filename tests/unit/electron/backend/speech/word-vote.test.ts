import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hearing } from '#electron/backend/speech/hearing.ts';
import { voteOnWords } from '#electron/backend/speech/word-vote.ts';

const hearing = (text: string, certainty = -0.1, confidence = 0.9): Hearing => {
  const words = text
    .split(' ')
    .filter(Boolean)
    .map((word, i) => ({ text: word, startMs: i * 400, endMs: i * 400 + 300, confidence }));
  return { words, leaned: new Map(), certainty, tokens: words.length };
};
const said = (...hearings: Hearing[]): string =>
  voteOnWords(hearings)
    .map((word) => word.text)
    .join(' ');

describe('voteOnWords', () => {
  it('takes from each place what most print', () => {
    expect(said(hearing('we cut the cash'), hearing('we hut the cache'), hearing('he cut the cache'))).toBe(
      'we cut the cache',
    );
  });

  it('listens more to the surer', () => {
    expect(said(hearing('the rowing plan', -0.6), hearing('the rollback plan', -0.1))).toBe(
      'the rollback plan',
    );
    expect(said(hearing('a', -0.5), hearing('a', -0.5), hearing('the', -0.1))).toBe('the');
  });

  it('puts in a word that one dropped, and leaves out one that others did not hear', () => {
    const dropped = hearing('it failed over');
    expect(said(dropped, hearing('it has failed over'), hearing('it has failed over'))).toBe(
      'it has failed over',
    );
    expect(said(hearing('so it failed', -0.1, 0.4), dropped, dropped)).toBe('it failed over');
  });

  it('leaves filled pauses to their own vote, and silence to the others', () => {
    expect(said(hearing('um we um shard'), hearing('we shard'), hearing(''))).toBe('we shard');
    expect(said(hearing(''), hearing('Um,'))).toBe('');
    expect(said()).toBe('');
  });

  it('takes the times of the first that printed the word', () => {
    const late = { ...hearing('we'), words: [{ text: 'we', startMs: 90, endMs: 200, confidence: 1 }] };
    expect(voteOnWords([hearing('we', -0.9), late])[0]).toMatchObject({ startMs: 0, endMs: 300 });
  });

  it('does not put a long word beside one of the two that others heard in its sound', () => {
    const spoken = (certainty: number, ...words: [string, number, number, number][]): Hearing => ({
      ...hearing('', certainty),
      words: words.map(([text, startMs, endMs, confidence]) => ({ text, startMs, endMs, confidence })),
    });
    const voted = said(
      spoken(
        -0.2,
        ['The', 0, 110, 0.45],
        ['root', 110, 330, 0.56],
        ['cause', 330, 620, 0.92],
        ['was', 620, 790, 1],
      ),
      spoken(-0.13, ['Through', 0, 250, 0.64], ['Cos', 250, 580, 0.47], ['was', 580, 790, 0.61]),
      spoken(
        -0.2,
        ['The', 0, 108, 0.8],
        ['root', 108, 324, 0.43],
        ['cause', 324, 603, 0.79],
        ['was', 603, 792, 1],
      ),
      spoken(
        -0.15,
        ['The', 0, 110, 0.82],
        ['road', 110, 330, 0.24],
        ['caused', 330, 620, 0.44],
        ['was', 620, 780, 0.9],
      ),
    );
    expect(voted).toBe('The root cause was');
  });

  it('gives words in order, without overlap, whatever the hearings say', () => {
    const word = fc.record({
      text: fc.constantFrom('we', 'cut', 'the', 'cache', 'um'),
      startMs: fc.nat(5_000),
      endMs: fc.nat(6_000),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const any = fc.record({
      words: fc.array(word, { maxLength: 8 }),
      leaned: fc.constant(new Map<number, number>()),
      certainty: fc.double({ min: -3, max: 0, noNaN: true }),
      tokens: fc.constant(8),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (hearings) => {
        const words = voteOnWords(hearings);
        for (const [i, { startMs, endMs }] of words.entries()) {
          expect(endMs!).toBeGreaterThan(startMs!);
          if (i > 0) expect(startMs!).toBeGreaterThanOrEqual(words[i - 1]!.endMs!);
        }
      }),
    );
  });
});
