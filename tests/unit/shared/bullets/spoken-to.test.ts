import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenTo } from '#shared/bullets/spoken-to.ts';
import type { Word } from '#shared/transcript/transcript.ts';

const wordsOf = (text: string): Word[] =>
  text.split(' ').map((word, i) => ({ text: word, startMs: i * 400, endMs: i * 400 + 300, confidence: 1 }));
const answer = wordsOf(
  'So um the first thing is that we have forty thousand sellers and one file. I would write an outbox in the ' +
    'same transaction rather than a dual write, because both must agree. If the bank does not answer we ask it ' +
    'by our reference and never send again. Two people have to approve the run before it leaves.',
);
const statuses = (...bullets: string[]) => spokenTo(bullets, answer).map(({ status }) => status);

describe('spokenTo', () => {
  it('finds what was spoken to, in other forms of its words too', () => {
    expect(
      statuses('outbox table, not dual writes', '40k sellers, one file', 'approval by two people'),
    ).toEqual(['spoken', 'spoken', 'spoken']);
  });

  it('points to where most of its words stand together', () => {
    const [row] = spokenTo(['ask the bank by reference'], answer);
    expect(
      row?.range &&
        answer
          .slice(row.range[0], row.range[1] + 1)
          .map(({ text }) => text)
          .join(' '),
    ).toBe('bank does not answer we ask it by our reference');
  });

  it('does not hear what was not said', () => {
    expect(statuses('alert on returned payments', 'encrypt account numbers')).toEqual([
      'not-heard',
      'not-heard',
    ]);
    expect(spokenTo(['rollout by region'], answer)[0]?.range).toBeNull();
  });

  it('is unsure where a part of it was said', () => {
    expect(statuses('bank holidays, cut-off at four')).toEqual(['not-heard']);
    expect(statuses('approve late disputes')).toEqual(['not-heard']);
    expect(statuses('outbox retention')).toEqual(['unsure']);
  });

  it('does not take a question to the interviewer for a point', () => {
    const bank = answer.flatMap(({ text }, i) => (/^bank$/.test(text) ? [i] : []));
    expect(spokenTo(['bank'], answer)[0]?.status).toBe('spoken');
    expect(spokenTo(['bank'], answer, bank)[0]?.status).toBe('not-heard');
  });

  it('takes no number for a point', () => {
    expect(statuses('10')).toEqual(['not-heard']);
  });

  it('leaves empty notes out and keeps the order of the others', () => {
    expect(spokenTo(['', '  ', 'sellers', 'of the'], answer).map(({ bullet }) => bullet)).toEqual([
      'sellers',
    ]);
  });

  it('hears every bullet that is read out, and none in silence', () => {
    const word = fc.constantFrom('outbox', 'ledger', 'retry', 'queue', 'cutoff', 'replica', 'index', 'shard');
    const bullet = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(bullet, (text) => {
        expect(spokenTo([text], wordsOf(`so then ${text} and so on`))[0]?.status).toBe('spoken');
        expect(spokenTo([text], [])[0]?.status).toBe('not-heard');
      }),
    );
  });
});
