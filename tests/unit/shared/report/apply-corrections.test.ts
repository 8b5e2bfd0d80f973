import { describe, expect, it } from 'vitest';
import type { CorrectionBody } from '#shared/practice/correction.ts';
import { correctFindings } from '#shared/report/apply-corrections.ts';
import { bareText, placeOf, placeOfSound } from '#shared/report/places.ts';
import type { Finding, Report } from '#shared/report/report.ts';
import { type Answered, corrected, corrections } from './corrected.ts';
import { spokenEvenly } from './spoken-text.ts';

const TEXT = `Okay so, the import should create one account per line, but today some people end up with two.
Um, my bet is that the job retries after a timeout and inserts again. To check that I would run the same file twice
against a fresh database and count the rows. I like, um, the led jar table, and um, it was the retry in the end.`;
const CORE = ['root-cause', 'regression-guard', 'safety-net', 'edge-cases'];
const answered: Answered = { transcript: spokenEvenly(TEXT), stage: 'coding', kind: 'debug', core: CORE };
const { words } = answered.transcript;
const plain = corrected(answered);

const fillers = (report: Report) =>
  report.flags.filter((f) => f.kind === 'filler' && f.certainty === 'heard').map((f) => bareText(f.text));
const status = (report: Report, criterion: string) =>
  report.coverage.find((row) => row.criterion === criterion)?.status;

function dismissing(report: Report, index: number): CorrectionBody {
  const flag = report.flags.filter((f) => f.kind === 'filler')[index];
  if (!flag?.wordRange) throw new Error('no such filler');
  const place = placeOf(words, flag.wordRange);
  return { type: 'flag', verdict: 'dismissed', kind: flag.kind, rule: flag.rule, place };
}
function dismissed({ rule, id, criterion, quote, title }: Finding): CorrectionBody {
  return { type: 'finding', verdict: 'dismissed', rule, id, criterion, words: bareText(quote ?? ''), title };
}

describe('a dismissed mark', () => {
  it('is gone, leaves the count, and its equals stay', () => {
    const after = corrected(answered, corrections(dismissing(plain, 0)));
    expect(fillers(after)).toEqual(fillers(plain).slice(1));
    expect(after.delivery.fillers).toBe(plain.delivery.fillers - 1);
    expect(after.changed.delivery).toContain('fillers');
  });

  it('stays away in another transcript of the same sound', () => {
    const um = plain.flags.findIndex((f) => bareText(f.text) === 'um');
    const nth = plain.flags.slice(0, um).filter((f) => f.kind === 'filler').length;
    const made = corrections(dismissing(plain, nth));
    const shifted = { ...answered, transcript: spokenEvenly(`Well well then. ${TEXT}`, 390) };
    const after = corrected(shifted, made);
    const ums = (report: Report) => fillers(report).filter((text) => text === 'um').length;
    expect(ums(after)).toBe(ums(corrected(shifted)) - 1);
  });
});

describe('a suspected sound', () => {
  const sound = { startMs: 1_010, endMs: 1_190 };
  const heard = { ...answered, transcript: { ...answered.transcript, suspected: [sound] } };
  const body = (verdict: 'confirmed' | 'dismissed'): CorrectionBody => ({
    type: 'flag',
    verdict,
    kind: 'filler',
    rule: 'filled-pause',
    place: placeOfSound({ startMs: 1_000, endMs: 1_200 }),
  });

  it('counts only once it is confirmed', () => {
    expect(corrected(heard).delivery.fillers).toBe(plain.delivery.fillers);
    const after = corrected(heard, corrections(body('confirmed')));
    expect(after.delivery.fillers).toBe(plain.delivery.fillers + 1);
  });

  it('is gone when it is dismissed', () => {
    const after = corrected(heard, corrections(body('dismissed')));
    expect(after.flags.filter((f) => f.certainty === 'suspected')).toEqual([]);
  });
});

describe('a point of the coverage', () => {
  const said = (place: Extract<CorrectionBody, { type: 'coverage' }>['place']): CorrectionBody => ({
    type: 'coverage',
    verdict: 'said',
    criterion: 'safety-net',
    place,
  });

  it('is heard on the word of the user, and no finding any more', () => {
    const after = corrected(answered, corrections(said(null)));
    expect(status(after, 'safety-net')).toBe('heard');
    expect(after.findings.map((f) => f.criterion)).not.toContain('safety-net');
    expect(after.changed.coverage).toContain('safety-net');
  });

  it('has its evidence where the user pointed', () => {
    const after = corrected(answered, corrections(said(placeOf(words, [20, 33]))));
    const row = after.coverage.find((r) => r.criterion === 'safety-net');
    expect(row?.evidence).toMatchObject({ wordRange: [20, 33], startMs: words[20]?.startMs });
    expect(row?.byUser).toBe(true);
  });

  it('is not heard when the user says so, and may become a finding; the last word holds', () => {
    const denied: CorrectionBody = {
      type: 'coverage',
      verdict: 'not-said',
      criterion: 'root-cause',
      place: null,
    };
    const after = corrected(answered, corrections({ ...denied, verdict: 'said' }, denied));
    expect(status(after, 'root-cause')).toBe('not-heard');
    expect(after.findings.map((f) => f.criterion)).toContain('root-cause');
  });
});

describe('a dismissed finding', () => {
  const denied = (criterion: string): CorrectionBody => ({
    type: 'coverage',
    verdict: 'not-said',
    criterion,
    place: null,
  });
  const missing = ['root-cause', 'edge-cases'].map(denied);
  const before = corrected(answered, corrections(...missing));

  it('never comes back for the same point, and nothing moves up into its place', () => {
    const [first] = before.findings;
    if (!first) throw new Error('nothing to dismiss');
    const made = corrections(...missing, dismissed(first));
    const rest = before.findings.slice(1).map((f) => f.id);
    const after = corrected(answered, made);
    expect(after.findings.map((f) => f.id)).toEqual(rest);
    expect(after.findings.map((f) => f.rank)).toEqual(rest.map((_, i) => i + 1));
    const other = { ...answered, transcript: spokenEvenly(`Right then. ${TEXT}`) };
    expect(corrected(other, made).findings.map((f) => f.id)).not.toContain(first.id);
  });

  it('is known by its words where it is about words', () => {
    const finding = { rule: 'vague', id: 'vague:1', criterion: null, quote: 'It just fails.' };
    const about = (quote: string): Finding => ({
      ...finding,
      quote,
      rank: 1,
      title: '',
      because: '',
      startMs: 0,
      followUp: '',
    });
    const made = corrections(dismissed(about('it just fails')));
    expect(correctFindings([about('It just fails.'), about('It was slow.')], made)).toEqual([
      about('It was slow.'),
    ]);
  });
});

describe('a misheard word', () => {
  const at = words.findIndex((w) => w.text === 'led');
  const misheard: CorrectionBody = { type: 'word', place: placeOf(words, [at, at + 1]), to: 'ledger' };

  it('is read as corrected and kept as it was heard', () => {
    const um = words.findIndex((w) => bareText(w.text) === 'um');
    const made = corrections({ type: 'word', place: placeOf(words, [um, um]), to: 'Firstly' });
    const after = corrected(answered, made);
    expect(after.delivery.fillers).toBe(plain.delivery.fillers - 1);
    expect(after.delivery.words).toBe(plain.delivery.words + 1);
  });

  it('takes the place of several words, and quotes read as corrected', () => {
    const after = corrected(
      answered,
      corrections(misheard, {
        type: 'coverage',
        verdict: 'said',
        criterion: 'safety-net',
        place: placeOf(words, [at - 1, at - 1]),
      }),
    );
    expect(after.delivery.words).toBe(plain.delivery.words - 1);
    const said: CorrectionBody = {
      type: 'coverage',
      verdict: 'said',
      criterion: 'safety-net',
      place: {
        ...placeOf(words, [at - 1, at + 2]),
        words: 'the ledger table',
      },
    };
    const row = corrected(answered, corrections(misheard, said)).coverage.find(
      (r) => r.criterion === 'safety-net',
    );
    expect(row?.evidence?.text).toBe('the ledger table,');
  });
});
