import { describe, expect, it } from 'vitest';
import { analyse } from '#shared/report/analyse.ts';
import { readAnswer } from '#shared/report/answer.ts';
import { defaultCounting } from '#shared/report/counting.ts';
import { placeOf } from '#shared/report/places.ts';
import type { CoverageRow } from '#shared/report/report.ts';
import { substanceFindings } from '#shared/substance/substance-findings.ts';
import { substanceFlags } from '#shared/substance/substance-flags.ts';
import { corrections } from '../report/corrected.ts';
import { criteriaOf, spokenEvenly } from '../report/spoken-text.ts';

const STORY = `We got a call from support on a Tuesday. Something failed in the export and we restarted the workers.
Everybody knew that it was Marek’s fault. I wrote to the customers in the afternoon and told my lead what I had seen.`;
const answer = readAnswer(spokenEvenly(STORY, 500));
const flags = substanceFlags(answer);
const row = (criterion: string, status: CoverageRow['status'], core = true): CoverageRow => ({
  criterion,
  status,
  core,
  confidence: 0.9,
  evidence: null,
});

describe('findings about marks', () => {
  const drafts = substanceFindings({ stage: 'behavioural', answer, coverage: [], flags });

  it('name the words, the moment and a way on, one a kind', () => {
    expect(drafts.map((d) => d.rule)).toEqual(['vague-claim', 'blame-of-people']);
    const [vague] = drafts;
    expect(vague?.title).toBe('“Something failed”: what exactly, and how much?');
    expect(vague?.quote).toBe('Something failed in the export and we restarted the workers.');
    expect(vague?.startMs).toBe(9 * 500);
  });

  it('are gone once the mark is dismissed or its kind switched off', () => {
    const [first] = flags;
    const input = {
      transcript: spokenEvenly(STORY, 500),
      stage: 'behavioural',
      kind: 'incident',
      core: ['situation'],
      criteria: criteriaOf('behavioural'),
    } as const;
    const rules = (more: object) => analyse({ ...input, ...more }).findings.map((f) => f.rule);
    expect(rules({})).toEqual(expect.arrayContaining(['vague-claim', 'blame-of-people']));
    const dismissed = corrections({
      type: 'flag',
      verdict: 'dismissed',
      kind: 'vague',
      rule: 'vague-claim',
      place: placeOf(answer.transcript.words, first?.wordRange ?? [0, 0]),
    });
    expect(rules({ corrections: dismissed })).not.toContain('vague-claim');
    const off = rules({ counting: { ...defaultCounting, flagsOff: ['blame'] } });
    expect(off).not.toContain('blame-of-people');
    expect(off).toContain('vague-claim');
  });
});

describe('findings about the whole answer', () => {
  const text = `We migrate the orders to the new table over the weekend. Then everybody uses the new one.`;
  const plan = readAnswer(spokenEvenly(text, 500));
  const drafts = (rows: CoverageRow[]) =>
    substanceFindings({ stage: 'system-design', answer: plan, coverage: rows, flags: [] });

  it('are tied to what was said and when', () => {
    const [draft] = drafts([row('rollout-rollback', 'not-heard')]);
    expect(draft).toMatchObject({
      rule: 'no-way-back',
      criterion: 'rollout-rollback',
      topic: 'rollout-rollback',
    });
    expect(draft?.title).toContain('at 0:00: take me through going back');
    expect(text).toContain(draft?.quote ?? 'no quote');
  });

  it.each(['heard', 'unsure', 'not-asked'] as const)('stay silent where the point is %s', (status) => {
    expect(drafts([row('rollout-rollback', status)])).toEqual([]);
  });

  it('stay silent where the point is not a core one', () => {
    expect(drafts([row('rollout-rollback', 'not-heard', false)])).toEqual([]);
  });
});
