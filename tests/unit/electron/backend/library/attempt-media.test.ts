import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptMedia } from '#electron/backend/library/attempt-media.ts';
import { wavHeader } from '#electron/backend/recording/wav-file.ts';
import type { Recording } from '#shared/practice/attempt.ts';
import { newAttempt, temporaryFolder } from '#tests/fakes/backend-deps.ts';

/** An attempt with recordings of so many samples each, and the WAV that they make together. */
function recorded(folder: string, lengths: readonly number[]) {
  let next = 0;
  const data: Uint8Array[] = [];
  const recordings = lengths.map((samples, n): Recording => {
    const bytes = Uint8Array.from({ length: samples * 2 }, () => next++ % 251);
    data.push(bytes);
    const file = `recording-${n}.wav`;
    writeFileSync(path.join(folder, file), Buffer.concat([wavHeader(bytes.length), bytes]));
    return {
      id: newAttempt().id,
      file,
      startedAt: '2026-01-01T00:00:00.000Z',
      samples,
      gaps: 0,
      lostSamples: 0,
    };
  });
  const sound = Buffer.concat(data);
  return { attempt: newAttempt({ recordings }), whole: Buffer.concat([wavHeader(sound.length), sound]) };
}

const bytesOf = async (stream: ReadableStream<Uint8Array>) => Buffer.from(await new Response(stream).bytes());

describe("an attempt's sound", () => {
  it('is one WAV of all its recordings, readable in any range', async () => {
    const folder = temporaryFolder();
    const { attempt, whole } = recorded(folder, [50_000, 0, 3, 700]);
    const media = await attemptMedia(folder, attempt);
    expect(media).toMatchObject({ size: whole.length, type: 'audio/wav' });
    expect((await bytesOf(media!.read(0, whole.length - 1))).equals(whole)).toBe(true);
    const place = fc.nat(whole.length - 1);
    await fc.assert(
      fc.asyncProperty(place, place, async (a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        const read = await bytesOf(media!.read(start, end));
        expect(read.equals(whole.subarray(start, end + 1))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is as long as its files, where one is shorter than it was', async () => {
    const folder = temporaryFolder();
    const { attempt } = recorded(folder, [100, 100]);
    truncateSync(path.join(folder, 'recording-1.wav'), 44 + 20);
    const media = await attemptMedia(folder, attempt);
    expect((await bytesOf(media!.read(0, media!.size - 1))).length).toBe(44 + 220);
  });

  it('is not there before a sample was recorded', async () => {
    expect(await attemptMedia(temporaryFolder(), newAttempt())).toBeNull();
    const folder = temporaryFolder();
    expect(await attemptMedia(folder, recorded(folder, [0]).attempt)).toBeNull();
  });

  it('lets go of its file when the reader goes away', async () => {
    const folder = temporaryFolder();
    const { attempt } = recorded(folder, [500_000]);
    const media = await attemptMedia(folder, attempt);
    const reader = media!.read(0, media!.size - 1).getReader();
    await reader.read();
    await reader.read();
    await reader.cancel();
    expect((await reader.read()).done).toBe(true);
  });
});
