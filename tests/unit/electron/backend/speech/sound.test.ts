import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openSound } from '#electron/backend/speech/sound.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sound-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A WAV with samples from, from + 1, ... and, where asked, a wrong length in its header. */
function wav(name: string, from: number, count: number, claimed = count * 2, rate = 16_000): string {
  const bytes = Buffer.alloc(44 + count * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + claimed, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(claimed, 40);
  for (let i = 0; i < count; i++) bytes.writeInt16LE(from + i, 44 + i * 2);
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

it('reads across files as one timeline', async () => {
  const sound = await openSound({
    wavFiles: [wav('a.wav', 0, 100), wav('b.wav', 100, 50), wav('c.wav', 150, 25)],
  });
  expect(sound.length).toBe(175);
  const all = await sound.read(0, 1_000);
  expect(Array.from(all, (s) => Math.round(s * 32_768))).toEqual(Array.from({ length: 175 }, (_, i) => i));
  expect(Array.from(await sound.read(98, 152), (s) => Math.round(s * 32_768))).toEqual(
    Array.from({ length: 54 }, (_, i) => 98 + i),
  );
  expect(await sound.read(170, 170)).toHaveLength(0);
  await sound.close();
});

it('believes the file more than a header that a crash left behind', async () => {
  for (const claimed of [0, 1_000_000, 0xffffffff - 36]) {
    const sound = await openSound({ wavFiles: [wav('crash.wav', 0, 60, claimed)] });
    expect(sound.length).toBe(60);
    await sound.close();
  }
});

it('refuses what is not 16 kHz mono 16-bit', async () => {
  const text = path.join(folder, 'text.wav');
  writeFileSync(text, 'hello there, this is not a recording');
  const empty = path.join(folder, 'empty.wav');
  writeFileSync(empty, '');
  for (const file of [text, empty, path.join(folder, 'none.wav'), wav('44.wav', 0, 10, 20, 44_100)]) {
    await expect(openSound({ wavFiles: [file] })).rejects.toMatchObject({ code: 'audio-unreadable' });
  }
});
