import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { depthOf } from '#shared/coverage/depth.ts';
import { spokenWords } from '#shared/coverage/spoken-words.ts';
import { tokenise } from '#shared/transcript/tokens.ts';
import { fromText } from '../report/spoken-text.ts';

interface Said {
  readonly criterion: string;
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
}

const file = new URL('../../../fixtures/coverage/depth.json', import.meta.url);
const { workedThrough, stated } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Said[]>;

const words = (text = '') =>
  text === '' ? [] : spokenWords(tokenise(fromText(text).words), new Set<number>());
const depth = ({ criterion, text, before, after }: Said) =>
  depthOf(criterion, words(text), words(before), words(after));

describe('how far a point went', () => {
  const hits = (workedThrough ?? []).filter((said) => depth(said) === 'worked-through');
  const wrong = (stated ?? []).filter((said) => depth(said) === 'worked-through');

  it('is told on at least forty points of each sort', () => {
    expect(workedThrough?.length).toBeGreaterThanOrEqual(40);
    expect(stated?.length).toBeGreaterThanOrEqual(40);
  });

  it('is right nine times in ten where it says worked through', () => {
    expect(hits.length / (hits.length + wrong.length), JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(
      0.9,
    );
  });

  it('finds four out of five that were worked through', () => {
    const missed = (workedThrough ?? []).filter((said) => !hits.includes(said));
    expect(
      hits.length / (workedThrough?.length ?? 1),
      JSON.stringify(missed, null, 1),
    ).toBeGreaterThanOrEqual(0.8);
  });

  it('takes a sentence after it only where that goes on with the point', () => {
    const text = 'If the map is away we show the one of yesterday.';
    const criterion = 'failure-mode';
    expect(depth({ criterion, text, after: 'That costs us a second look at 40 roads.' })).toBe(
      'worked-through',
    );
    expect(depth({ criterion, text, after: 'Our team had 40 people.' })).toBe('stated');
  });
});
