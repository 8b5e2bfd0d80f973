import { describe, expect, it } from 'vitest';
import { readAnswer } from '#shared/report/answer.ts';
import { ownershipOf } from '#shared/substance/ownership.ts';
import { speechOf } from '#shared/substance/speech.ts';
import { fromText, report } from '../report/spoken-text.ts';

const ownership = (text: string) => ownershipOf(speechOf(readAnswer(fromText(text))));

describe('who did it', () => {
  it('counts who is said to have done something, with words between', () => {
    expect(ownership('We decided to wait. Then I just um wrote the script and we all tested it.')).toEqual({
      i: 1,
      we: 2,
    });
    expect(ownership('i rolled it back and we then also moved the rows')).toEqual({ i: 1, we: 1 });
  });

  it('leaves out states, feelings and plans', () => {
    expect(ownership('We were tired, I wanted to sleep, we needed more time and I was worried.')).toBeNull();
    expect(ownership('I would build a queue and we need an index.')).toBeNull();
  });

  it('is there for stories only', () => {
    const told = fromText('We decided to wait and I wrote the script that moved the rows at night.');
    expect(report(told, 'behavioural', 'incident').ownership).toEqual({ i: 1, we: 1 });
    expect(report(told, 'system-design', 'change').ownership).toBeUndefined();
  });
});
