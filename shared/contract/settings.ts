import { counting, defaultCounting } from '#shared/report/counting.ts';
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
  /** What is counted in reports; a change reports old attempts anew. */
  counting,
  /** The speech engine that transcribes: the built-in one, or a Whisper model. */
  engine: modelId,
});
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = {
  version: 1,
  theme: 'system',
  microphoneId: null,
  welcomed: false,
  captions: true,
  counting: defaultCounting,
  engine: BUILT_IN_ENGINE,
};

export const settingsCalls = {
  'settings.get': call(z.object({}), settings),
  'settings.set': call(settings.omit({ version: true }).partial(), settings),
};

export const settingsEvents = { 'settings.changed': settings };
