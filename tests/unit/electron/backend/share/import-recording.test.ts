import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { titleOf } from '#electron/backend/share/import-recording.ts';
import { backendDeps, questionOnDisk } from '#tests/fakes/backend-deps.ts';
import { eventually, runningBackend, soundOf } from '../running-backend.ts';
import { send } from './sent.ts';

const flac = path.resolve('tests/fixtures/answers/pages.flac');
const asked = { fileName: 'Pages (second try).flac', stage: 'behavioural', kind: 'incident' } as const;

describe('a recording from elsewhere', () => {
  it('becomes an attempt of a question, with its sound at 16 kHz, and is transcribed', async () => {
    const running = await runningBackend(backendDeps());
    const transferId = await send(running, readFileSync(flac));
    const questionId = questionOnDisk.id;
    const { attemptId } = await running.call('share.importRecording', { ...asked, transferId, questionId });
    const { attempt, report } = await eventually(async () => {
      const view = await running.call('attempts.get', { attemptId });
      expect(view.attempt.transcription.state).toBe('done');
      return view;
    });
    expect(attempt).toMatchObject({
      question: { id: questionId },
      mode: 'practice',
      purpose: { type: 'drill' },
      phase: 'done',
      selfRating: { state: 'skipped' },
      broughtIn: { fileName: 'Pages (second try).flac' },
    });
    expect(report?.coverage.some((row) => row.core)).toBe(true);
    const sound = await soundOf(running.backend, attemptId);
    expect(sound.length).toBe(attempt.recordings[0]?.samples);
    expect(sound.length / 16_000).toBeGreaterThan(20);
    expect(sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeGreaterThan(3_000);
  }, 20_000);

  it('needs no question: then the points of its kind are listened for, as the command line does', async () => {
    const running = await runningBackend(backendDeps());
    const transferId = await send(running, readFileSync(flac));
    const { attemptId } = await running.call('share.importRecording', {
      ...asked,
      transferId,
      questionId: null,
    });
    const { attempt, report } = await eventually(async () => {
      const view = await running.call('attempts.get', { attemptId });
      expect(view.report).not.toBeNull();
      return view;
    });
    expect(attempt.question.title).toBe('Pages (second try)');
    expect(report?.coverage.map((row) => row.criterion)).toEqual(questionOnDisk.core);
    expect(report?.phases).toBeUndefined();
  }, 20_000);

  it.each([
    ['is no sound', new TextEncoder().encode('dear diary'), {}, 'not-audio'],
    ['holds nothing', new TextEncoder().encode('RIFF$\0\0\0WAVEfmt '), {}, 'no-sound'],
    ['answers what nobody knows', new Uint8Array([1]), { questionId: 'gone' }, 'question-not-found'],
    ['is of no such kind', new Uint8Array([1]), { kind: 'debug' as const }, 'kind-not-of-stage'],
  ])(
    'that %s is refused',
    async (_, bytes, otherwise, code) => {
      const deps = backendDeps();
      const running = await runningBackend(deps);
      const transferId = await send(running, bytes);
      const input = { ...asked, transferId, questionId: null, ...otherwise };
      await expect(running.call('share.importRecording', input)).rejects.toMatchObject({ code });
      expect(readdirSync(path.join(deps.dataDir, 'attempts'))).toEqual([]);
      expect(readdirSync(path.join(deps.dataDir, 'transfers'))).toEqual([]);
    },
    20_000,
  );

  it('is let go of when it is cancelled', async () => {
    const deps = backendDeps();
    const running = await runningBackend(deps);
    const transferId = await send(running, readFileSync(flac));
    const taking = running.call('share.importRecording', { ...asked, transferId, questionId: null });
    const refused = expect(taking).rejects.toMatchObject({ code: 'cancelled' });
    await running.call('transfer.cancel', { transferId });
    await refused;
    expect(readdirSync(path.join(deps.dataDir, 'attempts'))).toEqual([]);
  }, 20_000);
});

it.each([
  ['C:\\Users\\ada\\My answer.m4a', 'My answer'],
  ['/home/ada/v1.2 outage.wav', 'v1.2 outage'],
  ['.wav', 'A recording'],
  ['', 'A recording'],
])('the title of %j is “%s”', (fileName, title) => {
  expect(titleOf(fileName)).toBe(title);
});
