import { describe, expect, it, vi } from 'vitest';
import { createSkillIndex } from '#electron/backend/library/index-skills.ts';
import type { IndexedTake, SkillRows } from '#electron/backend/library/skill-rows.ts';
import { msToSamples } from '#shared/audio/pcm.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { wordsOf } from '#tests/fixtures/attempts.ts';
import { answer, type Outcome, onDay } from '../../../shared/skills/history.ts';

const take = (
  question: string,
  day: number,
  outcomes: Readonly<Record<string, Outcome>>,
  over: Partial<IndexedTake> = {},
): IndexedTake => ({
  ...answer(onDay(day), question, outcomes),
  title: `About ${question}`,
  samples: msToSamples(60_000),
  fillersPerMinute: 3,
  ...over,
});

const fileOf = (of: IndexedTake, text = ''): Attempt =>
  ({
    id: of.id,
    question: { title: of.title },
    recordings: [{ samples: of.samples }],
    followUps: [],
    corrections: [],
    transcription: {
      state: 'done',
      transcript: { engine: 'test', durationMs: 60_000, words: wordsOf(text), voice: [], suspected: [] },
    },
  }) as unknown as Attempt;

function indexOf(takes: readonly IndexedTake[], gone: readonly string[] = [], text = '') {
  let version = 0;
  const rows = { takes: vi.fn(() => [...takes]), version: () => version, answers: () => [] };
  const index = createSkillIndex({
    rows: () => rows as unknown as SkillRows,
    attempt: async (id) => {
      const found = takes.find((each) => each.id === id && !gone.includes(id));
      return found ? fileOf(found, text) : null;
    },
    report: () => null,
  });
  return { index, rows, write: () => version++ };
}

describe('skills, as the index tells them', () => {
  const missed = take('a', 0, { x: 'missed', y: 'missed' });
  const first = take('b', 2, { x: 'heard' });
  const second = take('c', 4, { y: 'heard' });

  it('are reckoned anew only after something was written', () => {
    const { index, rows, write } = indexOf([missed, first]);
    expect(index.skills()).toBe(index.skills());
    expect(rows.takes).toHaveBeenCalledTimes(1);
    write();
    index.skills();
    expect(rows.takes).toHaveBeenCalledTimes(2);
  });

  it('are proved in an attempt, or most lately of all', async () => {
    const { index } = indexOf([missed, first, second]);
    expect(await index.proofs(first.id)).toMatchObject([
      { criterion: 'x', missed: { attemptId: missed.id, title: 'About a' }, said: { attemptId: first.id } },
    ]);
    expect(await index.proofs(null)).toMatchObject([{ criterion: 'y', said: { attemptId: second.id } }]);
    expect(await index.proofs(missed.id)).toEqual([]);
  });

  it('are not proved by an attempt whose file cannot be read', async () => {
    const { index } = indexOf([missed, first], [missed.id]);
    expect(await index.proofs(first.id)).toEqual([]);
  });
});

describe('the last day', () => {
  it('brings the best takes, and the numbers of the latest telling of each story', async () => {
    const story = { stage: 'behavioural' } as const;
    const told = take('outage', 0, { x: 'heard' }, story);
    const again = take('outage', 2, { x: 'missed' }, story);
    const design = take('payouts', 1, { x: 'heard', y: 'missed' });
    const { index } = indexOf([told, again, design], [], 'It took us forty minutes. Nobody slept.');
    expect(await index.lastDay()).toMatchObject({
      takes: [
        { attemptId: told.id, core: 1, heard: 1, durationMs: 60_000 },
        { attemptId: design.id, core: 2, heard: 1 },
      ],
      stories: [{ attemptId: again.id, figures: [{ sentence: 'It took us forty minutes.' }] }],
    });
  });
});
