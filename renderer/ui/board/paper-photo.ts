import { MOST_PHOTO_CHARACTERS } from '#shared/contract/photos.ts';

/** Writing on a sheet of A4 is readable from here on, in pixels of the longer side. */
const LONGER_SIDE = 1_600;
const QUALITIES = [0.85, 0.7, 0.5, 0.35];
const PREFIX = 'data:image/jpeg;base64,';

/**
 * A picture file as a JPEG in base64 that is small enough to keep with an attempt, turned as it was taken. Null where
 * the file is no picture that can be read.
 */
export async function paperPhoto(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, LONGER_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  // A drawing without a background would turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of QUALITIES) {
    const address = canvas.toDataURL('image/jpeg', quality);
    const jpeg = address.startsWith(PREFIX) ? address.slice(PREFIX.length) : null;
    if (jpeg !== null && jpeg.length <= MOST_PHOTO_CHARACTERS) return jpeg;
  }
  return null;
}

/** The address of a kept photo, for an image. */
export const photoAddress = (jpeg: string) => PREFIX + jpeg;
