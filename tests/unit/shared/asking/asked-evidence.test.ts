import { describe, expect, it } from 'vitest';
import { type AskedPoint, askedPoints } from '#shared/asking/asked-evidence.ts';
import { msToSamples } from '#shared/audio/pcm.ts';
import type { Fact } from '#shared/bank/question.ts';
import type { AskedOfInterviewer } from '#shared/practice/attempt.ts';
import { analyse } from '#shared/report/analyse.ts';
import { report as reportSchema } from '#shared/report/report.ts';
import { corrections } from '#tests/unit/shared/report/corrected.ts';
import { criteriaOf, spokenEvenly } from '#tests/unit/shared/report/spoken-text.ts';

const FACTS: Fact[] = [
  { id: 'size', ask: 'How many?', phrases: ['how_many'], answer: 'Ten.', criterion: 'scale-estimate' },
  { id: 'rest', ask: 'What else?', phrases: ['else'], answer: 'Tea.', assumption: 'who-keeps-it' },
];
const ANSWER = `The service sends one receipt for every payment and support people can send it again by hand whenever
somebody asks them to do so. How many payments do we have a second at the busiest time? I write the receipt into an
outbox in the same transaction as the payment, and a worker takes it from there and hands it to the mail provider. I
prefer that over a message on a broker, since a broker and a database never agree for certain, and the price is a table
that somebody has to keep small. If the provider is down the rows wait and nothing is lost, and after a day they go to
a person who looks at them and decides what to do with each of them.`;
const WORD_MS = 400;
const transcript = spokenEvenly(ANSWER, WORD_MS);
const texts = transcript.words.map(({ text }) => text);
const [from, to] = [texts.indexOf('How'), texts.indexOf('time?')];
const spoken: AskedOfInterviewer = {
  text: 'How many payments do we have?',
  how: 'spoken',
  fromSample: msToSamples(from * WORD_MS),
  toSample: msToSamples((to + 1) * WORD_MS),
  fact: 'size',
  answer: 'Ten.',
};
const typed: AskedOfInterviewer = { ...spoken, how: 'typed', toSample: spoken.fromSample };

const judged = (points: readonly AskedPoint[], made = corrections()) =>
  analyse({
    transcript,
    stage: 'system-design',
    kind: 'greenfield',
    core: ['scale-estimate', 'tradeoff', 'failure-mode'],
    criteria: criteriaOf('system-design'),
    askedPoints: points,
    corrections: made,
  });
const scaleIn = (made: ReturnType<typeof judged>) =>
  made.coverage.find(({ criterion }) => criterion === 'scale-estimate');

describe('what was asked of the interviewer', () => {
  it('makes a point heard that was not, stated and no further, with the words that asked', () => {
    expect(scaleIn(judged([]))?.status).not.toBe('heard');
    const made = judged(askedPoints([spoken], FACTS));
    expect(reportSchema.parse(made)).toEqual(made);
    expect(scaleIn(made)).toMatchObject({
      status: 'heard',
      depth: 'stated',
      asked: { atMs: from * WORD_MS },
      evidence: { text: 'How many payments do we have a second at the busiest time?' },
    });
    expect(made.findings.map(({ criterion }) => criterion)).not.toContain('scale-estimate');
  });

  it('has no words to show where it was typed, and no moment before the recording', () => {
    expect(scaleIn(judged(askedPoints([typed], FACTS)))).toMatchObject({
      evidence: null,
      asked: { atMs: from * WORD_MS },
    });
    const early = { ...typed, fromSample: 0, toSample: 0 };
    expect(scaleIn(judged(askedPoints([early], FACTS)))?.asked).toEqual({ atMs: null });
  });

  it('shows nothing where nothing is known of it', () => {
    const unknown = { ...spoken, fact: null };
    expect(askedPoints([unknown, { ...spoken, fact: 'gone' }], FACTS)).toMatchObject([
      { criterion: null, assumption: null },
      { criterion: null, assumption: null },
    ]);
    expect(scaleIn(judged(askedPoints([unknown], FACTS)))?.status).not.toBe('heard');
  });

  it('leaves what the answer says itself as it is, and is no strength', () => {
    const tradeoff = { ...FACTS[0], criterion: 'tradeoff' } as Fact;
    const row = (made: ReturnType<typeof judged>) =>
      made.coverage.find((each) => each.criterion === 'tradeoff');
    expect(row(judged([]))?.status).toBe('heard');
    expect(row(judged(askedPoints([typed], [tradeoff])))).toEqual(row(judged([])));
    expect(judged(askedPoints([spoken], FACTS)).strength).toEqual(judged([]).strength);
  });

  it('takes the words of a spoken question out of the answer, and no others', () => {
    const vague = { ...spoken, fact: null };
    const without = judged(askedPoints([vague], FACTS));
    for (const row of without.coverage) {
      const [first, last] = row.evidence?.wordRange ?? [0, -1];
      expect(first <= to && last >= from && first >= from && last <= to, row.criterion).toBe(false);
    }
    expect(without.delivery).toEqual(judged([]).delivery);
  });

  it('leaves the last word to the user', () => {
    const not = corrections({
      type: 'coverage',
      criterion: 'scale-estimate',
      verdict: 'not-said',
      place: null,
    });
    expect(scaleIn(judged(askedPoints([spoken], FACTS), not))).toMatchObject({
      status: 'not-heard',
      byUser: true,
    });
  });
});
