import { describe, expect, it } from 'vitest';
import { madeChoice } from '#shared/assumptions/choice.ts';
import { prepare } from '#shared/assumptions/measure.ts';
import { lostOnRestart } from './assumption.ts';

const made = (text: string) => {
  const { words, windows } = prepare(text);
  return madeChoice(lostOnRestart, words, windows);
};

describe('madeChoice', () => {
  it.each([
    "So I'd use Redis for the sessions.",
    'i would go with redis',
    'We keep the sessions in Redis with a timeout of a day.',
    'When a user comes in we put the session into Redis.',
    'I would not poll the table, I would use Redis.',
  ])('hears a choice in: %s', (text) => {
    expect(made(text)).not.toBeNull();
  });

  it.each([
    'I would not use Redis here.',
    "I don't think I would use Redis.",
    'We could use Redis.',
    'Should I use Redis?',
    'My colleague wanted to use Redis.',
    'They use Redis at my last company.',
    'Rather than use Redis I would sign the cookie.',
    'The options are to use Redis and to sign a cookie.',
    'Either we use Redis or we sign a cookie or we do nothing.',
    'To use Redis would be simpler.',
    'Putting it in Redis is tempting.',
  ])('hears none in: %s', (text) => {
    expect(made(text)).toBeNull();
  });

  it('hears none that is taken back later', () => {
    expect(made("First I'd use Redis. On second thoughts I would not use Redis at all.")).toBeNull();
  });

  it('points to where the choice begins and quotes its sentence', () => {
    const choice = made('There are twelve servers. For the sessions I would use Redis with a replica.');
    expect(choice?.range).toEqual([9, 10]);
    expect(choice?.shown).toEqual([4, 13]);
  });
});
