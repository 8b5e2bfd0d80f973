import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '#shared/bank/question.ts';
import { type ChooseFrom, chooseFollowUps, followUpAbout } from '#shared/follow-ups/choose.ts';
import type { CoverageRow, Finding } from '#shared/report/report.ts';

const ids = ['constraints', 'tradeoff', 'rollout', 'cost'] as const;
const criteria = ids.map(
  (id): Criterion => ({
    id,
    kinds: ['greenfield'],
    label: id,
    heardWhen: 'It is said.',
    why: 'It matters.',
    followUp: `Tell me about ${id}.`,
    goal: `In sixty seconds: ${id}.`,
  }),
);
const row = (criterion: string, status: CoverageRow['status'], core = true): CoverageRow => ({
  criterion,
  status,
  core,
  confidence: 0.9,
  evidence: null,
});
const finding = (rank: number, id: string, criterion: string | null): Finding => ({
  id,
  rule: 'core-not-heard',
  rank,
  title: 'Not heard',
  because: 'It matters.',
  criterion,
  quote: null,
  startMs: null,
  followUp: 'And?',
});

function from(
  statuses: readonly CoverageRow['status'][],
  report: Partial<ChooseFrom['report']> = {},
  harder = 'Ten times as much?',
): ChooseFrom {
  return {
    question: { core: [...ids], followUps: ['What would you cut?', 'Who pages whom?'], harder },
    criteria,
    report: {
      coverage: ids.map((id, i) => row(id, statuses[i] ?? 'heard')),
      assumptions: [],
      findings: [],
      limits: [],
      delivery: { words: 200 } as ChooseFrom['report']['delivery'],
      ...report,
    },
  };
}
const texts = (input: ChooseFrom, most = 9) => chooseFollowUps(input, most).map(({ text }) => text);

describe('the follow-ups of an answer', () => {
  it('ask first for what was not heard, in the order of the findings, then of the core', () => {
    const input = from(['not-heard', 'heard', 'not-heard', 'unsure'], {
      findings: [finding(1, 'not-heard:rollout', 'rollout')],
    });
    expect(chooseFollowUps(input, 3)).toEqual([
      { text: 'Tell me about rollout.', from: 'criterion', about: 'rollout' },
      { text: 'Tell me about constraints.', from: 'criterion', about: 'constraints' },
      { text: 'What would you cut?', from: 'question', about: null },
    ]);
  });

  it('ask for an assumption that a choice hangs on before points at large', () => {
    const assumption = {
      assumption: 'loss',
      label: 'what may be lost',
      question: 'What may be lost?',
      status: 'not-heard' as const,
      speaks: true,
      choice: { label: 'Redis', evidence: null },
      evidence: null,
    };
    const input = from(['not-heard'], { assumptions: [assumption] });
    expect(chooseFollowUps(input, 1)).toEqual([
      { text: 'What may be lost?', from: 'assumption', about: 'loss' },
    ]);
    const silent = from(['not-heard'], { assumptions: [{ ...assumption, speaks: false }] });
    expect(texts(silent, 1)).toEqual(['Tell me about constraints.']);
  });

  it('come from the question where nothing is missing, the harder one last', () => {
    expect(texts(from([]))).toEqual(['What would you cut?', 'Who pages whom?', 'Ten times as much?']);
  });

  it('call nothing missing where the answer can only be judged in part', () => {
    const input = from(['not-heard'], { limits: [{ rule: 'short-answer', message: 'Short.' }] });
    expect(texts(input, 1)).toEqual(['What would you cut?']);
  });

  it('are none where no word was heard', () => {
    expect(texts(from([], { delivery: { words: 0 } as ChooseFrom['report']['delivery'] }))).toEqual([]);
  });

  it('never ask for a point that was heard, never twice, never too many, and the same every time', () => {
    const status = fc.constantFrom<CoverageRow['status'][]>('heard', 'unsure', 'not-heard', 'not-asked');
    fc.assert(
      fc.property(
        fc.array(status, { minLength: 4, maxLength: 4 }),
        fc.subarray([...ids]),
        fc.integer({ min: 0, max: 5 }),
        (statuses, found, most) => {
          const findings = found.map((id, i) => finding(i + 1, `not-heard:${id}`, id));
          const chosen = chooseFollowUps(from(statuses, { findings }), most);
          expect(chosen.length).toBeLessThanOrEqual(most);
          expect(new Set(chosen.map(({ text }) => text)).size).toBe(chosen.length);
          const about = chosen.flatMap((each) => (each.about === null ? [] : [each.about]));
          const missing = ids.filter((_, i) => statuses[i] === 'not-heard');
          expect(about.every((id) => missing.some((each) => each === id))).toBe(true);
          expect(chooseFollowUps(from(statuses, { findings }), most)).toEqual(chosen);
        },
      ),
    );
  });
});

describe('a follow-up that the user asks for', () => {
  it('is about the point they chose, or the harder one', () => {
    const input = from(['not-heard']);
    expect(followUpAbout(input, 'criterion', 'cost')).toMatchObject({ text: 'Tell me about cost.' });
    expect(followUpAbout(input, 'harder', null)).toMatchObject({ text: 'Ten times as much?' });
    expect(followUpAbout(input, 'criterion', 'weather')).toBeNull();
    expect(followUpAbout(input, 'assumption', 'loss')).toBeNull();
  });
});
