import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindsOfStage, type Stage } from '#shared/bank/question.ts';
import type { CorrectionBody } from '#shared/practice/correction.ts';
import { correctionBody } from '#shared/practice/correction.ts';
import { bareText, findPlace, placeOf } from '#shared/report/places.ts';
import { report as reportSchema } from '#shared/report/report.ts';
import { type Answered, corrected, corrections } from './corrected.ts';
import { criteriaOf, spokenEvenly } from './spoken-text.ts';

const SENTENCES = [
  'We expect about four thousand orders a minute at peak.',
  'I rolled the release back within five minutes.',
  'If the cache goes down we read from the database and shed the rest.',
  'Um, you know, it was like a Tuesday.',
  'We told support every thirty minutes what we knew.',
  "It's linear in the number of rows.",
  'The the table has a row per payment, keyed by account.',
  'So, um, like, nobody could pay for forty minutes.',
];
const stage = fc.constantFrom<Stage>('coding', 'system-design', 'behavioural');
const text = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 3, maxLength: 9 })
  .map((sentences) => sentences.join(' '));
const pick = fc.nat({ max: 1_000 });

function answeredOf(s: Stage, spoken: string): Answered {
  const core = criteriaOf(s)
    .slice(0, 6)
    .map((c) => c.id);
  return { transcript: spokenEvenly(spoken), stage: s, kind: kindsOfStage[s][0] ?? 'debug', core };
}

/** Something that a user could correct here, chosen by a number. */
function bodyFor(answered: Answered, n: number): CorrectionBody {
  const { words } = answered.transcript;
  const plain = corrected(answered);
  const at = n % words.length;
  const row = plain.coverage[n % plain.coverage.length];
  const flag = plain.flags.filter((f) => f.wordRange)[n % Math.max(1, plain.flags.length)];
  const finding = plain.findings[n % Math.max(1, plain.findings.length)];
  const word: CorrectionBody = { type: 'word', place: placeOf(words, [at, at]), to: 'Postgres' };
  const kinds: CorrectionBody[] = [word];
  if (row) {
    kinds.push({ type: 'coverage', verdict: 'said', criterion: row.criterion, place: null });
    kinds.push({ type: 'coverage', verdict: 'not-said', criterion: row.criterion, place: null });
  }
  if (flag?.wordRange) {
    const place = placeOf(words, flag.wordRange);
    kinds.push({ type: 'flag', verdict: 'dismissed', kind: flag.kind, rule: flag.rule, place });
  }
  if (finding) {
    const { rule, id, criterion, quote, title } = finding;
    const said = bareText(quote ?? '');
    kinds.push({ type: 'finding', verdict: 'dismissed', rule, id, criterion, words: said, title });
  }
  return kinds[n % kinds.length] ?? word;
}

describe('corrections', () => {
  it('give the same report for the same input, one that fits the schema and stays inside the transcript', () => {
    fc.assert(
      fc.property(stage, text, fc.array(pick, { maxLength: 4 }), (s, spoken, picks) => {
        const answered = answeredOf(s, spoken);
        const made = corrections(...picks.map((n) => correctionBody.parse(bodyFor(answered, n))));
        const report = corrected(answered, made);
        expect(reportSchema.parse(report)).toEqual(report);
        expect(corrected(answered, made)).toEqual(report);
        for (const range of [
          ...report.flags.map((f) => f.wordRange),
          ...report.coverage.map((c) => c.evidence?.wordRange),
        ]) {
          if (range) expect(range[1]).toBeLessThan(answered.transcript.words.length);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('are undone without a trace', () => {
    fc.assert(
      fc.property(stage, text, fc.array(pick, { maxLength: 3 }), pick, (s, spoken, picks, n) => {
        const answered = answeredOf(s, spoken);
        const before = picks.map((p) => bodyFor(answered, p));
        const made = corrections(...before, bodyFor(answered, n));
        const undone = made.filter((correction) => correction !== made.at(-1));
        expect(corrected(answered, undone)).toEqual(corrected(answered, corrections(...before)));
      }),
      { numRuns: 12 },
    );
  });

  it('keep a dismissed finding away whatever is said besides', () => {
    fc.assert(
      fc.property(stage, text, text, pick, (s, spoken, more, n) => {
        const answered = answeredOf(s, spoken);
        const { findings } = corrected(answered);
        const finding = findings[n % Math.max(1, findings.length)];
        fc.pre(finding?.criterion != null);
        if (!finding) return;
        const { rule, id, criterion, title } = finding;
        const made = corrections({
          type: 'finding',
          verdict: 'dismissed',
          rule,
          id,
          criterion,
          words: '',
          title,
        });
        const later = answeredOf(s, `${more} ${spoken}`);
        expect(corrected(later, made).findings.map((f) => f.criterion)).not.toContain(criterion);
      }),
      { numRuns: 12 },
    );
  });
});

describe('a place', () => {
  it('is found where it was', () => {
    fc.assert(
      fc.property(text, pick, fc.nat({ max: 6 }), (spoken, n, length) => {
        const { words } = spokenEvenly(spoken);
        const from = n % words.length;
        const to = Math.min(words.length - 1, from + length);
        expect(findPlace(placeOf(words, [from, to]), words)).toEqual([from, to]);
      }),
    );
  });
});
