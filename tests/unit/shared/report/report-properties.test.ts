import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindsOfStage, type Stage } from '#shared/bank/question.ts';
import { orderRules } from '#shared/order/order-rules.ts';
import { report as reportSchema } from '#shared/report/report.ts';
import { criteriaOf, fromText, report, spokenEvenly } from './spoken-text.ts';

/** Sentences that make points, and some that make none, for all stages. */
const SENTENCES = [
  'We expect about four thousand orders a minute at peak.',
  'I rolled the release back within five minutes.',
  'The root cause was that two workers held the same lease.',
  'If the cache goes down we read from the database and shed the rest.',
  'My guess is the clock, and setting it by hand would confirm that.',
  "I'd run the same file a hundred times and compare the counts.",
  'What about rollback?',
  "I don't know the traffic.",
  'Um, you know, it was like a Tuesday.',
  'We told support every thirty minutes what we knew.',
  'An empty list gives zero.',
  "It's linear in the number of rows.",
  'The the table has a row per payment, keyed by account.',
  'Nobody could pay for forty minutes.',
];
const late = new Set(orderRules.map(({ id }) => id));
const stage = fc.constantFrom<Stage>('coding', 'system-design', 'behavioural');
const answer = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 12 }).map((s) => s.join(' '));

describe('every report', () => {
  it('fits the schema, keeps its spans inside the transcript and is the same twice', () => {
    fc.assert(
      fc.property(stage, answer, fc.boolean(), (s, text, timed) => {
        const transcript = timed ? spokenEvenly(text) : fromText(text);
        const kind = kindsOfStage[s][0] ?? 'debug';
        const core = criteriaOf(s)
          .slice(0, 6)
          .map((c) => c.id);
        const made = report(transcript, s, kind, core);
        expect(reportSchema.parse(made)).toEqual(made);
        expect(report(transcript, s, kind, core)).toEqual(made);
        const ranges = [
          ...made.flags.map((f) => f.wordRange),
          ...made.coverage.map((c) => c.evidence?.wordRange),
        ];
        for (const range of ranges) {
          if (!range) continue;
          expect(range[0]).toBeLessThanOrEqual(range[1]);
          expect(range[1]).toBeLessThan(transcript.words.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has a rule and a ground for each finding', () => {
    fc.assert(
      fc.property(stage, answer, (s, text) => {
        const kind = kindsOfStage[s][0] ?? 'debug';
        const core = criteriaOf(s)
          .slice(0, 6)
          .map((c) => c.id);
        const made = report(spokenEvenly(text, 300), s, kind, core);
        expect(made.findings.length).toBeLessThanOrEqual(3);
        made.findings.forEach((finding, i) => {
          expect(finding.rank).toBe(i + 1);
          expect(finding.rule).not.toBe('');
          expect(finding.because).not.toBe('');
          const row = made.coverage.find((c) => c.criterion === finding.criterion);
          if (finding.criterion === null) expect(finding.startMs).not.toBeNull();
          // What came late was heard.
          else if (late.has(finding.rule)) expect(row).toMatchObject({ status: 'heard', core: true });
          else expect(row).toMatchObject({ status: 'not-heard', core: true, evidence: null });
        });
      }),
      { numRuns: 40 },
    );
  });

  it('shows evidence for what was heard and for nothing else but what is unsure', () => {
    fc.assert(
      fc.property(stage, answer, (s, text) => {
        const made = report(fromText(text), s, kindsOfStage[s][0] ?? 'debug');
        for (const row of made.coverage) {
          if (row.status === 'heard') expect(row.evidence).not.toBeNull();
          if (row.status === 'not-heard' || row.status === 'not-asked') expect(row.evidence).toBeNull();
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps what was heard when a sentence is added', () => {
    fc.assert(
      fc.property(stage, answer, fc.constantFrom(...SENTENCES), (s, text, more) => {
        const kind = kindsOfStage[s][0] ?? 'debug';
        const heard = (t: string): string[] =>
          report(fromText(t), s, kind)
            .coverage.filter((c) => c.status === 'heard')
            .map((c) => c.criterion);
        expect(heard(`${text} ${more}`)).toEqual(expect.arrayContaining(heard(text)));
      }),
      { numRuns: 60 },
    );
  });
});
