import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Emit, SpeechService } from '#electron/backend/services.ts';
import { createVoiceCheck } from '#electron/backend/voice-check/voice-check.ts';
import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { ModelList } from '#shared/contract/models.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { passages } from '#shared/voice-check/passages.ts';
import { backendDeps, rememberingLog, temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { fakeModelList } from '#tests/fakes/window-models.ts';

const [passage] = passages;
const FRAMES = 30;

/** What an engine makes of the paragraph, without its first `dropped` words. */
function hears(engine: string, dropped = 0): Transcript {
  const words = passage.text.split(' ').slice(dropped);
  return {
    engine,
    durationMs: 3_000,
    words: words.map((text, i) => ({ text, startMs: i * 40, endMs: i * 40 + 30, confidence: 0.9 })),
    voice: [{ startMs: 500, endMs: 2_900 }],
    suspected: [],
  };
}

type Transcribe = SpeechService['transcribe'];
let dataDir: string;
let emitted: unknown[][];
let list: ModelList;
/** What engines are asked, apart from the second of silence that opens them. */
let listen: ReturnType<typeof vi.fn<Transcribe>>;

beforeEach(() => {
  dataDir = temporaryFolder();
  emitted = [];
  list = fakeModelList;
  listen = vi.fn<Transcribe>(async ({ engine = '' }) => hears(engine));
});

function open({ isRecording = false } = {}) {
  const { models } = backendDeps({ dataDir });
  const log = rememberingLog();
  const speech: SpeechService = {
    engine: 'moonshine-tiny-en',
    transcribe: (job) => ('wavFiles' in job.source ? listen(job) : Promise.resolve(hears('', 99))),
    close: async () => {},
  };
  const voiceCheck = createVoiceCheck({
    dataDir,
    speech,
    models: { ...models, list: async () => list },
    log,
    emit: ((...event: unknown[]) => emitted.push(event)) as Emit,
    isRecording: () => isRecording,
  });
  return { ...voiceCheck, log };
}

const kept = () =>
  existsSync(path.join(dataDir, 'voice-check')) ? readdirSync(path.join(dataDir, 'voice-check')) : [];

function speak(voiceCheck: ReturnType<typeof open>, recordingId: string): void {
  for (let seq = 0; seq < FRAMES; seq++) {
    voiceCheck.append({
      recordingId,
      seq,
      samples: new Int16Array(FRAME_SAMPLES).fill(seq % 2 ? 900 : -900),
    });
  }
}

const asked = (recordingId: string) => ({
  recordingId,
  frames: FRAMES,
  passage: passage.id,
  device: 'Desk microphone',
});
const withWhisper = (): ModelList => ({
  ...fakeModelList,
  models: fakeModelList.models.map((model) => ({ ...model, state: 'here' as const })),
  whisper: { built: true, building: null },
});

describe('a voice check', () => {
  it('has the sound on disk before an engine listens, measures it, and deletes it', async () => {
    listen.mockImplementation(async ({ source, engine = '' }) => {
      const [file = ''] = 'wavFiles' in source ? source.wavFiles : [];
      expect(readFileSync(file)).toHaveLength(44 + FRAMES * FRAME_SAMPLES * 2);
      return hears(engine, 4);
    });
    const voiceCheck = open();
    const id = await voiceCheck.start();
    speak(voiceCheck, id);
    const { result, stretches } = await voiceCheck.finish(asked(id));
    expect(result).toMatchObject({
      version: 1,
      passage: passage.id,
      device: 'Desk microphone',
      readings: [
        { engine: 'moonshine-tiny-en', name: 'Moonshine tiny', words: 69, understood: 65, reached: 69 },
      ],
      sound: { durationMs: 3_000, voiceMs: 2_400, silent: false },
    });
    expect(result.sound.voiceDb).toBeCloseTo(-31.2, 0);
    expect(stretches[0]?.[0]).toMatchObject({ kind: 'missed', read: 'Last Tuesday our checkout' });
    expect(kept()).toEqual([]);
  });

  it('keeps the figures and no word that was heard', async () => {
    listen.mockImplementation(async () => ({
      ...hears('', 60),
      words: [{ text: 'secretword', startMs: 0, endMs: 30, confidence: 1 }],
    }));
    const voiceCheck = open();
    const id = await voiceCheck.start();
    speak(voiceCheck, id);
    const { result } = await voiceCheck.finish(asked(id));
    expect(await open().last()).toEqual(result);
    expect(readFileSync(path.join(dataDir, 'voice-check.json'), 'utf8')).not.toContain('secretword');
    expect(voiceCheck.log.lines.join('\n')).not.toContain('secretword');
  });

  it('lets Whisper listen to the same recording where it is ready, and says how far it is', async () => {
    list = withWhisper();
    const voiceCheck = open();
    const id = await voiceCheck.start();
    speak(voiceCheck, id);
    const { result } = await voiceCheck.finish(asked(id));
    expect(result.readings.map(({ engine }) => engine)).toEqual([
      'moonshine-tiny-en',
      'whisper-tiny.en-q5_1',
    ]);
    expect(emitted).toContainEqual([
      'voiceCheck.progress',
      { recordingId: id, name: 'Whisper tiny', fraction: 0.5 },
    ]);
  });

  it('puts the engine that transcribes answers first', async () => {
    list = { ...withWhisper(), chosen: 'whisper-base-q5_1' };
    const voiceCheck = open();
    const id = await voiceCheck.start();
    speak(voiceCheck, id);
    const { result } = await voiceCheck.finish(asked(id));
    expect(result.readings.map(({ engine }) => engine)).toEqual(['whisper-base-q5_1', 'moonshine-tiny-en']);
  });

  it('builds nothing for a check, and falls back to what is here', async () => {
    list = { ...withWhisper(), chosen: 'whisper-gone', whisper: { built: false, building: null } };
    const voiceCheck = open();
    const id = await voiceCheck.start();
    const { result } = await voiceCheck.finish(asked(id));
    expect(result.readings.map(({ engine }) => engine)).toEqual(['moonshine-tiny-en']);
  });

  it('does without an engine that was only there to compare with', async () => {
    list = withWhisper();
    listen.mockImplementation(async ({ engine = '' }) => {
      if (engine.startsWith('whisper')) throw new CoachError('whisper-crashed', 'It crashed.');
      return hears(engine);
    });
    const voiceCheck = open();
    const id = await voiceCheck.start();
    const { result } = await voiceCheck.finish(asked(id));
    expect(result.readings).toHaveLength(1);
  });
});

describe('the sound of a check is deleted', () => {
  it('where the engine fails', async () => {
    listen.mockRejectedValue(new CoachError('speech-failed', 'It failed.'));
    const voiceCheck = open();
    const id = await voiceCheck.start();
    expect(kept()).toHaveLength(1);
    await expect(voiceCheck.finish(asked(id))).rejects.toMatchObject({ code: 'speech-failed' });
    expect(kept()).toEqual([]);
    expect(await voiceCheck.last()).toBeNull();
  });

  it('where it is given up while it is recorded, or transcribed', async () => {
    const voiceCheck = open();
    await voiceCheck.cancel(await voiceCheck.start());
    expect(kept()).toEqual([]);

    listen.mockImplementation(
      ({ signal }) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    const id = await voiceCheck.start();
    speak(voiceCheck, id);
    const finishing = expect(voiceCheck.finish(asked(id))).rejects.toMatchObject({ code: 'cancelled' });
    await vi.waitFor(() => expect(listen).toHaveBeenCalled());
    await voiceCheck.cancel(id);
    await finishing;
    expect(kept()).toEqual([]);
    await expect(voiceCheck.finish(asked(id))).rejects.toMatchObject({ code: 'voice-check-over' });
  });

  it('where another one begins, the app closes, or an earlier run was killed', async () => {
    const voiceCheck = open();
    const first = await voiceCheck.start();
    await voiceCheck.start();
    expect(kept()).toHaveLength(1);
    await expect(voiceCheck.finish(asked(first))).rejects.toMatchObject({ code: 'voice-check-over' });
    await voiceCheck.close();
    expect(kept()).toEqual([]);

    mkdirSync(path.join(dataDir, 'voice-check'), { recursive: true });
    writeFileSync(path.join(dataDir, 'voice-check', 'left.wav'), 'sound');
    open();
    await expect.poll(kept).toEqual([]);
  });
});

it('waits while an answer is being recorded', async () => {
  await expect(open({ isRecording: true }).start()).rejects.toMatchObject({ code: 'already-recording' });
});

it('takes a result that it cannot read for none', async () => {
  for (const text of ['', '{"version":2}', '[]']) {
    writeFileSync(path.join(dataDir, 'voice-check.json'), text);
    expect(await open().last()).toBeNull();
  }
});
