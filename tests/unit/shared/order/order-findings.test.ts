import { describe, expect, it } from 'vitest';
import { report, spokenEvenly } from '../report/spoken-text.ts';

const MIDDLE =
  'The shop publishes an event, the worker picks it up, fills in the template, and hands it over to the provider that sends it. ';
const LATE = `I'd use Postgres for the receipts. ${MIDDLE}${MIDDLE}We expect about ten thousand payments a minute at peak.`;
const design = (text: string) =>
  report(spokenEvenly(text), 'system-design', 'greenfield', ['scale-estimate']);

describe('what came late', () => {
  it('is a finding with both moments, the choice by its name, and the words of the choice', () => {
    const late = design(LATE).findings.find(({ rule }) => rule === 'late-requirement');
    expect(late?.title).toMatch(/^How big it is: said at 0:\d\d, after you chose Postgres at 0:00$/);
    expect(late).toMatchObject({ criterion: 'scale-estimate', quote: "I'd use Postgres for the receipts." });
  });

  it('is none where the requirement was said before', () => {
    const early = design(`We have ten thousand payments a minute at peak. ${LATE}`);
    expect(early.findings.map(({ rule }) => rule)).not.toContain('late-requirement');
  });

  it('is none where it was never said: that is another finding', () => {
    const never = design(`I'd use Postgres for the receipts. ${MIDDLE}${MIDDLE}${MIDDLE}`);
    expect(never.findings.map(({ rule }) => rule)).not.toContain('late-requirement');
  });
});

describe('an incident', () => {
  const AFTER =
    'Customers could not pay, and support had sixty tickets about it by then, which is a lot for us. ';
  it('is told in any order without a word about it', () => {
    const told = `The root cause was a missing index on the orders. ${AFTER}We rolled the release back at ten past nine.`;
    const { findings } = report(spokenEvenly(told), 'behavioural', 'incident');
    expect(findings.map(({ rule }) => rule)).not.toContain('late-relief');
  });

  it('is a finding where its own time words put the cause first', () => {
    const done = `${AFTER}Only after we had found the root cause did we roll back. ${AFTER}`;
    const { findings } = report(spokenEvenly(done), 'behavioural', 'incident', ['mitigation-first']);
    expect(findings.find(({ rule }) => rule === 'late-relief')?.quote).toContain('Only after we had found');
  });
});
