import { saveFormats } from '#shared/share/file-name.ts';
import { z } from './zod.ts';

/** What needs an open review: each way to save the answer, and printing it. */
export const reviewCommands = [...saveFormats.map((format) => `save-${format}` as const), 'print'] as const;

/** What the menu of the desktop app asks of its window; everything in it can be done in the window, too. */
export const menuCommand = z.enum([
  'import-answer',
  'analyse-recording',
  ...reviewCommands,
  'search',
  'go-home',
  'go-questions',
  'go-history',
  'go-settings',
  'choose-question',
  'last-answer',
  'shortcuts',
  'doctor',
]);
export type MenuCommand = z.infer<typeof menuCommand>;

export const menuEvents = {
  /** The user chose this in the application menu. Comes from the shell, not from the backend. */
  'menu.chosen': z.object({ command: menuCommand }),
};
