import { describe, expect, it } from 'vitest';
import { discourseFillers } from '#shared/transcript/discourse-fillers.ts';
import { filledPauses, isFilledPause } from '#shared/transcript/filled-pauses.ts';
import { marked } from './marked-text.ts';

function found(text: string): { got: number[]; expected: number[] } {
  const { tokens, expected } = marked(text);
  const ranges = discourseFillers(tokens).flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, k) => from + k),
  );
  return { got: [...filledPauses(tokens), ...ranges].sort((a, b) => a - b), expected };
}

describe('filled pauses', () => {
  it.each(['um', 'umm', 'uh', 'uhm', 'er', 'erm', 'ah', 'hmm', 'mm', 'eh'])('%s is one', (word) => {
    expect(isFilledPause(word)).toBe(true);
  });
  it.each(['a', 'the', 'hum', 'error', 'her', 'oh', 'am', 'humm'])('%s is none', (word) => {
    expect(isFilledPause(word)).toBe(false);
  });
});

describe('discourse fillers', () => {
  it.each([
    '[So] the job takes a file and checks it.',
    '[Okay] [so] we had a queue.',
    'The cache was, [like], completely cold.',
    'It took [like] forty minutes to drain.',
    'And [you] [know], nobody had looked.',
    'It was [kind] [of] slow in the evening.',
    'That moves the load to the replica, [right]?',
    '[Well], the test was green.',
    'We had, [I] [mean], three servers.',
    '[Um] it was [basically] a script.',
    'then we restart it [you] [know] and it works',
  ])('are marked in: %s', (text) => {
    const { got, expected } = found(text);
    expect(got).toEqual(expected);
  });

  it.each([
    'I like Postgres for that.',
    'It looks like a race.',
    'A store like Redis would do.',
    'We lock the row so that it retries once.',
    'It was full, so we moved it.',
    'That is the right index.',
    'We rolled it right back.',
    'It works as well with two nodes.',
    'The service is well tested.',
    'Do you know the traffic?',
    'That kind of error is rare.',
    'It is okay to lose one.',
    'By slow I mean more than a second.',
    'It actually returned the old price.',
    'I think, I guess, it just failed, obviously.',
  ])('are not seen in: %s', (text) => {
    // "So" would open the turn: a plain sentence stands before each.
    const { got } = found(`We had a plan. ${text}`);
    expect(got).toEqual([]);
  });
});
