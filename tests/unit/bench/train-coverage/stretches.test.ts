import { describe, expect, it } from 'vitest';
import { wholeAnswers } from '#tests/bench/train-coverage/held-out.ts';
import { type TrainingSentence, windowOf } from '#tests/bench/train-coverage/sentences.ts';
import { stretched } from '#tests/bench/train-coverage/stretches.ts';

const sentence = (text: string, makes: readonly string[] = []): TrainingSentence => ({
  text,
  window: windowOf(text),
  criterion: null,
  label: false,
  makes: new Set(makes),
  answer: 'kiosk',
  joinedFrom: null,
});

const idle = (from: number, words: number) =>
  Array.from({ length: words }, (_, i) => `word${String.fromCharCode(97 + ((from + i) % 26))}`).join(' ');

describe('stretches of answers without punctuation', () => {
  const point = 'an alarm on the queue woke me at two';
  const said = [sentence(idle(0, 30)), sentence(point, ['detection']), sentence(idle(5, 30))];
  const [answer] = wholeAnswers(said);
  const cut = stretched(said, answer ? [answer] : []);
  const words = said.map((s) => s.text).join(' ');

  it('are cut from an answer that has no mark, and lie in it', () => {
    expect(cut.length).toBeGreaterThan(3);
    for (const { text } of cut) expect(` ${words} `.replace(' two ', ' 0 ')).toContain(text);
  });

  it('make the point that they hold whole, and none that they do not touch', () => {
    const holds = cut.filter(({ makes }) => makes.has('detection'));
    expect(holds.length).toBeGreaterThan(0);
    for (const { text } of holds) expect(text).toContain('alarm on the queue woke me');
    for (const { text } of cut.filter(({ makes }) => makes.size === 0))
      expect(text).not.toContain('alarm on the queue woke me');
  });

  it('leave out those that hold half of a point, of which nobody can say what they make', () => {
    const windows = answer?.windows.filter(({ joins }) => !joins).length ?? 0;
    expect(cut.length).toBeLessThan(windows);
  });

  it('know the sentences that they were cut from, so that no fold learns what it is asked', () => {
    for (const { joinedFrom } of cut) expect(joinedFrom?.every((k) => k >= 0 && k < said.length)).toBe(true);
  });
});

describe('whole answers', () => {
  it('with punctuation are read a second time without it, in the same fold, with the same points', () => {
    const written = [sentence('An alarm woke me, at two.', ['detection']), sentence('I like tea.')];
    const answers = wholeAnswers(written);
    expect(answers.map(({ fold }) => fold)).toEqual([0, 0]);
    expect(answers.map(({ makes }) => [...makes])).toEqual([['detection'], ['detection']]);
    expect(answers[1]?.windows.length).toBeLessThan(answers[0]?.windows.length ?? 0);
  });

  it('without a mark are read once', () => {
    expect(wholeAnswers([sentence('an alarm woke me'), sentence('i like tea')])).toHaveLength(1);
  });
});
