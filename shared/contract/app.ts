import { call } from './define.ts';
import { wireError } from './errors.ts';
import { z } from './zod.ts';

/** One line of the doctor: what was looked at, what was found, and what to do where it is not well. */
export const check = z.object({
  id: z.string(),
  label: z.string(),
  status: z.enum(['ok', 'warning', 'failed', 'unknown']),
  detail: z.string(),
});
export type Check = z.infer<typeof check>;

export const appInfo = z.object({
  version: z.string(),
  shell: z.enum(['electron', 'loopback', 'in-process']),
  dataFolder: z.string(),
  dataBytes: z.number().nonnegative(),
  engine: z.string(),
  licences: z.array(z.object({ name: z.string(), licence: z.string() })),
  /** What happened at start that the user should know: repaired files, a rebuilt index. */
  notices: z.array(wireError),
});
export type AppInfo = z.infer<typeof appInfo>;

export const appCalls = {
  'app.info': call(z.object({}), appInfo),
  'app.doctor': call(z.object({}), z.object({ checks: z.array(check) })),
  /** Versions, checks and the last log lines as text to paste into a report; never a word of a transcript. */
  'app.diagnostics': call(z.object({}), z.object({ text: z.string() })),
  /** Opens the folder with the recordings in the system's file manager; fails where the shell cannot. */
  'app.openDataFolder': call(z.object({}), z.object({})),
};
