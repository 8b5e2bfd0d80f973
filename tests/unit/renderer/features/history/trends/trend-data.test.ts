import { describe, expect, it } from 'vitest';
import {
  medianOfLast,
  momentText,
  trendInWords,
  trendsOf,
} from '#renderer/features/history/trends/trend-data.ts';
import type { Stage } from '#shared/bank/question.ts';
import type { TrendAnswer } from '#shared/contract/skills.ts';
import type { Skill } from '#shared/skills/skill.ts';

const answer = (day: number, stage: Stage, fillersPerMinute: number | null): TrendAnswer => ({
  attemptId: '00000000-0000-4000-8000-000000000000',
  at: new Date(2026, 2, day, 19).toISOString(),
  stage,
  fillersPerMinute,
  wordsPerMinute: 140 + day,
});
const answers = [
  answer(1, 'coding', 9),
  answer(2, 'behavioural', 2),
  answer(3, 'behavioural', null),
  answer(4, 'behavioural', 4),
];

describe('trends', () => {
  it('smooth with the median of the last five', () => {
    expect(medianOfLast([9, 1, 5, 5, 100, 3, 3])).toEqual([9, 5, 5, 5, 5, 5, 5]);
    expect(medianOfLast([2, 4])).toEqual([2, 3]);
    expect(medianOfLast([])).toEqual([]);
  });

  it('hold a moment for each answer that has the figure, of the chosen stage', () => {
    const [fillers, pace, states] = trendsOf(answers, [], 'all');
    expect(fillers?.series[0]?.values).toEqual([9, 2, 4]);
    expect(pace?.at).toHaveLength(4);
    expect(states?.at).toEqual([]);
    expect(trendsOf(answers, [], 'behavioural')[0]?.series[0]?.values).toEqual([2, 4]);
  });

  it('show how points stand until the last answer, where nothing moved since', () => {
    const [first, last] = [answers[0]?.at ?? '', answers.at(-1)?.at ?? ''];
    const skill: Skill = {
      stage: 'coding',
      criterion: 'restate-goal',
      state: 'missed',
      seenAt: last,
      recent: { missed: 1, of: 1 },
      sayings: 0,
      missedIn: null,
      askedIn: null,
      proofs: [],
      moves: [{ at: first, state: 'missed', attemptId: answers[0]?.attemptId ?? '' }],
    };
    const states = trendsOf(answers, [skill], 'all')[2];
    expect(states?.at).toEqual([first, last]);
    expect(states?.series[0]?.values).toEqual([1, 1]);
    expect(trendsOf(answers, [skill], 'coding')[2]?.at).toEqual([first]);
  });

  it('allow more fillers where somebody writes code while they talk', () => {
    expect(trendsOf(answers, [], 'behavioural')[0]?.band).toEqual([0, 5]);
    expect(trendsOf(answers, [], 'coding')[0]?.band).toEqual([0, 12]);
  });

  it('can be said in words', () => {
    const [fillers] = trendsOf(answers, [], 'all');
    if (!fillers) throw new Error('there is none');
    expect(trendInWords(fillers)).toBe('Median of the last five: from 9.0 to 4.0');
    expect(momentText(fillers, 1, '2 March')).toBe('2 March: Each answer 2.0, Median of the last five 5.5');
  });
});
