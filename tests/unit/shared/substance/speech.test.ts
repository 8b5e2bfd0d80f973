import { describe, expect, it } from 'vitest';
import { readAnswer } from '#shared/report/answer.ts';
import { absolutes } from '#shared/substance/absolutes.ts';
import { pattern, speechOf } from '#shared/substance/speech.ts';
import { fromText } from '../report/spoken-text.ts';

const speech = (text: string, fillers: 'kept' | 'left-out' = 'left-out') =>
  speechOf(readAnswer(fromText(text)), fillers);

describe('an answer as patterns read it', () => {
  it('has numbers as 0, sentence ends as words and no fillers', () => {
    expect(speech('So um it took forty seconds. Why?').text).toBe(' it took 0 seconds . why ? ');
    expect(speech('it was, um, sort of slow', 'kept').text).toBe(' it was sort of slow . ');
  });

  it('says where a match stands in the transcript', () => {
    const text = 'So um, it was it was um slow. Really slow.';
    const [slow, again] = speech(text).find(pattern('slow'));
    expect([slow?.from, again?.from]).toEqual([7, 9]);
  });

  it('looks around within the sentence, or beyond', () => {
    const read = speech('One thing. It was slow today. And more.');
    const [slow] = read.find(pattern('slow'));
    if (!slow) throw new Error('not found');
    expect(read.before(slow, 5)).toBe(' it was ');
    expect(read.after(slow, 5)).toBe(' today ');
    expect(read.around(slow, 4, 3)).toBe(' thing . it was slow today . and ');
    expect(read.sentence(slow, 9)).toBe(' it was slow today ');
  });

  it('lets a verb of doing stand after an absolute', () => {
    expect(
      absolutes(speech('For them everything is urgent, so we just did things as they came.')),
    ).toHaveLength(1);
  });

  it('leaves what is quoted alone', () => {
    expect(absolutes(speech('The banner read “it never fails” in red.'))).toEqual([]);
    expect(absolutes(speech('That queue, it never fails in red.'))).toHaveLength(1);
  });
});
