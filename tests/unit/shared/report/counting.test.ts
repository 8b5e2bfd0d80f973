import { describe, expect, it } from 'vitest';
import { counting as countingSchema, defaultCounting } from '#shared/report/counting.ts';
import { bareText, placeOf } from '#shared/report/places.ts';
import type { Report } from '#shared/report/report.ts';
import { type Answered, corrected, corrections } from './corrected.ts';
import { spokenEvenly } from './spoken-text.ts';

const TEXT = `Um, so basically the the job retries, you know, after a timeout and inserts the same row again and again.
At the end of the day the the insert has no key, um, and at the end of the day the file is read twice by two workers.`;
const answered: Answered = {
  transcript: spokenEvenly(TEXT, 700),
  stage: 'coding',
  kind: 'debug',
  core: [],
};
const fillers = ({ flags }: Report) => flags.filter((f) => f.kind === 'filler').map((f) => bareText(f.text));

describe('what is counted', () => {
  it('leaves out words that are fine, whatever their case', () => {
    const after = corrected(answered, [], { ...defaultCounting, fineWords: ['Um', 'you know'] });
    expect(fillers(corrected(answered))).toEqual(expect.arrayContaining(['um', 'you know']));
    expect(fillers(after)).not.toContain('um');
    expect(fillers(after)).not.toContain('you know');
    expect(after.delivery.fillers).toBe(fillers(after).length);
  });

  it('adds own words and phrases, once each', () => {
    const own = { ...defaultCounting, ownFillers: ['at the end of the day', 'um'] };
    const after = corrected(answered, [], own);
    expect(fillers(after).filter((text) => text === 'at the end of the day')).toHaveLength(2);
    expect(fillers(after).filter((text) => text === 'um')).toHaveLength(2);
    expect(after.flags.find((f) => f.rule === 'own-filler')?.kind).toBe('filler');
  });

  it('lets fine words win over own ones, and a confirmed mark over both', () => {
    const both = { ...defaultCounting, ownFillers: ['again'], fineWords: ['again', 'um'] };
    expect(fillers(corrected(answered, [], both))).not.toContain('again');
    const place = placeOf(answered.transcript.words, [0, 0]);
    const confirmed = corrections({
      type: 'flag',
      verdict: 'confirmed',
      kind: 'filler',
      rule: 'filled-pause',
      place,
    });
    expect(fillers(corrected(answered, confirmed, both))).toContain('um');
  });

  it('says nothing of what is switched off', () => {
    const off = { ...defaultCounting, flagsOff: ['filler', 'repeat', 'pause'] as const };
    const after = corrected(answered, [], { ...off, flagsOff: [...off.flagsOff] });
    expect(after.flags).toEqual([]);
    expect(after.delivery).toMatchObject({ fillers: 0, fillersPerMinute: null, repeats: 0, pauses: null });
    expect(after.findings.map((f) => f.rule)).not.toContain('filler-rate');
  });

  it('takes words and short phrases only', () => {
    const phrases = (fineWords: string[]) =>
      countingSchema.safeParse({ ...defaultCounting, fineWords }).success;
    expect(phrases(['like', "y'know", 'sort of'])).toBe(true);
    expect(phrases([''])).toBe(false);
    expect(phrases(['<b>'])).toBe(false);
  });
});
