import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PEAKS } from '#shared/audio/peaks.ts';
import { backendDeps } from '#tests/fakes/backend-deps.ts';
import { eventually, runningBackend } from '../running-backend.ts';

const fileOf = (dataDir: string, attemptId: string) =>
  path.join(dataDir, 'attempts', attemptId, 'peaks.json');

describe('the peaks of an attempt', () => {
  it('are made when it is finished, and follow its sound', async () => {
    const deps = backendDeps();
    const { call, answer } = await runningBackend(deps);
    const attemptId = await answer(4);
    const kept = await eventually(() => readFileSync(fileOf(deps.dataDir, attemptId), 'utf8'));
    const { peaks } = await call('attempts.peaks', { attemptId });
    expect(peaks).toHaveLength(PEAKS);
    // Four frames, each filled with its number.
    expect([0, 1, 2, 3].map((quarter) => peaks[(quarter + 0.5) * (PEAKS / 4)])).toEqual([1, 2, 3, 4]);
    expect(JSON.parse(kept)).toMatchObject({ version: 1, sound: [{ samples: 6_400 }] });
  });

  it('are read from their file, not from the sound again', async () => {
    const deps = backendDeps();
    const { call, answer } = await runningBackend(deps);
    const attemptId = await answer(2);
    const file = fileOf(deps.dataDir, attemptId);
    const kept = JSON.parse(await eventually(() => readFileSync(file, 'utf8')));
    kept.peaks[0] = 77;
    writeFileSync(file, JSON.stringify(kept));
    expect((await call('attempts.peaks', { attemptId })).peaks[0]).toBe(77);
  });

  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['damaged', (file: string) => writeFileSync(file, '{"version":1,')],
    ['of another version', (file: string) => writeFileSync(file, '{"version":2,"peaks":[]}')],
    [
      'of other sound',
      (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(':3200', ':1600')),
    ],
  ])('are made anew where the file is %s', async (_, spoil) => {
    const deps = backendDeps();
    const { call, answer } = await runningBackend(deps);
    const attemptId = await answer(2);
    const file = fileOf(deps.dataDir, attemptId);
    const right = await eventually(() => readFileSync(file, 'utf8'));
    spoil(file);
    const { peaks } = await call('attempts.peaks', { attemptId });
    expect(peaks[PEAKS - 1]).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(right);
  });
});
