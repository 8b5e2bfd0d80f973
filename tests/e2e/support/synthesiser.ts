import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeSound } from '#electron/cli/read-sound.ts';
import { SAMPLE_RATE } from '#shared/audio/pcm.ts';

/** Voices that a machine may have, by the programs that speak with them; each writes a WAV. */
const programs = [
  { name: 'flite', args: (text: string, file: string) => ['-voice', 'slt', '-t', text, '-o', file] },
  { name: 'espeak-ng', args: (text: string, file: string) => ['-v', 'en-us', '-s', '150', '-w', file, text] },
];

/** The first of the programs that is installed, or null. */
export function findSynthesiser(): (typeof programs)[number] | null {
  return programs.find(({ name }) => isInstalled(name)) ?? null;
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // flite knows no such option and says so; a program that is not there cannot.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/** A text read aloud: 16 kHz, one channel, in -1..1. Throws where no synthesiser is installed. */
export async function readAloud(text: string, folder: string): Promise<Float32Array> {
  const synthesiser = findSynthesiser();
  if (!synthesiser) throw new Error('Neither flite nor espeak-ng is installed to read a text aloud.');
  const file = path.join(folder, 'read-aloud.wav');
  execFileSync(synthesiser.name, synthesiser.args(text, file));
  return decodeSound(await readFile(file));
}

/** Seconds of the room before and after a sound. */
const AROUND = 2;

/** The sound in a room that rushes like a fan, about 6 dB below the voice: the same each time. */
export function inLoudRoom(voice: Float32Array): Float32Array {
  const samples = new Float32Array(voice.length + 2 * AROUND * SAMPLE_RATE);
  samples.set(voice, AROUND * SAMPLE_RATE);
  const rms = Math.sqrt(voice.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, voice.length));
  let seed = 1;
  let smooth = 0;
  return samples.map((sample) => {
    // A linear congruential generator (Numerical Recipes), smoothed; its root mean square is 0.24.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    smooth = 0.7 * smooth + 0.3 * (seed / 0x8000_0000 - 1);
    return Math.max(-1, Math.min(1, 0.7 * (sample + (smooth / 0.24) * rms * 0.5)));
  });
}
