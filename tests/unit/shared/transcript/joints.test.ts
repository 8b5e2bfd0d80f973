import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atJoints } from '#shared/transcript/joints.ts';
import { textOfRange, type Word } from '#shared/transcript/transcript.ts';

/** Words a third of a second each; `/` is a pause of 400 ms, `_` one of 200 ms. */
function spoken(text: string): Word[] {
  let at = 0;
  return text.split(' ').flatMap((part): Word[] => {
    if (part === '/' || part === '_') {
      at += part === '/' ? 400 : 200;
      return [];
    }
    at += 330;
    return [{ text: part, startMs: at - 330, endMs: at, confidence: 0.9 }];
  });
}

const written = (text: string): Word[] =>
  text.split(' ').map((one) => ({ text: one, startMs: null, endMs: null, confidence: null }));

/** The words from the first to the last of `quote`, cut at joints. */
function cut(words: readonly Word[], quote: string): string {
  const all = words.map((w) => w.text).join(' ');
  const from = all.slice(0, all.indexOf(quote)).split(' ').length - 1;
  return textOfRange(words, atJoints(words, [from, from + quote.split(' ').length - 1]));
}

it('leaves whole sentences alone', () => {
  const words = written('We take the queue. It is slower but safe. That is all.');
  expect(cut(words, 'It is slower but safe.')).toBe('It is slower but safe.');
});

it('goes back to where a pause was made', () => {
  const words = spoken(
    'it comes in twice / the office throws away the second one with the same number / then',
  );
  expect(cut(words, 'throws away the second one')).toBe(
    'the office throws away the second one with the same number',
  );
});

it('goes back to a conjunction or a comma where nobody paused', () => {
  const words = written(
    'we keep the ticket and the gate opens so nobody waits in the rain for it, it is one read',
  );
  expect(cut(words, 'waits in the rain for it,')).toBe('so nobody waits in the rain for it,');
  expect(cut(written('first the bread, the rolls after it go out'), 'rolls after it go out')).toBe(
    'the rolls after it go out',
  );
});

it('joins no two things that "and" only lists', () => {
  const words = written('bread and rolls and cakes go out at four');
  expect(cut(words, 'cakes go out at four')).toBe('bread and rolls and cakes go out at four');
});

it('begins a little later where a thought begins there and none is near before', () => {
  const words = written('one two red blue green four five six seven nine ten but the gate opens');
  expect(cut(words, 'nine ten but the gate opens')).toBe('but the gate opens');
});

it('takes a short gap between words for none', () => {
  const words = spoken('a b c d e f g h i _ j k l m n o p q r s t u v w');
  expect(cut(words, 'j k l')).toBe('j k l');
});

it('keeps what was asked for but for three words at its beginning, and stays near', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('so', 'and', 'the', 'gate', 'opens.', 'late,', 'but', 'we'), {
        minLength: 1,
        maxLength: 60,
      }),
      fc.nat(),
      fc.nat(),
      (texts, a, b) => {
        const words = written(texts.join(' '));
        const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number];
        const [first, last] = atJoints(words, [from, to]);
        expect(first).toBeGreaterThanOrEqual(Math.max(0, from - 8));
        expect(first).toBeLessThanOrEqual(Math.min(from + 3, to));
        expect(last).toBeGreaterThanOrEqual(to);
        expect(last).toBeLessThanOrEqual(Math.min(words.length - 1, to + 6));
      },
    ),
  );
});
