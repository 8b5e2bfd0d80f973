import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skillsOf } from '#shared/skills/skills.ts';
import { statesOverTime } from '#shared/skills/states-over-time.ts';
import { answer, type Outcome, onDay, points, retake } from './history.ts';

describe('states over time', () => {
  it('count how many skills stand where after each moment', () => {
    const history = [
      answer(onDay(0), 'a', { x: 'missed', y: 'missed', z: 'heard' }),
      retake(onDay(0, 1), 'a', 'x'),
      answer(onDay(2), 'b', { x: 'heard', z: 'missed' }),
    ];
    expect(statesOverTime(skillsOf(history))).toEqual([
      { at: onDay(0), missed: 2, saidWhenAsked: 0, saidUnprompted: 0 },
      { at: onDay(0, 1), missed: 1, saidWhenAsked: 1, saidUnprompted: 0 },
      { at: onDay(2), missed: 2, saidWhenAsked: 0, saidUnprompted: 1 },
    ]);
  });

  it('end with the states as they are, whatever was practised', () => {
    const outcomes = fc.constantFrom(...(Object.keys(points) as Outcome[]));
    const answers = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 9 }),
        question: fc.constantFrom('a', 'b'),
        x: outcomes,
        y: outcomes,
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(answers, (sketches) => {
        const skills = skillsOf(
          sketches.map(({ day, question, x, y }) => answer(onDay(day), question, { x, y })),
        );
        const last = statesOverTime(skills).at(-1);
        const now = (state: string) => skills.filter((skill) => skill.state === state).length;
        expect(last?.missed ?? 0).toBe(now('missed'));
        expect(last?.saidWhenAsked ?? 0).toBe(now('said-when-asked'));
        expect(last?.saidUnprompted ?? 0).toBe(now('said-unprompted'));
      }),
    );
  });
});
