import { kind } from '#shared/bank/question.ts';
import { counting, defaultCounting } from '#shared/report/counting.ts';
import { interviewDay } from '#shared/skills/interview-day.ts';
import { call } from './define.ts';
import { BUILT_IN_ENGINE, modelId } from './models.ts';
import { z } from './zod.ts';

/** What the user chose; the version goes up with a migration. */
export const settings = z.object({
  version: z.literal(1),
  theme: z.enum(['system', 'light', 'dark']),
  /** The browser's id of the chosen microphone; null is the system's default. */
  microphoneId: z.string().nullable(),
  /** The first-run notes ("English only", where recordings are kept) were read. */
  welcomed: z.boolean(),
  /** Whether the words show while the user speaks, in practice mode. */
  captions: z.boolean(),
  /** Whether the interviewer's answers and follow-ups are read aloud by a voice of this machine, where there is one. */
  speakInterviewer: z.boolean(),
  /** How answers are played: how fast, and whether it jumps over long pauses. */
  playback: z.object({ rate: z.number().min(0.25).max(4), skipSilences: z.boolean() }),
  /** What is counted in reports; a change reports old attempts anew. */
  counting,
  /** The speech engine that transcribes: the built-in one, or a Whisper model. */
  engine: modelId,
  /** In how many minutes questions of a kind are answered; a kind that is not named goes by each question. */
  formats: z.partialRecord(kind, z.number().positive()),
  /** The day of the interview that is practised for; null where there is none. */
  interviewDate: interviewDay.nullable(),
});
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = {
  version: 1,
  theme: 'system',
  microphoneId: null,
  welcomed: false,
  captions: true,
  speakInterviewer: false,
  playback: { rate: 1, skipSilences: false },
  counting: defaultCounting,
  engine: BUILT_IN_ENGINE,
  formats: {},
  interviewDate: null,
};

export const settingsCalls = {
  'settings.get': call(z.object({}), settings),
  'settings.set': call(settings.omit({ version: true }).partial(), settings),
};

export const settingsEvents = { 'settings.changed': settings };
