import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stage } from '#shared/bank/question.ts';
import type { Purpose } from '#shared/practice/attempt.ts';
import { planLoop, questionsFor, swapQuestion } from '#shared/sessions/loop.ts';
import { underTheirAttempts } from '#shared/sessions/retakes.ts';
import { loopOf, RESUME_WITHIN_MS, unfinishedLoop } from '#shared/sessions/session.ts';

const stages: readonly Stage[] = ['coding', 'system-design', 'behavioural'];
const questions = stages.flatMap((stage) => [1, 2, 3].map((n) => ({ id: `${stage}-${n}`, stage })));
const drill: Purpose = { type: 'drill' };
const retakeOf = (of: string): Purpose => ({
  type: 'retake',
  of,
  finding: { id: 'f', rule: 'r', title: 't', criterion: null, goal: 'g' },
});
const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();
let made = 0;
const attempt = (questionId: string, at: string, about: Purpose = drill, sessionId = `s${++made}`) => ({
  id: `a${++made}`,
  questionId,
  createdAt: at,
  about,
  sessionId,
  phase: 'done' as 'done' | 'interrupted' | 'open',
});
const plan = ['coding-1', 'system-design-1', 'behavioural-1'];
const part = (position: number, at: string, sessionId = 'loop', order = plan) =>
  attempt(order[position] ?? '', at, { type: 'loop', position, questions: order }, sessionId);

describe('the plan of a loop', () => {
  it('takes one question a stage, in the order coding, design, behavioural', () => {
    expect(planLoop(questions, [])).toEqual(plan);
  });

  it('prefers what was never answered, then what was answered longest ago', () => {
    const past = [attempt('coding-1', day(3)), attempt('coding-2', day(1)), attempt('coding-3', day(2))];
    expect(questionsFor('coding', questions, past)).toEqual(['coding-2', 'coding-3', 'coding-1']);
    expect(questionsFor('coding', questions, past.slice(0, 1))[0]).toBe('coding-2');
  });

  it('does not take a retake for an answer', () => {
    expect(planLoop(questions, [attempt('coding-1', day(1), retakeOf('x'))])[0]).toBe('coding-1');
  });

  it('begins a stage later each time', () => {
    const past = [part(0, day(1)), part(1, day(1)), part(2, day(1))];
    expect(planLoop(questions, past)[0]).toBe('system-design-2');
    expect(planLoop(questions, [...past, part(0, day(2), 'another')])[0]).toBe('behavioural-2');
  });

  it('comes back to the same question after all of the stage were looked at', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), (position) => {
        let swapped = [...plan];
        const seen = new Set<string | undefined>();
        for (let i = 0; i < 3; i++) {
          seen.add(swapped[position]);
          swapped = swapQuestion(swapped, position, questions, []);
        }
        expect(swapped).toEqual(plan);
        expect(seen.size).toBe(3);
      }),
    );
  });
});

describe('a loop told from its attempts', () => {
  it('is none where there is no attempt of it', () => {
    expect(loopOf('loop', [attempt('coding-1', day(1), drill, 'loop')])).toBeNull();
  });

  it('goes on with the part after the last that is done', () => {
    const loop = loopOf('loop', [part(1, day(2)), part(0, day(1))]);
    expect(loop?.next).toMatchObject({ position: 2, questionId: 'behavioural-1', attempt: null });
    expect(loop?.parts.map(({ attempt: of }) => of !== null)).toEqual([true, true, false]);
  });

  it('goes on with a part that was cut off, and with its attempt', () => {
    const cut = { ...part(1, day(2)), phase: 'interrupted' as const };
    expect(loopOf('loop', [part(0, day(1)), cut])?.next?.attempt).toBe(cut);
  });

  it('is over when every part is done, whatever was tried in between', () => {
    const cut = { ...part(0, day(1)), phase: 'interrupted' as const };
    expect(loopOf('loop', [cut, part(0, day(2)), part(1, day(3)), part(2, day(4))])?.next).toBeNull();
  });

  it('always goes on at the first part that is not done, in whatever order they are listed', () => {
    const steps = fc.array(
      fc.record({
        position: fc.integer({ min: 0, max: 2 }),
        done: fc.boolean(),
        at: fc.integer({ min: 1, max: 28 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(steps, (tried) => {
        const list = tried.map(({ position, done, at }) => ({
          ...part(position, day(at)),
          phase: done ? ('done' as const) : ('interrupted' as const),
        }));
        const left = [0, 1, 2].filter((p) => !tried.some(({ position, done }) => done && position === p));
        expect(loopOf('loop', list)?.next?.position ?? null).toBe(left[0] ?? null);
      }),
    );
  });

  it('is offered to be gone on with on the same day, and only the latest', () => {
    const begun = part(0, day(1));
    const soon = new Date(Date.parse(day(1)) + RESUME_WITHIN_MS);
    expect(unfinishedLoop([begun], soon)?.sessionId).toBe('loop');
    expect(unfinishedLoop([begun], new Date(soon.getTime() + 1))).toBeNull();
    const later = [0, 1, 2].map((position) => part(position, day(1).replace('T00', 'T01'), 'later'));
    expect(unfinishedLoop([begun, ...later], soon)).toBeNull();
  });
});

describe('retakes', () => {
  it('hang under the answer that they belong to', () => {
    const answer = attempt('coding-1', day(1));
    const retake = attempt('coding-1', day(2), retakeOf(answer.id));
    const { attempts, retakes } = underTheirAttempts([retake, answer]);
    expect(attempts).toEqual([answer]);
    expect(retakes.get(answer.id)).toEqual([retake]);
  });

  it('stand for themselves where their answer is gone', () => {
    const orphan = attempt('coding-1', day(2), retakeOf('gone'));
    expect(underTheirAttempts([orphan]).attempts).toEqual([orphan]);
  });

  it('are each in one place, and nothing is lost', () => {
    const list = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }), { maxLength: 10 });
    fc.assert(
      fc.property(list, (of) => {
        const all = of.map((target, i) => ({
          ...attempt('coding-1', day(i + 1), target === null ? drill : retakeOf(`n${target}`)),
          id: `n${i}`,
        }));
        const { attempts, retakes } = underTheirAttempts(all);
        const placed = [...attempts, ...[...retakes.values()].flat()].map(({ id }) => id);
        expect(placed.sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });
});
