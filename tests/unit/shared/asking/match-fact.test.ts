import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion, YOUR_CALL } from '#shared/asking/answer-question.ts';
import { matchFact } from '#shared/asking/match-fact.ts';
import type { Fact } from '#shared/bank/question.ts';

const rights: Fact = {
  id: 'writes',
  ask: 'How many writes a second?',
  phrases: ['how_many|number_of .. writes|requests', 'write_rate', 'writes .. @per second'],
  answer: 'About two hundred.',
};
const limit: Fact = {
  id: 'limit',
  ask: 'What is the limit of the provider?',
  phrases: ['limit', 'how_many .. requests .. provider', 'rate_limit*'],
  answer: 'A hundred a second.',
};
const facts = [rights, limit];
const idOf = (question: string) => matchFact(question, facts)?.id ?? null;

describe('matchFact', () => {
  it('finds a fact however it is written', () => {
    expect(idOf('How many writes a second?')).toBe('writes');
    expect(idOf('um okay so how many uh writes do we have a second')).toBe('writes');
    expect(idOf('WRITES PER SECOND???')).toBe('writes');
  });

  it('prefers the fact of which more is named', () => {
    expect(idOf('how many requests does the provider take')).toBe('limit');
    expect(idOf('how many requests are there')).toBe('writes');
  });

  it('finds nothing where nothing is known', () => {
    expect(idOf('May I use a queue?')).toBeNull();
    expect(idOf('')).toBeNull();
    expect(matchFact('How many writes?', [])).toBeNull();
  });

  it('does not depend on the order of the facts, case or marks', () => {
    const questions = fc.array(
      fc.constantFrom('how', 'many', 'writes', 'requests', 'provider', 'limit', 'per', 'second', 'the'),
      {
        maxLength: 9,
      },
    );
    fc.assert(
      fc.property(questions, (words) => {
        const text = words.join(' ');
        expect(matchFact(text, [limit, rights])?.id).toBe(matchFact(text, facts)?.id);
        expect(idOf(`${text.toUpperCase()}?`)).toBe(idOf(text));
      }),
    );
  });
});

describe('answerQuestion', () => {
  const asked = { text: 'How many writes?', how: 'typed', fromSample: 16_000, toSample: 16_000 } as const;

  it('answers with the fact, and names it', () => {
    expect(answerQuestion(asked, facts)).toEqual({ ...asked, fact: 'writes', answer: 'About two hundred.' });
  });

  it('leaves the call to the speaker where nothing is known', () => {
    expect(answerQuestion({ ...asked, text: 'Which cloud?' }, facts)).toEqual({
      ...asked,
      text: 'Which cloud?',
      fact: null,
      answer: YOUR_CALL,
    });
  });
});
