import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeSound } from '#electron/backend/share/read-sound.ts';
import { SAMPLE_RATE } from '#shared/audio/pcm.ts';

/** A voice of a program that a machine may have. */
export interface Voice {
  readonly program: 'flite' | 'espeak-ng';
  readonly name: string;
}

/** The clearest first. */
const known: readonly Voice[] = [
  { program: 'flite', name: 'slt' },
  { program: 'flite', name: 'rms' },
  { program: 'flite', name: 'awb' },
  { program: 'espeak-ng', name: 'en-us' },
  { program: 'espeak-ng', name: 'en-gb' },
];

/** The voices of this machine; none where no synthesiser is installed. */
export function voices(): readonly Voice[] {
  const installed = new Map(['flite', 'espeak-ng'].map((program) => [program, isInstalled(program)]));
  return known.filter(({ program }) => installed.get(program));
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
export async function readAloud(text: string, folder: string, voice = voices()[0]): Promise<Float32Array> {
  if (!voice) throw new Error('neither flite nor espeak-ng is installed to read a text aloud');
  const file = path.join(folder, 'read-aloud.wav');
  const args =
    voice.program === 'flite'
      ? ['-voice', voice.name, '-t', text, '-o', file]
      : ['-v', voice.name, '-s', '150', '-w', file, text];
  execFileSync(voice.program, args);
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
