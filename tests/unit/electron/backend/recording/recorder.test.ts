import { readFileSync, rmSync } from 'node:fs';
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openRecorder, type RecorderProgress } from '#electron/backend/recording/recorder.ts';
import { wavHeader } from '#electron/backend/recording/wav-file.ts';
import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';
import type { CoachError } from '#shared/contract/errors.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { eventually, frameOf } from '../running-backend.ts';

const recordingId = '00000000-0000-4000-8000-000000000001';

async function recorderIn(folder: string, name = 'a.wav') {
  const progress: RecorderProgress[] = [];
  const failures: CoachError[] = [];
  const file = path.join(folder, name);
  const recorder = await openRecorder({
    path: file,
    onProgress: (each) => progress.push(each),
    onFailed: (error) => failures.push(error),
  });
  const send = (seq: number, samples = FRAME_SAMPLES) =>
    recorder.append({ recordingId, seq, samples: frameOf(seq + 1, samples) });
  return { recorder, send, progress, failures, file };
}

function samplesIn(file: string): Int16Array {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 44)).toEqual(Buffer.from(wavHeader(bytes.length - 44)));
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset + 44, bytes.byteOffset + bytes.length));
}

/** Makes the disk take only so many bytes more, the last write in part, as a real one does. */
function fullAfter(bytes: number): void {
  const realOpen = fsPromises.open;
  let room = bytes;
  const spy = vi.spyOn(fsPromises, 'open').mockImplementation(async (...input) => {
    const file = await realOpen(...input);
    const realWrite = file.write.bind(file) as (...args: unknown[]) => Promise<{ bytesWritten: number }>;
    const write = async (data: Uint8Array, offset: number, length: number, position: number) => {
      if (position === 0) return realWrite(data, offset, length, position);
      if (room === 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      const taken = Math.min(room, length);
      room -= taken;
      return realWrite(data, offset, taken, position);
    };
    return Object.assign(file, { write });
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    spy.mockRestore();
    syncBuiltinESMExports();
  });
}

describe('the recorder', () => {
  it('writes the right samples in the right order, whatever order frames come in', async () => {
    const folder = temporaryFolder();
    let files = 0;
    const order = fc
      .integer({ min: 1, max: 9 })
      .chain((sent) => fc.tuple(fc.constant(sent), fc.array(fc.nat(sent - 1), { maxLength: 20 })));
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: FRAME_SAMPLES }), async ([sent, seqs], last) => {
        const { recorder, send, file } = await recorderIn(folder, `${files++}.wav`);
        const length = (seq: number) => (seq === sent - 1 ? last : FRAME_SAMPLES);
        for (const seq of seqs) send(seq, length(seq));
        const result = await recorder.stop(sent, 0);
        const came = new Set(seqs);
        const expected = Array.from({ length: sent }, (_, seq) =>
          came.has(seq) ? frameOf(seq + 1, length(seq)) : frameOf(0),
        ).flatMap((frame) => [...frame]);
        const written = samplesIn(file);
        expect(written.length).toBe(result.samples);
        expect(Buffer.from(written.buffer).equals(Buffer.from(Int16Array.from(expected).buffer))).toBe(true);
        expect(result.lostSamples).toBe((sent - came.size) * FRAME_SAMPLES);
      }),
      { numRuns: 60 },
    );
  });

  it('has every frame in the file at once, and soon a header that fits', async () => {
    const { recorder, send, file, progress } = await recorderIn(temporaryFolder());
    send(0);
    await eventually(() => expect(readFileSync(file).length).toBe(44 + 3200));
    await eventually(() => expect(samplesIn(file).length).toBe(FRAME_SAMPLES));
    await eventually(() => expect(progress.at(-1)?.writtenSamples).toBe(FRAME_SAMPLES));
    await recorder.stop(1, 0);
  });

  it('waits for late frames, and no longer than it must', async () => {
    const { recorder, send } = await recorderIn(temporaryFolder());
    send(0);
    send(2);
    const before = performance.now();
    const stopped = recorder.stop(3, 1_000);
    setTimeout(() => send(1), 50);
    expect(await stopped).toEqual({ samples: 4800, gaps: 0, lostSamples: 0 });
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('gives late frames up after a while', async () => {
    const { recorder, send } = await recorderIn(temporaryFolder());
    send(0);
    send(2);
    expect(await recorder.stop(4, 30)).toEqual({ samples: 6400, gaps: 2, lostSamples: 3200 });
    send(1);
    expect(await recorder.stop(4, 30)).toEqual({ samples: 6400, gaps: 2, lostSamples: 3200 });
  });

  it('does not believe in more frames than there was time for', async () => {
    const { recorder, send } = await recorderIn(temporaryFolder());
    send(0);
    expect((await recorder.stop(100_000, 0)).samples).toBeLessThan(20 * FRAME_SAMPLES);
  });

  it('takes no frame from further ahead than there was time for', async () => {
    const { recorder, send, file } = await recorderIn(temporaryFolder());
    send(0);
    send(100_000);
    send(1);
    expect(await recorder.stop(2, 0)).toEqual({ samples: 2 * FRAME_SAMPLES, gaps: 0, lostSamples: 0 });
    expect(samplesIn(file)).toEqual(Int16Array.from([...frameOf(1), ...frameOf(2)]));
  });

  it('keeps what a full disk took, and says so once', async () => {
    fullAfter(2 * 3200 + 1001);
    const { recorder, send, failures, file } = await recorderIn(temporaryFolder());
    for (let seq = 0; seq < 5; seq++) {
      send(seq);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await eventually(() => expect(failures).toHaveLength(1));
    expect(failures[0]?.code).toBe('disk-full');
    expect(recorder.isOpen()).toBe(false);
    const { samples } = await recorder.stop(5, 1_000);
    expect(samples).toBe(2 * FRAME_SAMPLES + 500);
    expect(samplesIn(file)).toEqual(Int16Array.from([...frameOf(1), ...frameOf(2), ...frameOf(3, 500)]));
    expect(failures).toHaveLength(1);
  });

  it('notices that its folder is gone', async () => {
    const folder = path.join(temporaryFolder(), 'attempt');
    await fsPromises.mkdir(folder);
    const { recorder, send, failures } = await recorderIn(folder);
    send(0);
    rmSync(folder, { recursive: true });
    await eventually(() => expect(failures[0]?.code).toBe('storage-gone'));
    await recorder.stop(1, 0);
  });

  it('refuses to write over a file', async () => {
    const folder = temporaryFolder();
    const { recorder } = await recorderIn(folder);
    await expect(recorderIn(folder)).rejects.toMatchObject({ name: 'CoachError', code: 'storage-failed' });
    await recorder.stop(0, 0);
  });
});
