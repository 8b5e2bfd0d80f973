import { describe, expect, it } from 'vitest';
import { assumptionFindingId } from '#shared/assumptions/assumption-findings.ts';
import type { Correction } from '#shared/practice/correction.ts';
import { analyse } from '#shared/report/analyse.ts';
import { placeOf } from '#shared/report/places.ts';
import type { Report } from '#shared/report/report.ts';
import { filler, lostOnRestart } from '../assumptions/assumption.ts';
import { corrections } from './corrected.ts';
import { criteriaOf, spokenEvenly } from './spoken-text.ts';

const transcript = spokenEvenly(
  `${filler} So I'd use Redis for the sessions. Everybody agreed and it went live.`,
);
const ID = lostOnRestart.id;

function judged(made: readonly Correction[] = []): Report {
  return analyse({
    transcript,
    stage: 'system-design',
    kind: 'change',
    core: [],
    criteria: criteriaOf('system-design'),
    corrections: made,
    question: {
      level: 'senior',
      answerMinutes: 10,
      phases: [{ phase: 'All of it', minutes: 10 }],
      assumptions: [lostOnRestart],
    },
  });
}

const rowOf = (report: Report) => report.assumptions?.find((row) => row.assumption === ID);
const findingOf = (report: Report) => report.findings.find(({ id }) => id === assumptionFindingId(ID));

describe('what a user says about an assumption', () => {
  it('is a finding before anything is said about it', () => {
    expect(findingOf(judged())?.title).toMatch(
      /^You chose Redis at 0:\d\d\. Not heard: how much may be lost/,
    );
  });

  it('takes their word that they said it, at the place they showed', () => {
    const from = transcript.words.findIndex((word) => word.text === 'Everybody');
    const place = placeOf(transcript.words, [from, from + 1]);
    const report = judged(corrections({ type: 'assumption', verdict: 'said', assumption: ID, place }));
    expect(rowOf(report)).toMatchObject({ status: 'heard', byUser: true });
    expect(rowOf(report)?.evidence?.text).toBe('Everybody agreed');
    expect(findingOf(report)).toBeUndefined();
    expect(report.changed.assumptions).toEqual([ID]);
  });

  it('lets the last word on it stand', () => {
    const said = { type: 'assumption', verdict: 'said', assumption: ID, place: null } as const;
    const report = judged(corrections(said, { ...said, verdict: 'not-said' }));
    expect(rowOf(report)).toMatchObject({ status: 'not-heard', byUser: true });
    expect(findingOf(report)).toBeDefined();
  });

  it('never brings a dismissed one back', () => {
    const { rule, id, title, quote } = findingOf(judged()) ?? { rule: '', id: '', title: '', quote: null };
    const dismissed = { type: 'finding', verdict: 'dismissed', rule, id, title, criterion: null } as const;
    const report = judged(corrections({ ...dismissed, words: quote ?? '' }));
    expect(findingOf(report)).toBeUndefined();
    expect(rowOf(report)?.status).toBe('not-heard');
  });

  it('leaves everything as it was without one', () => {
    expect(judged().changed.assumptions ?? []).toEqual([]);
  });
});
