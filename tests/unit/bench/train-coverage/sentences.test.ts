import { describe, expect, it } from 'vitest';
import { refuseTwoAlike } from '#tests/bench/train-coverage/sentences.ts';

describe('training sentences', () => {
  const alike = (...texts: string[]) =>
    refuseTwoAlike(
      'coding',
      texts.map((text) => ({ text })),
    );

  it('may not stand twice, however they are punctuated and cased', () => {
    expect(() => alike('It is linear.', 'So it is quadratic.', 'it is linear')).toThrow(
      'two training sentences of coding are alike: it is linear',
    );
  });

  it('may share words', () => {
    expect(() => alike('It is linear.', 'It is linear in n.', 'Is it linear?')).not.toThrow();
  });
});
