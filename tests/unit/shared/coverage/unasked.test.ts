import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindsOfStage, type Stage } from '#shared/bank/question.ts';
import { thresholds } from '#shared/coverage/weights.ts';
import { criteriaOf, fromText, report } from '../report/spoken-text.ts';

/** The whole invented answers that the classifier learned from: those in which most is heard, and not all of it surely. */
function answersOf(stage: Stage): string[] {
  const lines = readFileSync(
    new URL(`../../../../shared/coverage/training/${stage}/whole-answers.jsonl`, import.meta.url),
    'utf8',
  )
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; answer: string });
  return [...Map.groupBy(lines, ({ answer }) => answer).values()].map((own) =>
    own.map(({ text }) => text).join(' '),
  );
}

const BAR = 0.7;

describe('what nobody asked for', () => {
  const stages: readonly Stage[] = ['coding', 'system-design', 'behavioural'];
  const rows = stages.flatMap((stage) =>
    answersOf(stage).flatMap((text) =>
      kindsOfStage[stage].flatMap((kind) => {
        const asked = new Map(criteriaOf(stage).map((c) => [c.id, c.kinds.includes(kind)]));
        return report(fromText(text), stage, kind).coverage.map((row) => ({
          ...row,
          asked: asked.get(row.criterion) === true,
          key: `${text.slice(0, 40)} ${row.criterion}`,
        }));
      }),
    ),
  );

  it('is heard from a higher bar on than what was asked for', () => {
    const unasked = rows.filter((row) => !row.asked && row.status === 'heard');
    expect(unasked.length).toBeGreaterThan(0);
    for (const { confidence } of unasked) expect(confidence).toBeGreaterThanOrEqual(BAR);
    const asked = rows.filter((row) => row.asked && row.status === 'heard');
    for (const { confidence } of asked) expect(confidence).toBeGreaterThanOrEqual(thresholds.heard - 0.001);
  });

  it('is passed over between the two bars, where the same words are heard by who asked', () => {
    const between = new Set(
      rows
        .filter((row) => row.asked && row.status === 'heard' && row.confidence < BAR - 0.001)
        .map((row) => row.key),
    );
    const same = rows.filter((row) => !row.asked && between.has(row.key));
    expect(same.length).toBeGreaterThan(0);
    for (const { status } of same) expect(status).toBe('not-asked');
  });
});
