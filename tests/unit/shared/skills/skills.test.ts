import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWeak, type SkillState } from '#shared/skills/skill.ts';
import { type SkillAttempt, skillsOf } from '#shared/skills/skills.ts';
import { answer, DAY_MS, type Outcome, onDay, points, retake } from './history.ts';

const wayBack = (attempts: readonly SkillAttempt[]) =>
  skillsOf(attempts).find(({ criterion }) => criterion === 'rollout-rollback');
const told = (day: string, question: string, outcome: Outcome) =>
  answer(day, question, { 'rollout-rollback': outcome });
const missedOnA = told(onDay(0), 'a', 'missed');

describe('a skill', () => {
  it('moves from missed over said when asked to said unprompted', () => {
    const history = [missedOnA, retake(onDay(0, 1), 'a', 'rollout-rollback'), told(onDay(1), 'b', 'heard')];
    const states = history.map((_, i) => wayBack(history.slice(0, i + 1))?.state);
    expect(states).toEqual(['missed', 'said-when-asked', 'said-unprompted']);
    expect(wayBack(history)).toMatchObject({
      seenAt: onDay(1),
      sayings: 1,
      recent: { missed: 1, of: 2 },
      askedIn: { at: onDay(0, 1) },
      proofs: [
        {
          missed: { attemptId: missedOnA.id, startMs: 1_000 },
          said: { questionId: 'b', at: onDay(1), startMs: 4_000, endMs: 9_000 },
        },
      ],
      moves: [{ state: 'missed' }, { state: 'said-when-asked' }, { state: 'said-unprompted', at: onDay(1) }],
    });
  });

  it('may skip the retake', () => {
    expect(wayBack([missedOnA, told(onDay(1), 'b', 'heard')])?.state).toBe('said-unprompted');
  });

  it.each<[string, SkillAttempt]>([
    ['on the question it was missed on', told(onDay(3), 'a', 'heard')],
    ['less than a day later', told(onDay(0, 23), 'b', 'heard')],
    ['in a follow-up', told(onDay(3), 'b', 'inFollowUp')],
    ['on the word of the user', told(onDay(3), 'b', 'byWord')],
    ['perhaps', told(onDay(3), 'b', 'unsure')],
    ['in a retake', retake(onDay(3), 'b', 'rollout-rollback')],
  ])('is not said unprompted where it was said %s', (_, attempt) => {
    expect(wayBack([missedOnA, attempt])?.state).not.toBe('said-unprompted');
  });

  it('counts what was said although nobody asked for it, but begins with what was asked for', () => {
    expect(wayBack([missedOnA, told(onDay(1), 'b', 'uncalled')])?.state).toBe('said-unprompted');
    expect(wayBack([told(onDay(1), 'b', 'uncalled')])).toBeUndefined();
  });

  it('that was said when it was first asked for was never missed', () => {
    expect(wayBack([told(onDay(0), 'a', 'heard')])).toMatchObject({ state: 'never-missed', proofs: [] });
  });

  it('that was heard in a follow-up alone was missed in the answer and said when asked', () => {
    expect(wayBack([told(onDay(0), 'a', 'inFollowUp')])).toMatchObject({
      state: 'said-when-asked',
      missedIn: { questionId: 'a' },
      moves: [{ state: 'missed' }, { state: 'said-when-asked' }],
    });
  });

  it('goes back when it is missed again, and keeps what was reached', () => {
    const skill = wayBack([missedOnA, told(onDay(1), 'b', 'heard'), told(onDay(5), 'c', 'missed')]);
    expect(skill).toMatchObject({
      state: 'missed',
      sayings: 0,
      missedIn: { questionId: 'c' },
      askedIn: null,
    });
    expect(skill?.proofs).toHaveLength(1);
    expect(skill?.moves.map(({ state }) => state)).toEqual(['missed', 'said-unprompted', 'missed']);
    // From here on it is the question of the later miss that does not count.
    const again = [missedOnA, told(onDay(1), 'b', 'heard'), told(onDay(5), 'c', 'missed')];
    expect(wayBack([...again, told(onDay(7), 'c', 'heard')])?.state).toBe('missed');
    expect(wayBack([...again, told(onDay(7), 'a', 'heard')])?.state).toBe('said-unprompted');
  });

  it('counts sayings a day apart, on any question', () => {
    const days = [1, 1.5, 2, 4].map((day) => told(onDay(day), 'a', 'heard'));
    expect(wayBack([missedOnA, ...days])?.sayings).toBe(3);
  });

  it('of another stage is another skill', () => {
    const other = answer(onDay(0), 'x', { 'root-cause': 'missed' }, { stage: 'coding' });
    const one = answer(onDay(0), 'y', { 'root-cause': 'heard' }, { stage: 'behavioural' });
    expect(skillsOf([other, one]).map(({ stage, state }) => [stage, state])).toEqual([
      ['coding', 'missed'],
      ['behavioural', 'never-missed'],
    ]);
  });

  it('looks back on the last four answers of its stage, asked for or not', () => {
    const history = [0, 1, 2, 3, 4, 5].map((day) => told(onDay(day), `q${day}`, 'missed'));
    const without = answer(onDay(6), 'z', { constraints: 'heard' });
    expect(wayBack([...history, without])?.recent).toEqual({ missed: 3, of: 4 });
  });
});

describe('whatever was practised', () => {
  const attempts = fc.array(
    fc.record({
      hours: fc.integer({ min: 0, max: 240 }),
      question: fc.constantFrom('a', 'b', 'c'),
      outcome: fc.constantFrom(...(Object.keys(points) as Outcome[])),
      retaken: fc.boolean(),
    }),
    { maxLength: 25 },
  );
  const historyOf = (
    sketches: ReadonlyArray<{ hours: number; question: string; outcome: Outcome; retaken: boolean }>,
  ) =>
    sketches.map(({ hours, question, outcome, retaken }) =>
      retaken
        ? retake(onDay(0, hours), question, 'rollout-rollback')
        : told(onDay(0, hours), question, outcome),
    );
  const rank: Record<SkillState, number> = {
    missed: 0,
    'said-when-asked': 1,
    'said-unprompted': 2,
    'never-missed': 3,
  };

  it('the order in which attempts are given does not matter', () => {
    fc.assert(
      fc.property(attempts, (sketches) => {
        const history = historyOf(sketches);
        expect(skillsOf(history.toReversed())).toEqual(skillsOf(history));
      }),
    );
  });

  it('between two misses it only moves up, and ends where its last move led', () => {
    fc.assert(
      fc.property(attempts, (sketches) => {
        const skill = wayBack(historyOf(sketches));
        skill?.moves.forEach(({ state }, i) => {
          const before = skill.moves[i - 1];
          if (before && state !== 'missed') expect(rank[state]).toBeGreaterThan(rank[before.state]);
        });
        expect(skill?.moves.at(-1)?.state).toBe(skill?.state);
      }),
    );
  });

  it('each proof is on another question, a day after the miss, and by itself', () => {
    fc.assert(
      fc.property(attempts, (sketches) => {
        const history = historyOf(sketches);
        for (const { missed, said } of wayBack(history)?.proofs ?? []) {
          expect(said.questionId).not.toBe(missed.questionId);
          expect(Date.parse(said.at) - Date.parse(missed.at)).toBeGreaterThanOrEqual(DAY_MS);
          const attempt = history.find(({ id }) => id === said.attemptId);
          expect(attempt?.purpose).toBe('drill');
          expect(attempt?.points[0]).toMatchObject({ status: 'heard', how: 'by-itself' });
        }
      }),
    );
  });

  it('a weak skill was missed, and has not been said unprompted since', () => {
    fc.assert(
      fc.property(attempts, (sketches) => {
        const skill = wayBack(historyOf(sketches));
        if (!skill || !isWeak(skill)) return;
        expect(skill.missedIn).not.toBeNull();
        expect((skill.proofs.at(-1)?.said.at ?? '') <= (skill.missedIn?.at ?? '')).toBe(true);
      }),
    );
  });
});
