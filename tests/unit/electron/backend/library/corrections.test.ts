import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAttempt } from '#electron/backend/library/attempt-file.ts';
import { defaultSettings, type Settings } from '#shared/contract/settings.ts';
import type { CorrectionBody } from '#shared/practice/correction.ts';
import { placeOf } from '#shared/report/places.ts';
import { backendDeps, newAttempt, spokenWords, temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { eventually, type RunningBackend, runningBackend } from '../running-backend.ts';

const notAFiller: CorrectionBody = {
  type: 'flag',
  verdict: 'dismissed',
  kind: 'filler',
  rule: 'filled-pause',
  place: placeOf(spokenWords.words, [0, 0]),
};

async function answered(running: RunningBackend): Promise<string> {
  const attemptId = await running.answer(3);
  await eventually(async () => {
    const { report } = await running.call('attempts.get', { attemptId });
    expect(report).not.toBeNull();
  });
  return attemptId;
}

describe('corrections', () => {
  it('change the report, are kept with the attempt, and are undone by their id', async () => {
    const deps = backendDeps();
    const first = await runningBackend(deps);
    const attemptId = await answered(first);
    const before = await first.call('attempts.get', { attemptId });

    const after = await first.call('attempts.correct', { attemptId, correction: notAFiller });
    expect(after.report?.flags).toEqual([]);
    expect(after.attempt.corrections.map((c) => c.body)).toEqual([notAFiller]);
    const file = path.join(deps.dataDir, 'attempts', attemptId, 'attempt.json');
    expect(JSON.parse(readFileSync(file, 'utf8')).corrections).toEqual(after.attempt.corrections);
    await first.backend.close();

    const second = await runningBackend(deps);
    expect(await second.call('attempts.get', { attemptId })).toEqual(after);
    const correctionId = after.attempt.corrections[0]?.id ?? '';
    expect(await second.call('attempts.undoCorrection', { attemptId, correctionId })).toEqual(before);
    expect(await second.call('attempts.undoCorrection', { attemptId, correctionId })).toEqual(before);
  });

  it('are refused where there are no words, or they are none', async () => {
    const running = await runningBackend(backendDeps());
    const { attemptId } = await running.begin();
    await expect(
      running.call('attempts.correct', { attemptId, correction: notAFiller }),
    ).rejects.toMatchObject({ code: 'not-transcribed' });
    const wrong = { ...notAFiller, verdict: 'perhaps' } as never;
    await expect(running.call('attempts.correct', { attemptId, correction: wrong })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  it('are none in a file from before there were any', async () => {
    const folder = temporaryFolder();
    const { corrections, ...older } = newAttempt();
    writeFileSync(path.join(folder, 'attempt.json'), JSON.stringify(older));
    expect(await readAttempt(folder)).toMatchObject({ state: 'read', attempt: { ...older, corrections } });
  });
});

describe('what is counted', () => {
  it('reports old attempts anew when it changes, and back again', async () => {
    let chosen: Settings = defaultSettings;
    const settings = {
      get: () => chosen,
      set: (patch: Partial<Settings>) => {
        chosen = { ...chosen, ...patch };
        return chosen;
      },
    };
    const running = await runningBackend(backendDeps({ settings }));
    const attemptId = await answered(running);
    const before = await running.call('attempts.get', { attemptId });
    expect(before.report?.flags).toHaveLength(1);

    await running.call('settings.set', { counting: { fineWords: ['um'], ownFillers: [], flagsOff: [] } });
    expect((await running.call('attempts.get', { attemptId })).report?.flags).toEqual([]);
    await running.call('settings.set', { counting: defaultSettings.counting });
    expect(await running.call('attempts.get', { attemptId })).toEqual(before);
  });
});
