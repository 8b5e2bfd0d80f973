import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBank } from '#electron/backend/banks/bank.ts';
import { asAsked, asRetaken, formatsOf, stretchPhases } from '#shared/practice/formats.ts';

const { questions } = await readBank(new URL('../../../..', import.meta.url).pathname);
const sum = (phases: ReadonlyArray<{ minutes: number }>) => phases.reduce((all, p) => all + p.minutes, 0);
const first = (stage: string, kind?: string) => {
  const found = questions.find((q) => q.stage === stage && (!kind || q.kind === kind));
  if (!found) throw new Error('the bank has none');
  return found;
};

describe('formats', () => {
  it('offer every question of the bank in two lengths, its own among them', () => {
    for (const question of questions) {
      const minutes = formatsOf(question).map((format) => format.minutes);
      expect(minutes, question.id).toHaveLength(2);
      expect(minutes, question.id).toContain(question.answerMinutes);
    }
  });

  it('ask a design as a round of 35 minutes in eight phases', () => {
    const asked = asAsked(first('system-design'), 35);
    expect(asked.answerMinutes).toBe(35);
    expect(asked.phases.map(({ phase }) => phase)).toEqual([
      'Requirements',
      'Estimates',
      'Interface',
      'Data',
      'High level',
      'Deep dive',
      'Failures',
      'Rollout',
    ]);
    expect(sum(asked.phases)).toBe(35);
  });

  it('let the interviewer name the time that there is', () => {
    const audit = questions.find(({ id }) => id === 'admin-audit-trail');
    const cheaper = questions.find(({ id }) => id === 'made-it-cheaper');
    expect(audit && asAsked(audit, 35).prompt).toMatch(/Design it in thirty-five minutes\.$/);
    expect(cheaper && asAsked(cheaper, 10).prompt).toContain(' Ten minutes.');
    const named = /\b(two|three|five|seven|ten|thirty-five) minutes/gi;
    const words: Record<string, number> = { two: 2, three: 3, five: 5, seven: 7, ten: 10, 'thirty-five': 35 };
    for (const question of questions) {
      for (const { minutes } of formatsOf(question)) {
        const { prompt } = asAsked(question, minutes);
        for (const [, word = ''] of prompt.matchAll(named)) {
          expect(words[word.toLowerCase()], `${question.id} in ${minutes}`).toBe(minutes);
        }
      }
    }
  });

  it('ask a project in ten minutes, and a story not', () => {
    expect(asAsked(first('behavioural', 'project'), 10).answerMinutes).toBe(10);
    const story = first('behavioural', 'incident');
    expect(asAsked(story, 10)).toBe(story);
  });

  it('ask a question as it is in its own length, and where no length was chosen', () => {
    for (const question of questions) {
      expect(asAsked(question, question.answerMinutes)).toBe(question);
      expect(asAsked(question, null)).toBe(question);
    }
  });

  it('keep the phases of every question together as long as the answer', () => {
    for (const question of questions) {
      for (const { minutes } of formatsOf(question)) {
        expect(sum(asAsked(question, minutes).phases), question.id).toBe(minutes);
      }
    }
  });

  it('give a retake a minute and nothing to prepare', () => {
    expect(asRetaken(first('coding'))).toMatchObject({ prepareSeconds: 0, answerMinutes: 1 });
  });
});

describe('phases in another length', () => {
  const phases = fc.array(
    fc.record({
      phase: fc.string({ minLength: 1 }),
      minutes: fc.double({ min: 0.25, max: 20, noNaN: true }),
    }),
    { minLength: 2, maxLength: 8 },
  );

  it('keep their names and order, are together as long, and none is left without time', () => {
    fc.assert(
      fc.property(phases, fc.integer({ min: 2, max: 60 }), (given, minutes) => {
        const stretched = stretchPhases(given, minutes);
        expect(stretched.map((p) => p.phase)).toEqual(given.map((p) => p.phase));
        expect(sum(stretched)).toBeCloseTo(minutes, 9);
        for (const phase of stretched) expect(phase.minutes).toBeGreaterThanOrEqual(0.25);
      }),
    );
  });
});
