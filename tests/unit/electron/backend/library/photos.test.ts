import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backendDeps } from '#tests/fakes/backend-deps.ts';
import { runningBackend } from '../running-backend.ts';

const jpeg = (note: string) =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(note)]).toString('base64');

async function withAttempt() {
  const deps = backendDeps();
  const transport = await runningBackend(deps);
  const { attemptId } = await transport.begin();
  return { transport, attemptId, folder: path.join(deps.dataDir, 'attempts', attemptId) };
}

describe('photos of paper', () => {
  it('are kept with the attempt, in the order of their places', async () => {
    const { transport, attemptId, folder } = await withAttempt();
    const late = await transport.call('attempts.addPhoto', { attemptId, atSample: 32_000, jpeg: jpeg('b') });
    await transport.call('attempts.addPhoto', { attemptId, atSample: 9_000, jpeg: jpeg('a') });
    const { photos } = await transport.call('attempts.photos', { attemptId });
    expect(photos.map(({ atSample, jpeg }) => ({ atSample, jpeg }))).toEqual([
      { atSample: 9_000, jpeg: jpeg('a') },
      { atSample: 32_000, jpeg: jpeg('b') },
    ]);
    await transport.call('attempts.removePhoto', { attemptId, photoId: late.photoId });
    expect(readdirSync(folder).filter((name) => name.endsWith('.jpg'))).toHaveLength(1);
    await transport.call('attempts.removePhoto', { attemptId, photoId: late.photoId });
  });

  it('are photos, and not too many', async () => {
    const { transport, attemptId } = await withAttempt();
    const add = (data: string) => transport.call('attempts.addPhoto', { attemptId, atSample: 0, jpeg: data });
    await expect(add(Buffer.from('<svg/>').toString('base64'))).rejects.toMatchObject({
      code: 'not-a-photo',
    });
    for (let i = 0; i < 12; i++) await add(jpeg(String(i)));
    await expect(add(jpeg('more'))).rejects.toMatchObject({ code: 'too-many-photos' });
  });

  it('are not named by what is asked for', async () => {
    const { transport, attemptId } = await withAttempt();
    await expect(
      transport.call('attempts.removePhoto', { attemptId, photoId: '../attempt' }),
    ).rejects.toMatchObject({ code: 'bad-input' });
  });
});
