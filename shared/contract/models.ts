import { call } from './define.ts';
import { wireError } from './errors.ts';
import { z } from './zod.ts';

/** The engine that comes with the app: Moonshine tiny, English. */
export const BUILT_IN_ENGINE = 'moonshine-tiny-en';

/** A model's id is its engine's: the built-in one, or `whisper-` and what the file's name says. */
export const modelId = z
  .string()
  .max(80)
  .regex(/^(moonshine-tiny-en|whisper-[A-Za-z0-9][A-Za-z0-9._-]*)$/);

/** A speech model that is here, or could be. */
export const modelInfo = z.object({
  id: modelId,
  name: z.string(),
  languages: z.enum(['English', 'many']),
  /** Bytes on disk, or to download. */
  bytes: z.number().nonnegative(),
  /** Time to transcribe over time spoken, measured on two processor cores; null where nobody measured. */
  realTimeFactor: z.number().positive().nullable(),
  /** What it is good for, in a sentence; empty for a file that we know nothing about. */
  note: z.string(),
  /** `here` can be used at once. Of `partial`, a part was downloaded: the rest can follow. */
  state: z.enum(['here', 'absent', 'partial', 'downloading']),
  /** Bytes of it that are here; all of them when it is. */
  bytesHere: z.number().nonnegative(),
  /** The app, our own folder, or a folder that somebody named; null where it is absent. */
  place: z.enum(['app', 'library', 'folder']).nullable(),
  canDownload: z.boolean(),
});
export type ModelInfo = z.infer<typeof modelInfo>;

export const modelList = z.object({
  models: z.array(modelInfo),
  /** The engine that transcribes; it may name a model that has gone. */
  chosen: z.string(),
  /** Whether whisper.cpp was built on this machine. `building` names the model that waits for it. */
  whisper: z.object({ built: z.boolean(), building: modelId.nullable() }),
  /** Bytes of all models in our own folder, and of the built program. */
  diskBytes: z.number().nonnegative(),
  /** Whether the shell can ask for a file with a dialog of the system. */
  canPick: z.boolean(),
  /** What went wrong last, by model; gone when that is tried again. */
  problems: z.array(z.object({ id: modelId, error: wireError })),
});
export type ModelList = z.infer<typeof modelList>;

const byId = z.object({ id: modelId });

export const modelCalls = {
  'models.list': call(z.object({}), modelList),
  /**
   * Makes it the engine. The first Whisper model has its program built before; that goes on after this call
   * has answered, and the choice is made when it is done.
   */
  'models.choose': call(byId, modelList),
  'models.cancelBuild': call(z.object({}), modelList),
  /** Copies a ggml file into our folder. Without a path the shell asks for one; null when the user did not. */
  'models.import': call(
    z.object({ path: z.string().max(4_096).optional() }),
    z.object({ id: modelId.nullable() }),
  ),
  /** Begins, or goes on with, a download: the one thing that ever opens a connection. */
  'models.download': call(byId, modelList),
  /** Ends it; what has arrived stays for going on later. */
  'models.cancelDownload': call(byId, modelList),
  /** Takes it out of the list; `models.restore` brings it back for 10 s, after which its file is removed. */
  'models.delete': call(byId, z.object({ undoUntil: z.iso.datetime() })),
  'models.restore': call(byId, modelList),
};

export const modelEvents = {
  /** Several times a second while something goes on. */
  'models.progress': byId.extend({
    task: z.enum(['download', 'check', 'build']),
    fraction: z.number().min(0).max(1),
    bytesHere: z.number().nonnegative(),
  }),
  /** Something about the models changed; ask for the list again. */
  'models.changed': z.object({}),
};
