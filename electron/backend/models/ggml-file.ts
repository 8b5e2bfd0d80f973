import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { CoachError } from '#shared/contract/errors.ts';

/** What the head of a ggml file says about the model. */
export interface GgmlModel {
  readonly bytes: number;
  readonly multilingual: boolean;
}

/** "ggml" as whisper.cpp writes it: a little-endian number. */
const MAGIC = 0x67676d6c;
/** The English models know this many tokens, all others more. */
const ENGLISH_VOCABULARY = 51_864;
/** Bits of a weight by the file's type: 32- and 16-bit floats, and the ways of ggml to pack them. */
const BITS: Record<number, number> = { 0: 32, 1: 16, 2: 4.5, 3: 5, 7: 8.5, 8: 5.5, 9: 6 };

/**
 * Looks at the head of a file. Throws a `CoachError`: `model-unreadable`, `model-not-ggml` for anything that
 * is no Whisper model of whisper.cpp, `model-damaged` for one that is shorter than its own head says.
 */
export async function readGgmlModel(file: string): Promise<GgmlModel> {
  const head = Buffer.alloc(48);
  let bytes = 0;
  let isFile = false;
  try {
    // Without waiting: a pipe would only open once somebody writes to it. Windows has no such flag.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await handle.stat();
      isFile = found.isFile();
      bytes = found.size;
      if (isFile) await handle.read(head, 0, head.length, 0);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw new CoachError(
      'model-unreadable',
      'This file cannot be opened. Check its name and that you may read it.',
      { cause },
    );
  }
  const numbers = Array.from({ length: 12 }, (_, i) => head.readInt32LE(i * 4));
  const [magic, vocabulary = 0, , width = 0, , audioLayers = 0, , , , textLayers = 0, mels = 0, type = 0] =
    numbers;
  const bits = BITS[type % 1_000];
  const plausible =
    vocabulary >= ENGLISH_VOCABULARY && vocabulary < 60_000 && (mels === 80 || mels === 128) && width > 0;
  if (!isFile || magic !== MAGIC || !plausible || bits === undefined) throw notGgml();
  // The layers' matrices and the words' vectors; norms and biases come on top.
  const weights = (12 * audioLayers + 16 * textLayers) * width * width + vocabulary * width;
  if (bytes < (weights * bits) / 8) throw damaged();
  return { bytes, multilingual: vocabulary > ENGLISH_VOCABULARY };
}

const notGgml = (): CoachError =>
  new CoachError(
    'model-not-ggml',
    'This is not a Whisper model for whisper.cpp. Choose a file such as ggml-base.en.bin.',
  );

const damaged = (): CoachError =>
  new CoachError('model-damaged', 'This model file is shorter than it should be. Get a whole copy of it.');
