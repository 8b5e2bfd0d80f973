import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listenForAssumptions } from '#shared/assumptions/listen.ts';
import type { Assumption } from '#shared/bank/question.ts';
import { tokenise } from '#shared/transcript/tokens.ts';
import { spokenEvenly } from '../report/spoken-text.ts';
import { filler, lostOnRestart } from './assumption.ts';

const CHOICE = "So I'd use Redis for the sessions.";

function listen(text: string, change: Partial<Assumption> = {}, limited = false) {
  const transcript = spokenEvenly(text);
  const [row] = listenForAssumptions({
    transcript,
    tokens: tokenise(transcript.words),
    skip: new Set(),
    assumptions: [{ ...lostOnRestart, ...change }],
    limited,
  });
  return row;
}

describe('listenForAssumptions', () => {
  it('calls missing what a choice depends on and nobody came near', () => {
    const row = listen(`${filler} ${CHOICE}`);
    expect(row?.status).toBe('not-heard');
    expect(row?.choice.evidence?.text).toContain('use Redis for the sessions.');
    expect(row?.choice.evidence?.startMs).toBe(400 * (filler.split(' ').length + 2));
    expect(row?.evidence).toBeNull();
  });

  it('hears it, wherever it is said', () => {
    const said = 'A restart loses the last second of writes.';
    expect(listen(`${said} ${filler} ${CHOICE}`)?.evidence?.text).toContain('restart loses');
    expect(listen(`${CHOICE} ${filler} ${said}`)?.status).toBe('heard');
  });

  it('shows the stretch that says most of it, not the first that names it', () => {
    const heard = listen(
      `A restart lost them today. ${filler} ${CHOICE} I lose what a restart lost and it is empty.`,
      {
        phrases: ['restart* .. lose*|lost', 'lose*|lost .. restart*', 'empty'],
      },
    );
    expect(heard?.evidence?.text).toContain('is empty.');
    const near = listen(`It has a replica. ${filler} ${CHOICE} The replica is there to persist the memory.`);
    expect(near?.status).toBe('unsure');
    expect(near?.evidence?.text).toContain('persist');
  });

  it.each([
    'It has a replica in the other zone.',
    'We should think about what gets lost when it restarts at some point.',
    'What is lost when it restarts?',
    'A reboot and the memory is as it was born.',
  ])('asks about: %s', (near) => {
    expect(listen(`${filler} ${CHOICE} ${near}`)?.status).toBe('unsure');
  });

  it('takes one word that says little for nothing', () => {
    expect(listen(`${filler} ${CHOICE} It has a lot of memory.`)?.status).toBe('not-heard');
  });

  it.each([
    ['the choice was not made', `${filler} I would not use Redis.`, {}, false],
    ['the answer is short', `Well, there are twelve servers. ${CHOICE}`, {}, false],
    ['the answer could only be judged in part', `${filler} ${CHOICE}`, {}, true],
    ['it may not speak', `${filler} ${CHOICE}`, { speaks: false }, false],
  ])('asks for nothing where %s', (_, text, change, limited) => {
    expect(listen(text, change, limited)?.status).toBe('not-asked');
  });

  it('never unhears it because more is said', () => {
    const sentences = fc.constantFrom(CHOICE, 'We deploy on Sundays.', 'It is small.', 'I would not use it.');
    fc.assert(
      fc.property(fc.array(sentences, { maxLength: 12 }), (more) => {
        expect(listen(`A restart loses the last second. ${more.join(' ')}`)?.status).toBe('heard');
      }),
    );
  });

  it('quotes only words of the answer', () => {
    const words = fc.constantFrom(
      'I',
      'use',
      'Redis',
      'not',
      'restart',
      'lost',
      'and',
      'we',
      'or.',
      'gone,',
      'in',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 150 }), (spoken) => {
        const row = listen(spoken.join(' '));
        for (const evidence of [row?.evidence, row?.choice.evidence]) {
          if (!evidence) continue;
          const [from, to] = evidence.wordRange;
          expect(evidence.text).toBe(spoken.slice(from, to + 1).join(' '));
        }
      }),
    );
  });
});
