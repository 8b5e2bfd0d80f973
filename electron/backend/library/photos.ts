import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { CoachError } from '#shared/contract/errors.ts';
import type { Photo } from '#shared/contract/photos.ts';
import { writeError } from '../recording/write-errors.ts';
import type { Handlers } from '../services.ts';
import { present } from './attempt-changes.ts';
import type { AttemptStore } from './attempt-store.ts';

/** More sheets than that belong to no one answer. */
const MOST_PHOTOS = 12;
const NAME = /^(photo-(\d+)-[0-9a-f]{8})\.jpg$/;
/** How every JPEG begins: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, SOI and the next marker. */
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

type PhotoHandlers = Pick<Handlers, 'attempts.addPhoto' | 'attempts.photos' | 'attempts.removePhoto'>;

/** The calls about photos of paper: files beside `attempt.json`, whose names say where they belong. */
export function createPhotoHandlers(store: Pick<AttemptStore, 'read' | 'folder'>): PhotoHandlers {
  /** The attempt's folder; rejects where the attempt is gone. */
  const folderOf = async (attemptId: string): Promise<string> => {
    present(await store.read(attemptId));
    return store.folder(attemptId);
  };
  const namesIn = async (folder: string) =>
    (await readdir(folder)).flatMap((name) => {
      const [file, id, atSample] = NAME.exec(name) ?? [];
      return file && id ? [{ file, id, atSample: Number(atSample) }] : [];
    });

  return {
    'attempts.addPhoto': async ({ attemptId, atSample, jpeg }) => {
      const folder = await folderOf(attemptId);
      const bytes = Buffer.from(jpeg, 'base64');
      if (!bytes.subarray(0, JPEG.length).equals(JPEG)) {
        throw new CoachError('not-a-photo', 'This is no picture that can be kept. Choose a photo.');
      }
      if ((await namesIn(folder)).length >= MOST_PHOTOS) {
        throw new CoachError('too-many-photos', `An answer keeps ${MOST_PHOTOS} photos. Remove one first.`);
      }
      const photoId = `photo-${atSample}-${randomUUID().slice(0, 8)}`;
      await writeFileAtomic(path.join(folder, `${photoId}.jpg`), bytes).catch((error) =>
        Promise.reject(writeError(error)),
      );
      return { photoId };
    },
    'attempts.photos': async ({ attemptId }) => {
      const folder = await folderOf(attemptId);
      const names = (await namesIn(folder)).sort((a, b) => a.atSample - b.atSample);
      const photos = names.map(async ({ file, id, atSample }): Promise<Photo> => {
        return { id, atSample, jpeg: (await readFile(path.join(folder, file))).toString('base64') };
      });
      return { photos: await Promise.all(photos) };
    },
    'attempts.removePhoto': async ({ attemptId, photoId }) => {
      await rm(path.join(await folderOf(attemptId), `${photoId}.jpg`), { force: true });
      return {};
    },
  };
}
