import { CoachError } from '#shared/contract/errors.ts';
import { type ChooseFrom, chooseFollowUps, followUpAbout } from '#shared/follow-ups/choose.ts';
import type { Attempt, AttemptView } from '#shared/practice/attempt.ts';
import { isFollowUpDue } from '#shared/practice/run-resume.ts';
import { runTimes } from '#shared/practice/run-times.ts';
import type { Bank } from '../banks/bank.ts';
import type { Handlers } from '../services.ts';
import { present } from './attempt-changes.ts';
import type { AttemptStore } from './attempt-store.ts';
import { withFollowUpState, withFollowUps } from './follow-up-changes.ts';
import type { Judge } from './judge.ts';

export type FollowUpHandlers = Pick<
  Handlers,
  'attempts.offerFollowUps' | 'attempts.askFollowUp' | 'attempts.setFollowUp' | 'attempts.rate'
>;

/** The calls about what follows an answer: its follow-ups, and how the user rates it. */
export function createFollowUpHandlers(services: {
  readonly store: AttemptStore;
  readonly bank: Bank;
  readonly judge: Judge;
  readonly view: (attempt: Attempt) => Promise<AttemptView>;
}): FollowUpHandlers {
  const { store, bank, judge, view } = services;

  const change = async (attemptId: string, how: (attempt: Attempt) => Attempt) =>
    view(await store.update(attemptId, (attempt) => how(present(attempt))));

  /** What follow-ups of the attempt are chosen from; null until there is a report. */
  const chooseFrom = (attempt: Attempt): ChooseFrom | null => {
    const { question } = attempt;
    const report = judge.report(attempt);
    const criteria = bank.criteria.find(({ stage }) => stage === question.stage)?.criteria ?? [];
    return report && { question, criteria, report };
  };

  return {
    'attempts.offerFollowUps': ({ attemptId }) =>
      change(attemptId, (attempt) => {
        const from = isFollowUpDue(attempt) ? chooseFrom(attempt) : null;
        const chosen = from ? chooseFollowUps(from, runTimes.followUps[attempt.purpose.type]) : [];
        return chosen.length === 0 ? attempt : withFollowUps(attempt, chosen);
      }),
    'attempts.askFollowUp': async ({ attemptId, from, about }) => {
      let followUpId = '';
      const asked = await change(attemptId, (attempt) => {
        const known = attempt.followUps.find(
          (each) => each.state === 'offered' && each.from === from && each.about === about,
        );
        if (known) {
          followUpId = known.id;
          return attempt;
        }
        const all = attempt.phase === 'done' ? chooseFrom(attempt) : null;
        const chosen = all && followUpAbout(all, from, about);
        if (!chosen) {
          throw new CoachError('nothing-to-ask', 'There is no follow-up on this point. Choose another one.');
        }
        const changed = withFollowUps(attempt, [chosen]);
        followUpId = changed.followUps.at(-1)?.id ?? '';
        return changed;
      });
      return { followUpId, view: asked };
    },
    'attempts.setFollowUp': ({ attemptId, followUpId, state }) =>
      change(attemptId, (attempt) => withFollowUpState(attempt, followUpId, state, new Date())),
    'attempts.rate': ({ attemptId, rating }) =>
      change(attemptId, (attempt) => ({ ...attempt, selfRating: rating })),
  };
}
