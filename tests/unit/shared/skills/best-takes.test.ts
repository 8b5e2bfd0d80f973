import { describe, expect, it } from 'vitest';
import { bestTakes, type Take } from '#shared/skills/best-takes.ts';
import { answer, type Outcome, onDay, retake } from './history.ts';

const take = (
  question: string,
  outcomes: Readonly<Record<string, Outcome>>,
  fillersPerMinute: number | null = 4,
  day = 0,
): Take => ({ ...answer(onDay(day), question, outcomes), fillersPerMinute });

const workedThrough = (of: Take): Take => ({
  ...of,
  points: of.points.map((point) => ({ ...point, depth: 'worked-through' })),
});

describe('the best takes', () => {
  const half = take('a', { x: 'heard', y: 'missed' });
  const whole = take('b', { x: 'heard', y: 'heard' });

  it('say the largest share of what their questions name', () => {
    expect(bestTakes([half, whole], 2)).toEqual([whole, half]);
  });

  it('stand higher where points were worked through', () => {
    const worked = workedThrough(take('c', { x: 'heard', y: 'heard', z: 'missed' }));
    expect(bestTakes([whole, worked], 1)).toEqual([worked]);
  });

  it('have the fewest fillers of equal ones, then are the newest', () => {
    const calm = take('c', { x: 'heard' }, 1);
    const counted = take('d', { x: 'heard' }, 9);
    const uncounted = take('e', { x: 'heard' }, null);
    const later = take('f', { x: 'heard' }, 1, 3);
    expect(bestTakes([uncounted, counted, calm, later], 4)).toEqual([later, calm, counted, uncounted]);
  });

  it('are one a question, no retakes, and none where nothing was heard in the answer itself', () => {
    const again = take('b', { x: 'heard', y: 'heard' }, 7);
    const onWord = take('g', { x: 'byWord', y: 'inFollowUp' });
    const retaken = { ...retake(onDay(1), 'h', 'x'), fillersPerMinute: 0 };
    expect(bestTakes([again, whole, onWord, retaken], 3)).toEqual([whole]);
  });
});
