import { call } from './define.ts';
import { z } from './zod.ts';

const byId = z.object({ attemptId: z.uuid() });

/** Longest photo as base64, in characters: about 650 kB of JPEG, a sheet of paper at 1,600 pixels and to spare. */
export const MOST_PHOTO_CHARACTERS = 900_000;

const photoId = z.string().regex(/^photo-\d{1,12}-[0-9a-f]{8}$/);

/** A photo of what was drawn on paper, with its place on the attempt's timeline (16 kHz samples). */
const photo = z.object({
  atSample: z.number().int().nonnegative().max(999_999_999_999),
  jpeg: z.base64().max(MOST_PHOTO_CHARACTERS),
});

export const photoCalls = {
  /** Keeps a photo with the attempt. */
  'attempts.addPhoto': call(byId.extend(photo.shape), z.object({ photoId })),
  /** In the order of their places. */
  'attempts.photos': call(byId, z.object({ photos: z.array(photo.extend({ id: photoId })) })),
  /** One that is gone already changes nothing. */
  'attempts.removePhoto': call(byId.extend({ photoId }), z.object({})),
};

export type Photo = z.infer<typeof photo> & { readonly id: string };
