import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import decode from 'audio-decode';
import { wavHeader } from '#electron/backend/recording/wav-file.ts';
import { msToSamples } from '#shared/audio/pcm.ts';
import { passages } from '#shared/voice-check/passages.ts';
import { inLoudRoom, readAloud } from './synthesiser.ts';

const answers = path.resolve(import.meta.dirname, '../../fixtures/answers');

/** Spoken answers in tests/fixtures/answers. */
export type SpokenAnswer = 'incident' | 'receipts' | 'pages';

/**
 * What the microphone is in a test: one that speaks an answer, one at which the paragraph of the voice check
 * is read (in a quiet room, or in a loud one), one at which a question to the interviewer is asked again and again,
 * one that is muted, one the user refuses, or none at all.
 */
export type Microphone =
  | SpokenAnswer
  | 'paragraph'
  | 'paragraph-in-noise'
  | 'question'
  | 'muted'
  | 'denied'
  | 'absent';

/** So often that whoever listens for some seconds hears it once from its beginning to its end. */
const QUESTION = 'How many orders are there in a day? '.repeat(8);

/** It is opened for the preparation already: so long after that the answer begins. */
export const LEAD_MS = 2_500;
const MUTED_MS = 60_000;

/** A 16 kHz mono 16-bit WAV of the samples, each in -1..1. */
export function wav(samples: Float32Array): Buffer {
  const pcm = Int16Array.from(samples, (s) => Math.max(-1, Math.min(1, s)) * 0x7fff);
  return Buffer.concat([wavHeader(pcm.byteLength), Buffer.from(pcm.buffer)]);
}

/** The path of an answer's FLAC file, and of its text. */
export function answerFile(answer: SpokenAnswer, extension: 'flac' | 'txt' = 'flac'): string {
  return path.join(answers, `${answer}.${extension}`);
}

/** What the microphone hears, as a WAV, the only thing that Chromium's plays; null where it hears nothing. */
export async function writeMicrophoneWav(microphone: Microphone, folder: string): Promise<string | null> {
  if (microphone === 'denied' || microphone === 'absent') return null;
  const lead = new Float32Array(msToSamples(microphone === 'muted' ? MUTED_MS : LEAD_MS));
  const said = await saidInto(microphone, folder);
  const samples = new Float32Array(lead.length + said.length);
  samples.set(said, lead.length);
  const file = path.join(folder, `${microphone}.wav`);
  await writeFile(file, wav(samples));
  return file;
}

async function saidInto(microphone: Exclude<Microphone, 'denied' | 'absent'>, folder: string) {
  switch (microphone) {
    case 'muted':
      return new Float32Array(0);
    case 'paragraph':
      return readAloud(passages[0].text, folder);
    case 'question':
      return readAloud(QUESTION, folder);
    case 'paragraph-in-noise':
      return inLoudRoom(await readAloud(passages[0].text, folder));
    default:
      return answerSamples(microphone);
  }
}

/** The sound of an answer: 16 kHz, one channel, in -1..1. */
export async function answerSamples(answer: SpokenAnswer): Promise<Float32Array> {
  const { channelData } = await decode(await readFile(answerFile(answer)));
  const [samples] = channelData;
  if (!samples) throw new Error(`${answer} has no sound`);
  return samples;
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

/** In the page, before anything else: lets a test pull the plug of what is being recorded. */
export function addPlug(): void {
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  const streams: MediaStream[] = [];
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    const stream = await open(wanted);
    streams.push(stream);
    return stream;
  };
  Object.assign(window, {
    pullPlug: () => {
      for (const track of streams.flatMap((stream) => stream.getTracks())) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    },
  });
}
