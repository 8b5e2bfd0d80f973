import type { z } from 'zod';
import { appCalls } from './app.ts';
import { askingCalls } from './asking.ts';
import { attemptCalls, attemptEvents } from './attempts.ts';
import { bankCalls } from './bank.ts';
import { followUpCalls } from './follow-ups.ts';
import { interviewCalls } from './interview.ts';
import { menuEvents } from './menu.ts';
import { modelCalls, modelEvents } from './models.ts';
import { photoCalls } from './photos.ts';
import { recordingCalls, recordingEvents } from './recording.ts';
import { replayCalls } from './replay.ts';
import { searchCalls } from './search.ts';
import { settingsCalls, settingsEvents } from './settings.ts';
import { shareCalls } from './share.ts';
import { skillCalls } from './skills.ts';
import { voiceCheckCalls, voiceCheckEvents } from './voice-check.ts';

/** Everything the window may ask of the backend. Nothing else crosses. */
export const calls = {
  ...appCalls,
  ...askingCalls,
  ...attemptCalls,
  ...bankCalls,
  ...followUpCalls,
  ...interviewCalls,
  ...modelCalls,
  ...photoCalls,
  ...recordingCalls,
  ...replayCalls,
  ...searchCalls,
  ...settingsCalls,
  ...shareCalls,
  ...skillCalls,
  ...voiceCheckCalls,
};
/** Everything the backend tells the window unasked. */
export const events = {
  ...attemptEvents,
  ...menuEvents,
  ...modelEvents,
  ...recordingEvents,
  ...settingsEvents,
  ...voiceCheckEvents,
};

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;
