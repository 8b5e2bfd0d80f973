import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import decode from 'audio-decode';
import { wavHeader } from '#electron/backend/recording/wav-file.ts';

const answers = path.resolve(import.meta.dirname, '../../fixtures/answers');

/** Spoken answers in tests/fixtures/answers. */
export type SpokenAnswer = 'incident' | 'receipts' | 'pages';

/** What the microphone is in a test: one that speaks an answer, one the user refuses, or none at all. */
export type Microphone = SpokenAnswer | 'denied' | 'absent';

/** A 16 kHz mono 16-bit WAV of the samples, each in -1..1. */
export function wav(samples: Float32Array): Buffer {
  const pcm = Int16Array.from(samples, (s) => Math.max(-1, Math.min(1, s)) * 0x7fff);
  return Buffer.concat([wavHeader(pcm.byteLength), Buffer.from(pcm.buffer)]);
}

/** The path of an answer's FLAC file, and of its text. */
export function answerFile(answer: SpokenAnswer, extension: 'flac' | 'txt' = 'flac'): string {
  return path.join(answers, `${answer}.${extension}`);
}

/** Writes the answer as a WAV, the only thing Chromium's fake microphone plays, and returns its path. */
export async function writeAnswerWav(answer: SpokenAnswer, folder: string): Promise<string> {
  const { channelData } = await decode(await readFile(answerFile(answer)));
  const [samples] = channelData;
  if (!samples) throw new Error(`${answer} has no sound`);
  const file = path.join(folder, `${answer}.wav`);
  await writeFile(file, wav(samples));
  return file;
}

/**
 * Chromium's switches for the microphone; `file` is the WAV that a speaking one plays. A file that is missing
 * would be silence without an error.
 */
export function microphoneSwitches(microphone: Microphone, file: string | null): string[] {
  const device = '--use-fake-device-for-media-stream';
  if (microphone === 'denied') return [device, '--use-fake-ui-for-media-stream=deny'];
  if (!file) return [];
  return [
    device,
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-audio-capture=${file}%noloop`,
    '--autoplay-policy=no-user-gesture-required',
  ];
}

/** In the page: no microphone is plugged in. */
export function unplugEverything(): void {
  navigator.mediaDevices.getUserMedia = async () => {
    throw new DOMException('Requested device not found', 'NotFoundError');
  };
  navigator.mediaDevices.enumerateDevices = async () => [];
}
