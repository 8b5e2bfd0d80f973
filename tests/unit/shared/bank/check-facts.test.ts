import { describe, expect, it } from 'vitest';
import { checkFacts } from '#shared/bank/check-facts.ts';
import type { Fact, FactExamples, Question } from '#shared/bank/question.ts';

const fact = (id: string, change: Partial<Fact> = {}): Fact => ({
  id,
  ask: `How many ${id}?`,
  phrases: [`how_many ${id}`, `number_of ${id}`, `${id} .. per day`],
  answer: 'Ten.',
  ...change,
});
const ids = ['orders', 'teams', 'regions', 'clocks', 'queues'];
const ways = (id: string) =>
  ['how many', 'number of', 'tell me how many', 'and how many', 'the number of', 'so how many'].map(
    (how) => `${how} ${id}`,
  );
const good: FactExamples = {
  version: 1,
  question: 'late-rows',
  facts: Object.fromEntries(ids.map((id) => [id, ways(id)])),
  none: Array.from({ length: 10 }, (_, n) => `May I draw ${n} boxes?`),
};

function faults(facts: readonly Fact[] = ids.map((id) => fact(id)), examples: FactExamples | null = good) {
  const found: string[] = [];
  const question = { id: 'late-rows', stage: 'coding', facts, assumptions: [] } as unknown as Question;
  const known = { file: 'q', examplesFile: 'f', question, examples, criteria: new Map() };
  checkFacts([known], (file, message) => found.push(`${file}: ${message}`));
  return found;
}

const [first, ...others] = ids.map((id) => fact(id)) as [Fact, ...Fact[]];

describe('checkFacts', () => {
  it('has nothing to say where each way of asking finds its fact and others find none', () => {
    expect(faults()).toEqual([]);
  });

  it('wants five facts with three phrases each', () => {
    expect(
      faults([{ ...first, phrases: ['how_many orders'] }], { ...good, facts: { orders: ways('orders') } }),
    ).toEqual(
      expect.arrayContaining([
        'q: facts: there are 1, a question has 5 to 8',
        'q: facts: orders: has fewer than 3 phrases',
      ]),
    );
  });

  it('names a criterion and an assumption that are not there', () => {
    expect(faults([{ ...first, criterion: 'luck', assumption: 'weather' }, ...others])).toEqual([
      'q: facts: orders: coding has no criterion luck',
      'q: facts: orders: there is no assumption weather',
    ]);
  });

  it('names a way of asking that finds another fact or none', () => {
    const asked = [...ways('orders'), 'how many teams', 'who are you'];
    expect(faults(undefined, { ...good, facts: { ...good.facts, orders: asked } })).toEqual([
      'f: orders: “how many teams” is answered with teams',
      'f: orders: “who are you” is answered with nothing',
    ]);
  });

  it('names a question that should find nothing and does', () => {
    expect(faults(undefined, { ...good, none: [...good.none, 'the number of queues?'] })).toEqual([
      'f: none: “the number of queues?” is answered with queues',
    ]);
  });

  it('wants the questions to measure on', () => {
    expect(faults(undefined, null)).toEqual(['f: is not there']);
  });
});
