import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { CoachError } from '#shared/contract/errors.ts';
import { modelId } from '#shared/contract/models.ts';
import { checkRoom, partOf } from './download.ts';
import { readGgmlModel } from './ggml-file.ts';

/** A model file that can be used. */
export interface ModelFile {
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
  readonly multilingual: boolean;
  /** Whether it lies in our own folder, or in one that was named. */
  readonly place: 'library' | 'folder';
}

const NAME = /^ggml-([A-Za-z0-9][A-Za-z0-9._-]*)\.bin$/;
const HIDDEN = '.deleted-';
const LEFTOVER_MS = 60_000;

/** `ggml-base.en.bin` is `whisper-base.en`; null for names that are none of a model. */
export function idOfFile(name: string): string | null {
  const id = `whisper-${NAME.exec(name)?.[1] ?? ''}`;
  return modelId.safeParse(id).success && id !== 'whisper-' ? id : null;
}

/** `whisper-base.en` is `ggml-base.en.bin`. */
export const fileOfId = (id: string): string => `ggml-${id.replace(/^whisper-/, '')}.bin`;

/** The models that are there: in our own folder, and in the one that `named` says, where there is one. */
export async function findModels(own: string, named: string | undefined): Promise<ModelFile[]> {
  const found = [...(await modelsIn(own, 'library')), ...(named ? await modelsIn(named, 'folder') : [])];
  return found.filter((model, i) => found.findIndex(({ id }) => id === model.id) === i);
}

async function modelsIn(folder: string, place: ModelFile['place']): Promise<ModelFile[]> {
  const names = await readdir(folder).catch(() => []);
  const models = await Promise.all(
    names.toSorted().map(async (name): Promise<ModelFile | null> => {
      const id = idOfFile(name);
      if (!id) return null;
      const file = path.join(folder, name);
      const head = await readGgmlModel(file).catch(() => null);
      return head && { id, file, place, ...head };
    }),
  );
  return models.filter((model) => model !== null);
}

/**
 * Copies a model from anywhere into our folder and gives its id. Rejects with a `CoachError`: what
 * `readGgmlModel` says about the file, `model-exists`, `disk-full`, or `model-not-copied`.
 */
export async function importModel(own: string, source: string): Promise<string> {
  const { bytes } = await readGgmlModel(source);
  const stem = path
    .basename(source)
    .replace(/\.[^.]*$/, '')
    .replace(/^ggml-/, '');
  const id = idOfFile(`ggml-${stem.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replace(/^[._-]+/, '')}.bin`);
  if (!id) {
    throw new CoachError('model-unnamed', 'Give the file a name such as ggml-base.en.bin, then import it.');
  }
  const target = path.join(own, fileOfId(id));
  if ((await bytesOf(target)) > 0) {
    throw new CoachError(
      'model-exists',
      `There is a model ${id} already. Delete it first, or rename the file.`,
    );
  }
  const copy = `${target}.copy`;
  try {
    await mkdir(own, { recursive: true, mode: 0o700 });
    await checkRoom(own, bytes);
    await copyFile(source, copy, constants.COPYFILE_FICLONE);
    await rename(copy, target);
  } catch (cause) {
    await rm(copy, { force: true });
    if (cause instanceof CoachError) throw cause;
    throw new CoachError(
      'model-not-copied',
      'The model could not be copied. Check that the disk is not full, then try again.',
      { retryable: true, cause },
    );
  }
  return id;
}

/** Takes a model and what was begun of it out of sight, for `restoreModel` or `removeDeleted`. */
export async function hideModel(own: string, id: string): Promise<void> {
  const name = fileOfId(id);
  const hidden = path.join(own, `${HIDDEN}${name}`);
  await rename(path.join(own, name), hidden).catch(() => {});
  await rename(partOf(path.join(own, name)), partOf(hidden)).catch(() => {});
}

/** Brings back what `hideModel` took. Rejects with `model-gone` where it was removed meanwhile. */
export async function restoreModel(own: string, id: string): Promise<void> {
  const name = fileOfId(id);
  const hidden = path.join(own, `${HIDDEN}${name}`);
  const files = [rename(hidden, path.join(own, name)), rename(partOf(hidden), partOf(path.join(own, name)))];
  if ((await Promise.allSettled(files)).every(({ status }) => status === 'rejected')) {
    throw new CoachError('model-gone', 'This model has been removed. Download or import it again.');
  }
}

/** Removes the model `id` that was hidden. */
export async function removeDeleted(own: string, id: string): Promise<void> {
  const hidden = path.join(own, `${HIDDEN}${fileOfId(id)}`);
  await Promise.all([hidden, partOf(hidden)].map((file) => rm(file, { force: true })));
}

/**
 * Removes what earlier runs left: hidden models, copies that were cut short, what was set aside. What is
 * younger than a minute may still be wanted by another process.
 */
export async function tidyModels(own: string): Promise<void> {
  const names = await readdir(own).catch(() => []);
  for (const name of names.filter((n) => n.startsWith(HIDDEN) || /\.(copy|wrong)$/.test(n))) {
    const file = path.join(own, name);
    const age = await stat(file).then(
      ({ ctimeMs }) => Date.now() - ctimeMs,
      () => 0,
    );
    if (age > LEFTOVER_MS) await rm(file, { force: true });
  }
}

/** Bytes of a file, 0 where there is none. */
export async function bytesOf(file: string): Promise<number> {
  return stat(file).then(
    (found) => found.size,
    () => 0,
  );
}
