import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { CoachError } from '#shared/contract/errors.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import type { SpeechService } from '../backend/services.ts';
import { decodeSound } from '../backend/share/read-sound.ts';

/** The largest file that is read: five hours of 16-bit stereo at 44.1 kHz are 3.2 GB, one hour 0.6 GB. */
const MAX_BYTES = 1_000_000_000;

/** The engine's name for a transcript that a person wrote. */
const TEXT_ENGINE = 'text';

/** What was said in a file: a `.txt` is taken word for word, anything else is transcribed. */
export async function readAnswer(file: string, speech: SpeechService): Promise<Transcript> {
  const bytes = await readBytes(file);
  if (path.extname(file).toLowerCase() === '.txt') return textTranscript(bytes);
  return speech.transcribe({ source: { samples: await decodeSound(bytes) } });
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (!found.isFile()) {
      throw new CoachError('not-a-file', 'This is not a file. Name the recordings themselves.');
    }
    if (found.size === 0) {
      throw new CoachError(
        'empty-file',
        'This file is empty. Record the answer again, or pick another file.',
      );
    }
    if (found.size > MAX_BYTES) {
      throw new CoachError(
        'file-too-large',
        'This file is larger than 1 GB. Cut it into shorter answers first.',
      );
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof CoachError) throw error;
    throw unreadable(error as NodeJS.ErrnoException);
  }
}

function unreadable(cause: NodeJS.ErrnoException): CoachError {
  if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') {
    return new CoachError('file-not-found', 'There is no such file. Check its name and folder.', { cause });
  }
  const why = cause.code === 'EACCES' || cause.code === 'EPERM' ? 'You may not read it' : 'The disk refuses';
  return new CoachError('file-unreadable', `This file cannot be opened. ${why}; try a copy of it.`, {
    cause,
  });
}

/** A written transcript: its whitespace-separated tokens, in order, without times. */
function textTranscript(bytes: Uint8Array): Transcript {
  const words = readText(bytes).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    throw new CoachError('empty-file', 'There is no word in this file. Pick another transcript.');
  }
  return {
    engine: TEXT_ENGINE,
    durationMs: null,
    words: words.map((text) => ({ text, startMs: null, endMs: null, confidence: null })),
    voice: [],
    suspected: [],
  };
}

function readText(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Falls through to the same sentence.
  }
  throw new CoachError('not-text', 'This file is not plain text. Save the transcript as UTF-8 text.');
}
