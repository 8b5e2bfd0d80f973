import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeSound } from '#electron/backend/share/read-sound.ts';

/** A synthetic voice: the program that speaks and its name there. */
export interface Voice {
  readonly program: 'flite' | 'espeak-ng';
  readonly name: string;
}

/** Speaks a text: 16 kHz, one channel. Throws where the program is not installed (Debian: flite, espeak-ng). */
export async function speak(text: string, { program, name }: Voice): Promise<Float32Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dry-run-voice-'));
  const file = path.join(folder, 'said.wav');
  try {
    const args =
      program === 'flite'
        ? ['-voice', name, '-t', text, '-o', file]
        : ['-v', name, '-s', '160', '-w', file, text];
    execFileSync(program, args, { stdio: 'ignore' });
    return await decodeSound(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
