import { clockText } from '#shared/reading/clock-text.ts';
import type { ObservedKind } from './kinds.ts';

/** What a finding about the whole answer says. */
export interface ObservationText {
  /** Ties what was not heard to what was said, and when; true even where it was said after all. */
  readonly title: (said: string, startMs: number | null) => string;
  readonly because: string;
  readonly followUp: string;
  readonly goal: string;
}

/** " at 2:10", or nothing where there are no times. */
const at = (startMs: number | null): string => (startMs === null ? '' : ` at ${clockText(startMs)}`);

/** What findings about the whole answer say, by kind. */
export const observationTexts: Readonly<Record<ObservedKind['kind'], ObservationText>> = {
  choice: {
    title: (said, startMs) => `“${said}”${at(startMs)}: what did you turn down, and what does it cost?`,
    because:
      'A choice becomes a decision with the option that lost, or the price that is paid. Neither was heard near this one.',
    followUp: 'What else could have done this, and what do you pay for the one that you took?',
    goal: 'Name one choice, the option you turned down, and the price you pay.',
  },
  component: {
    title: (said, startMs) => `“${said}”${at(startMs)}: what happens while it is away?`,
    because:
      'It came up more than once, and nothing was heard about the day it fails. Interviewers follow one part through its worst day.',
    followUp: 'That part is gone for ten minutes. What does a user see, and what is lost?',
    goal: 'Take this one part: how it fails, what users see meanwhile, and what brings it back.',
  },
  'way-back': {
    title: (said, startMs) => `“${said}”${at(startMs)}: take me through going back`,
    because:
      'Senior people are hired to change what runs. The way back decides how bold the way forward may be, and none was heard.',
    followUp: 'It is out, and it is wrong. What do you do, and how long does it take?',
    goal: 'Say what you would flip to go back, how long that takes, and what is lost on the way.',
  },
  unverified: {
    title: (said, startMs) => `“${said}”${at(startMs)}: how did you know?`,
    because:
      'A fix counts once something has shown that it works: the failing case, a graph, a number before and after. None was heard near this.',
    followUp: 'What did you look at afterwards that told you it was gone?',
    goal: 'Say what you checked after the change, and the number before and after.',
  },
};
