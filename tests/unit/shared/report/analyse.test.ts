import { describe, expect, it } from 'vitest';
import { report as reportSchema } from '#shared/report/report.ts';
import { fromText, report, spokenEvenly } from './spoken-text.ts';

const ANSWER = `Okay so, the import should create one account per line, but today some people end up with two.
Um, my bet is that the job retries after a timeout and inserts again. To check that I would run the same file twice
against a fresh database and count the rows. It was, it was the retry in the end: the insert has no unique key, so the
second run writes the same person again. After the fix I ran the same file fifty times and got the same count each time.`;

describe('analyse', () => {
  it('gives a report that the schema accepts, for text and for speech', () => {
    for (const transcript of [fromText(ANSWER), spokenEvenly(ANSWER)]) {
      const made = report(transcript, 'coding', 'debug', ['root-cause', 'regression-guard']);
      expect(reportSchema.parse(made)).toEqual(made);
    }
  });

  it('is the same for the same input', () => {
    expect(report(fromText(ANSWER), 'coding', 'debug')).toEqual(report(fromText(ANSWER), 'coding', 'debug'));
  });

  it('marks fillers and repeats where they were said', () => {
    const { flags } = report(fromText(ANSWER), 'coding', 'debug');
    const marked = flags.map((f) => [f.kind, f.rule, f.text]);
    expect(marked).toContainEqual(['filler', 'filled-pause', 'Um,']);
    expect(marked).toContainEqual(['filler', 'discourse', 'Okay']);
    expect(marked).toContainEqual(['repeat', 'repeat', 'It was,']);
  });

  it('hears what was stated and shows the words', () => {
    const { coverage } = report(fromText(ANSWER), 'coding', 'debug');
    const row = coverage.find((c) => c.criterion === 'hypothesis');
    expect(row?.status).toBe('heard');
    expect(row?.evidence?.text).toContain('my bet is');
  });

  it('calls nothing missing in a very short answer', () => {
    const { coverage, findings, strength } = report(
      fromText('I would look at the logs.'),
      'coding',
      'debug',
      ['root-cause'],
    );
    expect(coverage.filter((c) => c.status === 'not-heard')).toEqual([]);
    expect(coverage.find((c) => c.criterion === 'complexity')?.evidence).toBeNull();
    expect(findings).toEqual([]);
    expect(strength).toBeNull();
  });

  it('copes with silence', () => {
    const made = report(fromText(''), 'behavioural', 'incident');
    expect(made.strength).toBeNull();
    expect(made.findings).toEqual([]);
    expect(made.delivery.words).toBe(0);
  });

  it('finds only core points that were asked for and not heard', () => {
    const core = ['root-cause', 'regression-guard', 'safety-net'];
    const made = report(fromText(`${ANSWER} ${ANSWER}`), 'coding', 'debug', core);
    for (const finding of made.findings) {
      expect(core).toContain(finding.criterion);
      expect(made.coverage.find((c) => c.criterion === finding.criterion)?.status).toBe('not-heard');
    }
  });

  it('counts all that the kind asks for as core where no question was named', () => {
    const { coverage } = report(fromText(ANSWER), 'coding', 'debug');
    for (const row of coverage) if (row.status === 'not-asked') expect(row.core).toBe(false);
    expect(coverage.find((row) => row.criterion === 'safety-net')?.core).toBe(false);
    expect(coverage.find((row) => row.criterion === 'root-cause')?.core).toBe(true);
  });
});
