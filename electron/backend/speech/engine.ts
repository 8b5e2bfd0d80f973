import { samplesToMs } from '#shared/audio/pcm.ts';
import type { SoundSpan, Transcript, Word } from '#shared/transcript/transcript.ts';
import { decodePiece } from './decode-piece.ts';
import { MOONSHINE_ENGINE } from './engine-id.ts';
import { loadModel } from './models.ts';
import { type Moonshine, openMoonshine } from './moonshine.ts';
import { cutIntoPieces, type Stretch, voiceStretches } from './segmentation.ts';
import type { Sound } from './sound.ts';
import { openVoiceActivityDetector, VAD_FRAME, type VoiceActivityDetector } from './voice-activity.ts';

/** Samples heard in one go: 8 s. */
const CHUNK = VAD_FRAME * 250;

export interface SpeechEngine {
  /** Transcribes a whole sound. Rejects with the signal's reason when it aborts. */
  transcribe(sound: Sound, options?: EngineOptions): Promise<Transcript>;
  /** Transcribes a sound while it grows. */
  listen(sound: Sound, options?: EngineOptions): Listening;
  close(): Promise<void>;
}

/** A transcription that goes along with a recording; what it makes of it is what `transcribe` would. */
export interface Listening {
  /** Hears up to `known` samples and decodes what more sound can no longer change. Gives the words so far. */
  advance(known: number): Promise<readonly Word[]>;
  /** Hears the rest, up to `total` samples. */
  finish(total: number): Promise<Transcript>;
}

export interface EngineOptions {
  /** Hears fractions of 0..1. */
  onProgress?: (fraction: number) => void;
  signal?: AbortSignal;
}

/** Opens the models below `rootDir`. Throws `model-missing` or `model-damaged`. */
export async function openSpeechEngine(rootDir: string): Promise<SpeechEngine> {
  const [encoder, decoder, silero] = await Promise.all([
    loadModel(rootDir, 'moonshine-tiny-en/encoder'),
    loadModel(rootDir, 'moonshine-tiny-en/decoder'),
    loadModel(rootDir, 'silero-vad-v5'),
  ]);
  const detector = await openVoiceActivityDetector(silero);
  const moonshine = await openMoonshine({ encoder, decoder });
  return {
    listen: (sound, { signal } = {}) => listen(detector, moonshine, sound, signal),
    async transcribe(sound, { onProgress, signal } = {}) {
      const listening = listen(detector, moonshine, sound, signal);
      for (let at = CHUNK; at < sound.length; at += CHUNK) {
        await listening.advance(at);
        onProgress?.(at / sound.length);
      }
      const transcript = await listening.finish(sound.length);
      onProgress?.(1);
      return transcript;
    },
    async close() {
      await detector.close();
      await moonshine.close();
    },
  };
}

function listen(
  detector: VoiceActivityDetector,
  moonshine: Moonshine,
  sound: Sound,
  signal: AbortSignal | undefined,
): Listening {
  const listener = detector.listen();
  const probabilities: number[] = [];
  const words: Word[] = [];
  const suspected: SoundSpan[] = [];
  let heard = 0;
  let decoded = 0;

  const hear = async (known: number): Promise<void> => {
    while (heard < known) {
      signal?.throwIfAborted();
      const end = Math.min(known, heard + CHUNK);
      probabilities.push(...(await listener.push(await sound.read(heard, end))));
      heard = end;
    }
  };
  const decode = async (known: number, ended: boolean): Promise<Stretch[]> => {
    const voice = voiceStretches(probabilities, known);
    const pieces = cutIntoPieces(voice, probabilities, known, { ended });
    for (const piece of pieces.slice(decoded)) {
      const samples = await sound.read(piece.start, piece.end);
      const said = await decodePiece(moonshine, piece, samples, signal);
      words.push(...said.words);
      suspected.push(...said.suspected);
      decoded++;
    }
    return voice;
  };
  return {
    async advance(known) {
      await hear(known);
      await decode(probabilities.length * VAD_FRAME, false);
      return words;
    },
    async finish(total) {
      await hear(total);
      probabilities.push(...(await listener.finish()));
      const voice = await decode(total, true);
      return {
        engine: MOONSHINE_ENGINE,
        durationMs: Math.round(samplesToMs(total)),
        words,
        voice: voice.map(toSpan),
        suspected,
      };
    },
  };
}

function toSpan(s: Stretch): SoundSpan {
  return { startMs: Math.round(samplesToMs(s.start)), endMs: Math.round(samplesToMs(s.end)) };
}
