import { describe, expect, it } from 'vitest';
import { type Assumed, checkAssumptions, phraseFault } from '#shared/bank/check-assumptions.ts';
import type { Assumption, AssumptionExamples, Question } from '#shared/bank/question.ts';

const assumption = (id: string, change: Partial<Assumption> = {}): Assumption => ({
  id,
  label: 'how late a row may be',
  choice: { label: 'a queue', phrases: ['use .. queue'] },
  heardWhen: 'You say so.',
  why: 'Late rows are bought twice.',
  question: 'How late?',
  topic: 'edge-cases',
  phrases: ['at_most .. late'],
  near: ['late', 'delay*'],
  hints: [],
  speaks: true,
  ...change,
});

const six = (make: (n: number) => string) => [1, 2, 3, 4, 5, 6].map(make);
const examples: AssumptionExamples = {
  said: six((n) => `A row may be at most ${n} minutes late and nobody minds.`),
  notSaid: six((n) => `It was written by ${n} people in one long week.`),
  chosen: ['I would use a queue for this.', 'So we use one queue.'],
  notChosen: ['I would not use a queue here.', 'Should we use a queue?'],
};

function faults(change: Partial<Assumption> = {}, other: Partial<AssumptionExamples> = {}): string[] {
  const question = {
    id: 'late-rows',
    stage: 'coding',
    prompt: 'Rows.',
    outline: [],
    followUps: [],
    harder: 'And with two clocks?',
    assumptions: [
      assumption('first', change),
      assumption('second', { speaks: false }),
      assumption('third', { speaks: false }),
    ],
  } as unknown as Question;
  const assumed: Assumed = {
    file: 'questions/late-rows.json',
    examplesFile: 'assumptions/late-rows.json',
    question,
    examples: new Map([['first', { ...examples, ...other }]]),
  };
  const found: string[] = [];
  checkAssumptions([assumed], (_, message) => found.push(message));
  return found;
}

describe('checkAssumptions', () => {
  it('lets an assumption speak that its own sentences carry', () => {
    expect(faults()).toEqual([]);
  });

  it('lets none speak that has no sentences of its own', () => {
    expect(faults({}, { notSaid: [] })).toEqual([
      expect.stringMatching(/^assumptions: first: speaks is true/),
    ]);
  });

  it('names what is taken for said and is not', () => {
    const wrong = 'At most four of us were late to that meeting.';
    expect(faults({}, { notSaid: [...examples.notSaid, wrong] })).toContainEqual(
      expect.stringContaining(`“${wrong}” does not say it and is taken for it`),
    );
  });

  it('names what was said and would be called missing', () => {
    const wrong = 'Nobody minds an hour.';
    expect(faults({}, { said: [...examples.said, wrong] })).toContainEqual(
      expect.stringContaining(`“${wrong}” says it and would be called missing`),
    );
  });

  it('names a choice that is taken for made', () => {
    expect(faults({}, { notChosen: ['I would use a queue for that.', 'Why use a queue?'] })).toContainEqual(
      expect.stringContaining('does not make the choice and is taken for it'),
    );
  });

  it('has one speak that could', () => {
    expect(faults({ speaks: false })).toEqual([
      expect.stringMatching(/speaks is false, its sentences say true/),
    ]);
  });

  it.each([
    ['@nobody .. late', /no group @nobody/],
    ['.. late', /begins with a gap/],
    ['late?', /found in silence/],
  ])('refuses the phrase %s', (phrase, why) => {
    expect(phraseFault(phrase)).toMatch(why);
  });

  it('accepts a phrase with a group', () => {
    expect(phraseFault('@take .. queue')).toBeNull();
  });
});
