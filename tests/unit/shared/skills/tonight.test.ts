import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankQuestion, Stage } from '#shared/bank/question.ts';
import { isWeak } from '#shared/skills/skill.ts';
import { type SkillAttempt, skillsOf } from '#shared/skills/skills.ts';
import { eveningsLeft, gapDays } from '#shared/skills/spacing.ts';
import { type Tonight, tonight } from '#shared/skills/tonight.ts';
import { answer, type Outcome, onDay, retake } from './history.ts';

const question = (id: string, stage: Stage, core: readonly string[], answerMinutes = 10) =>
  ({ id, stage, core, answerMinutes }) as unknown as BankQuestion;

const bank = [
  question('receipts', 'system-design', ['constraints', 'rollout-rollback']),
  question('payouts', 'system-design', ['constraints', 'failure-mode']),
  question('reindex', 'system-design', ['rollout-rollback', 'failure-mode']),
  question('sync', 'coding', ['edge-cases', 'verification'], 7),
  question('cache', 'coding', ['edge-cases', 'safety-net'], 5),
  question('outage', 'behavioural', ['detection', 'lesson'], 3),
  question('dispute', 'behavioural', ['situation', 'lesson'], 3),
];

const ask = (
  history: readonly SkillAttempt[],
  today: string,
  interviewDate: string | null = null,
): Tonight | null =>
  tonight({
    questions: bank,
    skills: skillsOf(history),
    attempts: history.map((attempt) => ({ ...attempt, mode: 'practice' })),
    today: new Date(today),
    interviewDate,
  });

/** An answer in each stage with nothing missing. */
const tried = [
  answer(onDay(-6), 'cache', { 'edge-cases': 'heard' }, { stage: 'coding' }),
  answer(onDay(-5), 'outage', { detection: 'heard' }, { stage: 'behavioural' }),
  answer(onDay(-4), 'payouts', { constraints: 'heard' }),
];
const missedOn = (day: number, id: string, ...criteria: string[]) =>
  answer(onDay(day), id, Object.fromEntries(criteria.map((criterion) => [criterion, 'missed' as Outcome])));

describe('tonight', () => {
  it('begins with a short one', () => {
    expect(ask([], onDay(0))).toMatchObject({ question: { id: 'dispute' }, reason: { type: 'first' } });
  });

  it('then asks for a stage that was never tried', () => {
    expect(ask(tried.slice(0, 1), onDay(0))).toMatchObject({
      question: { stage: 'system-design' },
      reason: { type: 'new-stage' },
    });
  });

  it('has a missed skill come up on another question', () => {
    expect(ask([...tried, missedOn(-2, 'receipts', 'rollout-rollback')], onDay(0))).toMatchObject({
      question: { id: 'reindex' },
      reason: { type: 'skill', skill: { criterion: 'rollout-rollback', recent: { missed: 1, of: 2 } } },
    });
  });

  it('asks on the same question where there is no other', () => {
    const history = [...tried, answer(onDay(-2), 'sync', { verification: 'missed' }, { stage: 'coding' })];
    expect(ask(history, onDay(0))?.question.id).toBe('sync');
  });

  it('prefers what can come up in disguise', () => {
    const history = [
      ...tried,
      answer(onDay(-3), 'sync', { verification: 'missed' }, { stage: 'coding' }),
      missedOn(-2, 'receipts', 'rollout-rollback'),
    ];
    expect(ask(history, onDay(0))?.question.id).toBe('reindex');
  });

  it('leaves what was missed today for tomorrow', () => {
    const history = [...tried, missedOn(0, 'receipts', 'rollout-rollback')];
    expect(ask(history, onDay(0, 1))?.reason).toMatchObject({ type: 'stage', stage: 'coding' });
    expect(ask(history, onDay(1))?.reason).toMatchObject({ type: 'skill' });
  });

  it('takes the skill that was missed most often', () => {
    const history = [
      ...tried,
      missedOn(-3, 'payouts', 'failure-mode', 'constraints'),
      missedOn(-2, 'reindex', 'failure-mode'),
    ];
    expect(ask(history, onDay(0))?.reason).toMatchObject({ skill: { criterion: 'failure-mode' } });
  });

  it('asks for what was said in a retake on another question', () => {
    const history = [...tried, missedOn(-2, 'receipts', 'rollout-rollback')];
    history.push(retake(onDay(-2, 1), 'receipts', 'rollout-rollback'));
    expect(ask(history, onDay(0))).toMatchObject({
      question: { id: 'reindex' },
      reason: { skill: { state: 'said-when-asked' } },
    });
  });

  it('has what was said unprompted come up again after a while', () => {
    const history = [
      ...tried,
      missedOn(-4, 'receipts', 'rollout-rollback'),
      answer(onDay(-2), 'reindex', { 'rollout-rollback': 'heard' }),
    ];
    expect(ask(history, onDay(0))?.reason.type).toBe('stage');
    expect(ask(history, onDay(1))?.reason).toMatchObject({
      type: 'skill',
      skill: { state: 'said-unprompted' },
    });
  });

  it('leaves nothing out where the evenings are short', () => {
    // Two weak skills and two evenings: the one that was not seen for longest, though another was missed more often.
    const history = [
      ...tried,
      answer(onDay(-3), 'sync', { verification: 'missed' }, { stage: 'coding' }),
      missedOn(-2, 'payouts', 'failure-mode'),
      missedOn(-1, 'reindex', 'failure-mode'),
    ];
    const interview = onDay(3).slice(0, 10);
    expect(eveningsLeft(interview, new Date(onDay(0)))).toBe(2);
    expect(ask(history, onDay(0), interview)?.reason).toMatchObject({ skill: { criterion: 'verification' } });
    expect(ask(history, onDay(0))?.reason).toMatchObject({ skill: { criterion: 'failure-mode' } });
    // A date that is over counts as none.
    expect(ask(history, onDay(0), onDay(-1).slice(0, 10))).toEqual(ask(history, onDay(0)));
  });
});

describe('gaps', () => {
  it('grow, and shrink as the interview comes nearer', () => {
    expect([0, 1, 2, 3, 4, 9].map((sayings) => gapDays(sayings, null))).toEqual([1, 3, 7, 16, 35, 35]);
    expect([0, 1, 2, 3].map((sayings) => gapDays(sayings, 20))).toEqual([1, 3, 3, 3]);
    expect([0, 1, 2, 3].map((sayings) => gapDays(sayings, 5))).toEqual([1, 1, 1, 1]);
  });

  it('never reach past the interview', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 400 }), (sayings, days) => {
        expect(gapDays(sayings, days)).toBeLessThanOrEqual(Math.max(1, days / 2));
      }),
    );
  });
});

describe('an evening after another', () => {
  const criteria = [...new Set(bank.flatMap(({ stage, core }) => core.map((id) => `${stage} ${id}`)))];

  it('every weak skill comes up before the interview, whatever becomes of the answers', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...criteria), { minLength: 1, maxLength: criteria.length }),
        fc.integer({ min: 0, max: 12 }),
        fc.infiniteStream(fc.constantFrom<Outcome>('heard', 'missed', 'unsure')),
        (missed, spare, outcomes) => {
          const history = [...tried];
          for (const each of missed) {
            const [stage = '', criterion = ''] = each.split(' ');
            const on = bank.find((q) => q.stage === stage && q.core.includes(criterion));
            const purpose = { stage: stage as Stage };
            history.push(
              answer(onDay(-1, history.length / 10), on?.id ?? '', { [criterion]: 'missed' }, purpose),
            );
          }
          const weak = skillsOf(history).filter(isWeak);
          const evenings = weak.length + spare;
          const interview = onDay(evenings + 1).slice(0, 10);
          const cameUp = new Set<string>();
          for (let evening = 0; evening < evenings; evening++) {
            const found = ask(history, onDay(evening), interview);
            if (!found) throw new Error('nothing to practise');
            const { id, stage, core } = found.question;
            for (const criterion of core) cameUp.add(`${stage} ${criterion}`);
            const became = Object.fromEntries(core.map((c) => [c, outcomes.next().value ?? 'heard']));
            history.push(answer(onDay(evening, 0.5), id, became as Record<string, Outcome>, { stage }));
          }
          const left = weak
            .map(({ stage, criterion }) => `${stage} ${criterion}`)
            .filter((w) => !cameUp.has(w));
          expect(left).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('the same history gives the same question', () => {
    const history = [...tried, missedOn(-2, 'receipts', 'rollout-rollback', 'constraints')];
    expect(ask(history.toReversed(), onDay(0))).toEqual(ask(history, onDay(0)));
  });
});
