import { stageAnswers, stageInSentence } from '#renderer/ui/stage-names.ts';
import { dayInSentence } from '#renderer/ui/time-text.ts';
import type { CriteriaFile, Stage } from '#shared/bank/question.ts';
import type { Skill } from '#shared/skills/skill.ts';
import type { Reason } from '#shared/skills/tonight.ts';

const numbers = ['none', 'one', 'two', 'three', 'four'];

/** `either of your last two designs`, `any of your last three stories`, `three of your last four coding answers`. */
function oftenText({ missed, of }: Skill['recent'], stage: Stage): string {
  const number = (n: number): string => numbers[n] ?? String(n);
  const which = missed < of ? number(missed) : of === 2 ? 'either' : 'any';
  return `${which} of your last ${number(of)} ${stageAnswers[stage]}`;
}

function skillText(skill: Skill, label: string, today: Date): string {
  const { state, stage, recent, missedIn, seenAt } = skill;
  if (state === 'said-unprompted') {
    return `You last said “${label}” ${dayInSentence(seenAt, today)}. Once more, so that it stays.`;
  }
  if (recent.missed >= 2) return `“${label}” was not heard in ${oftenText(recent, stage)}.`;
  if (state === 'said-when-asked') return `You said “${label}” when asked. Now on another question.`;
  return `“${label}” was not heard ${dayInSentence(missedIn?.at ?? seenAt, today)}.`;
}

/** Why a question is proposed, in a sentence that users can check against their own history. */
export function reasonText(reason: Reason, criteria: readonly CriteriaFile[], today: Date): string {
  if (reason.type === 'first') return 'A short one to begin with.';
  if (reason.type === 'new-stage') return `You have not answered ${stageInSentence[reason.stage]} yet.`;
  if (reason.type === 'skill') {
    const { stage, criterion } = reason.skill;
    const known = criteria.find((file) => file.stage === stage)?.criteria.find(({ id }) => id === criterion);
    return skillText(reason.skill, known?.label ?? criterion, today);
  }
  const day = dayInSentence(reason.at, today);
  return day === 'today'
    ? 'All three stages had an answer today. If you have one more in you:'
    : `You last answered ${stageInSentence[reason.stage]} ${day}.`;
}
