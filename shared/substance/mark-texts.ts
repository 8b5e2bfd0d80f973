import type { MarkedKind } from './kinds.ts';

/** What a finding about a mark says. */
export interface MarkText {
  /** Says the words back and asks; true even where they were meant otherwise. */
  readonly title: (said: string) => string;
  readonly because: string;
  readonly followUp: string;
  readonly goal: string;
  /** Beside a point that was not heard, which is 1. */
  readonly weight: number;
}

/** What findings about marks say, by kind. */
export const markTexts: Readonly<Record<MarkedKind['kind'], MarkText>> = {
  vague: {
    title: (said) => `“${said}”: what exactly, and how much?`,
    because:
      'A number, a name or a reason makes this a fact that a listener can weigh. Without one they can only nod.',
    followUp:
      'Make that concrete for me: what exactly, how would one see it, and what number would you put on it?',
    goal: 'Say this part again with one name and one number.',
    weight: 1,
  },
  absolute: {
    title: (said) => `“${said}”: what would be the exception?`,
    because:
      'An interviewer hears “always” and “never” as an invitation to find the case. Naming it yourself shows that you have looked.',
    followUp: 'When would that not hold, and what happens then?',
    goal: 'Say this again with the one case in which it does not hold.',
    weight: 0.8,
  },
  hedge: {
    title: (said) => `“${said}”: which one is it?`,
    because:
      'Several hedges around one decision leave open whether there is a decision. One doubt, with what would settle it, says more.',
    followUp: 'If you had to decide now, what would you take, and what would change your mind?',
    goal: 'Say the decision in one sentence, then the one doubt you have about it.',
    weight: 0.8,
  },
  speed: {
    title: (said) => `“${said}”: what would have caught a mistake?`,
    because:
      'Speed is fine where something limits the damage: a small share first, a flag, a test, a way back. None was heard near this.',
    followUp: 'If that change had been wrong, who would have noticed, and how would you have gone back?',
    goal: 'Say what you shipped, to whom first, what you watched and how you would have gone back.',
    weight: 1.2,
  },
  'tool-tour': {
    title: (said) => `“${said}”: why these?`,
    because:
      'Names of products show what was there. The reason for one of them shows how you think, and that is what is listened for.',
    followUp: 'Pick one of these. What did it have to do, and what else could have done it?',
    goal: 'Take one of these products: the problem it solved, and what you would have used without it.',
    weight: 0.9,
  },
  blame: {
    title: (said) => `“${said}”: what let it through?`,
    because:
      'A story about a person stops at the person. Interviewers listen for what in the system made the mistake easy, and what would catch it next time.',
    followUp: 'Suppose somebody very careful had been there that day. What could still have gone wrong?',
    goal: 'Tell this part again without a person in it: what made it possible, and what would have caught it.',
    weight: 1.2,
  },
};
