import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repairWav, samplesInFile, wavHeader } from '#electron/backend/recording/wav-file.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';

const wav = (header: number, bytes: number) => Buffer.concat([wavHeader(header), Buffer.alloc(bytes, 7)]);

describe('a WAV header', () => {
  it('says 16 kHz, mono, 16 bit', () => {
    const header = Buffer.from(wavHeader(320));
    expect(header.toString('latin1', 0, 4)).toBe('RIFF');
    expect(header.readUInt32LE(4)).toBe(36 + 320);
    expect(header.toString('latin1', 8, 16)).toBe('WAVEfmt ');
    expect([header.readUInt16LE(20), header.readUInt16LE(22), header.readUInt32LE(24)]).toEqual([
      1, 1, 16_000,
    ]);
    expect([header.readUInt32LE(28), header.readUInt16LE(32), header.readUInt16LE(34)]).toEqual([
      32_000, 2, 16,
    ]);
    expect(header.toString('latin1', 36, 40)).toBe('data');
    expect(header.readUInt32LE(40)).toBe(320);
  });
});

describe('repairing a recording', () => {
  it('makes the header fit the file and cuts half a sample off', async () => {
    const file = path.join(temporaryFolder(), 'a.wav');
    writeFileSync(file, wav(0, 101));
    expect(await repairWav(file)).toBe(50);
    expect(readFileSync(file)).toEqual(wav(100, 100));
    expect(await repairWav(file)).toBe(50);
  });

  it.each([0, 3, 43, 44])('finds no sample in a file of %i bytes, and leaves a header', async (bytes) => {
    const file = path.join(temporaryFolder(), 'a.wav');
    writeFileSync(file, wav(0, 0));
    truncateSync(file, bytes);
    expect(await repairWav(file)).toBe(0);
    expect(readFileSync(file)).toEqual(wav(0, 0));
    expect(samplesInFile(bytes)).toBe(0);
  });

  it('rejects for a file that is not there', async () => {
    await expect(repairWav(path.join(temporaryFolder(), 'a.wav'))).rejects.toThrow('ENOENT');
  });
});
