import { writeFileSync } from 'node:fs';

/** Bytes of a file that looks like a Whisper model: a head as whisper.cpp writes it, and `bytes` in all. */
export function ggmlBytes({ bytes = 2_000, multilingual = false } = {}): Buffer {
  const file = Buffer.alloc(bytes);
  // A model of one layer each and a width of one, so that a small file is long enough.
  const numbers = [0x67676d6c, multilingual ? 51_865 : 51_864, 1500, 1, 1, 0, 448, 1, 1, 0, 80, 2];
  numbers.forEach((n, i) => void file.writeInt32LE(n, i * 4));
  for (let i = 48; i < bytes; i++) file[i] = (i * 31) % 251;
  return file;
}

/** The smallest file that passes for a model: four and a half bits for each word of the vocabulary. */
export const WHOLE = 30_000;

export function writeGgml(file: string, options?: Parameters<typeof ggmlBytes>[0]): void {
  writeFileSync(file, ggmlBytes({ bytes: WHOLE, ...options }));
}
