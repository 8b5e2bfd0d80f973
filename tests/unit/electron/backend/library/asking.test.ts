import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBackend } from '#electron/backend/create-backend.ts';
import { createInProcessTransport } from '#electron/backend/in-process-transport.ts';
import type { Backend } from '#electron/backend/services.ts';
import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';
import type { Transport } from '#shared/contract/transport.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import {
  backendDeps,
  fakeSpeech,
  questionOnDisk,
  rootWithBank,
  spokenWords,
  temporaryFolder,
} from '#tests/fakes/backend-deps.ts';

const facts = [{ id: 'size', ask: 'How many?', phrases: ['nobody', 'how_many'], answer: 'Ten people.' }];
let backend: Backend;
let transport: Transport;
let dataDir: string;
let speech: ReturnType<typeof fakeSpeech>;
let heard: Float32Array[];

beforeEach(async () => {
  const rootDir = rootWithBank();
  writeFileSync(
    path.join(rootDir, 'question-banks/questions/the-night-of-the-outage.json'),
    JSON.stringify({ ...questionOnDisk, facts }),
  );
  dataDir = temporaryFolder();
  heard = [];
  speech = fakeSpeech();
  const transcribe = speech.transcribe.bind(speech);
  speech.transcribe = (job) => {
    if ('samples' in job.source) heard.push(job.source.samples);
    return transcribe(job);
  };
  backend = await createBackend(backendDeps({ rootDir, dataDir, speech }));
  transport = createInProcessTransport(backend);
});
afterEach(() => backend.close());

async function begin(): Promise<string> {
  const { attempt } = await transport.call('attempts.create', {
    questionId: questionOnDisk.id,
    mode: 'practice',
    sessionId: null,
  });
  return attempt.id;
}

async function onDisk(attemptId: string): Promise<Attempt> {
  return JSON.parse(await readFile(path.join(dataDir, 'attempts', attemptId, 'attempt.json'), 'utf8'));
}

describe('asking the interviewer', () => {
  it('answers a typed question and keeps it with the attempt, known or not', async () => {
    const attemptId = await begin();
    const first = await transport.call('attempts.ask', { attemptId, text: 'How many?', atSample: 0 });
    expect(first.asked).toEqual({
      text: 'How many?',
      how: 'typed',
      fromSample: 0,
      toSample: 0,
      fact: 'size',
      answer: 'Ten people.',
    });
    const second = await transport.call('attempts.ask', { attemptId, text: 'Which cloud?', atSample: 1_600 });
    expect(second.asked).toMatchObject({ fact: null, answer: 'Your call: state an assumption.' });
    expect((await onDisk(attemptId)).asked).toEqual([first.asked, second.asked]);
  });

  it('hears the stretch of a recording that goes on, and goes on recording', async () => {
    const attemptId = await begin();
    const { recordingId } = await transport.call('recording.start', { attemptId });
    for (let seq = 0; seq < 20; seq++) {
      transport.sendAudio({ recordingId, seq, samples: new Int16Array(FRAME_SAMPLES).fill(seq + 1) });
    }
    const stretch = { fromSample: 10 * FRAME_SAMPLES, toSample: 15 * FRAME_SAMPLES };
    const { asked } = await transport.call('attempts.askAloud', { attemptId, ...stretch });
    expect(asked).toMatchObject({ how: 'spoken', ...stretch, text: 'um nobody noticed.', fact: 'size' });
    // A little before and after the key belong to it: 0.3 s.
    expect(heard[0]?.length).toBe(11 * FRAME_SAMPLES);
    expect(heard[0]?.[0]).toBeCloseTo(8 / 32_768);
    const { attempt } = await transport.call('recording.stop', { recordingId, frames: 20, finish: true });
    expect(attempt.recordings).toMatchObject([{ samples: 20 * FRAME_SAMPLES, lostSamples: 0 }]);
    expect(attempt.asked).toEqual([asked]);
  });

  it('says so where no words were heard, and keeps nothing', async () => {
    const attemptId = await begin();
    const { recordingId } = await transport.call('recording.start', { attemptId });
    transport.sendAudio({ recordingId, seq: 0, samples: new Int16Array(FRAME_SAMPLES) });
    speech.transcribe = async () => ({ ...spokenWords, words: [] });
    const asking = transport.call('attempts.askAloud', { attemptId, fromSample: 0, toSample: 1_000 });
    await expect(asking).rejects.toMatchObject({ code: 'question-not-heard' });
    expect((await onDisk(attemptId)).asked).toEqual([]);
  });

  it('keeps the five bullets as they stand', async () => {
    const attemptId = await begin();
    await transport.call('attempts.saveBullets', { attemptId, bullets: ['outbox', '', 'lag', '', ''] });
    expect((await onDisk(attemptId)).bullets).toEqual(['outbox', '', 'lag', '', '']);
  });
});
