import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stage } from '#shared/bank/question.ts';
import { readCoverage } from '#shared/coverage/coverage.ts';
import { doubtsOf } from '#shared/coverage/doubt.ts';
import { readAnswer } from '#shared/report/answer.ts';
import type { Transcript, Word } from '#shared/transcript/transcript.ts';
import { criteriaOf, fromText } from '../report/spoken-text.ts';

const word = (confidence: number | null, corrected?: string): Word => ({
  text: 'gate',
  startMs: null,
  endMs: null,
  confidence,
  ...(corrected !== undefined && { corrected }),
});
const doubt = (words: readonly Word[], skip: readonly number[] = []) =>
  doubtsOf([{ from: 0, to: words.length - 1 }], words, new Set(skip))[0];

describe('how much of a stretch may have been misheard', () => {
  it('is nothing for typed words and for words that were heard well', () => {
    expect(doubt([word(null), word(1), word(0.6)])).toBe(0);
  });

  it('is what its words lack together', () => {
    expect(doubt([word(0.5), word(0.9), word(0.2)])).toBeCloseTo(0.5);
  });

  it('is nothing for what was put right, and for what carries nothing', () => {
    expect(doubt([word(0.1, 'gates'), word(0.1)], [1])).toBe(0);
  });

  it('is that of each stretch alone', () => {
    const words = [word(0.1), word(0.9), word(0.4)];
    const [first, second] = doubtsOf(
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
      ],
      words,
      new Set(),
    );
    expect(first).toBeCloseTo(0.5);
    expect(second).toBeCloseTo(0.2);
  });
});

/** An answer in which much was not said, each word as sure as `confidence` says. */
function statuses(stage: Stage, confidence: (i: number) => number | null) {
  const plain = fromText(
    'We had lunch together on most days and the office had a nice kitchen with a large window. ' +
      'The people there were friendly, the building was old, and there was a small garden behind it. ' +
      'I would like to talk about the weather for a moment, it rained a lot that year and then it was warm.',
  );
  const transcript: Transcript = {
    ...plain,
    words: plain.words.map((one, i) => ({ ...one, confidence: confidence(i) })),
  };
  const { tokens, empty } = readAnswer(transcript);
  const { coverage } = readCoverage({
    transcript,
    tokens,
    skip: empty,
    stage,
    kind: stage === 'coding' ? 'debug' : stage === 'behavioural' ? 'incident' : 'greenfield',
    core: [],
    criteria: criteriaOf(stage),
  });
  return coverage.map(({ criterion, status }) => ({ criterion, status }));
}
const missing = (rows: ReturnType<typeof statuses>) =>
  rows.filter(({ status }) => status === 'not-heard').map(({ criterion }) => criterion);

describe.each<Stage>(['coding', 'system-design', 'behavioural'])('what is missing in %s', (stage) => {
  it('is the same for typed words and for words that were heard well', () => {
    expect(missing(statuses(stage, () => null)).length).toBeGreaterThan(3);
    expect(statuses(stage, () => 0.95)).toEqual(statuses(stage, () => null));
  });

  it('is asked about instead where the words are doubtful', () => {
    expect(missing(statuses(stage, () => 0.2))).toEqual([]);
  });

  it('never becomes more through doubt', () => {
    const clear = missing(statuses(stage, () => 1));
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }),
        (sure) => {
          for (const criterion of missing(statuses(stage, (i) => sure[i] ?? 1)))
            expect(clear).toContain(criterion);
        },
      ),
      { numRuns: 40 },
    );
  });
});
