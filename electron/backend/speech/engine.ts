import { samplesToMs } from '#shared/audio/pcm.ts';
import type { SoundSpan, Transcript, Word } from '#shared/transcript/transcript.ts';
import { decodePiece } from './decode-piece.ts';
import { MOONSHINE_ENGINE } from './engine-id.ts';
import { loadModel } from './models.ts';
import { type Moonshine, openMoonshine } from './moonshine.ts';
import { cutIntoPieces, type Stretch, voiceStretches } from './segmentation.ts';
import type { Sound } from './sound.ts';
import { openVoiceActivityDetector, VAD_FRAME, type VoiceActivityDetector } from './voice-activity.ts';
import { timedWords } from './word-times.ts';

/** Samples looked at in one go for voice: 8 s. */
const CHUNK = VAD_FRAME * 250;
/** Looking for voice takes about this share of the time. */
const VOICE_SHARE = 0.15;

export interface SpeechEngine {
  /** Transcribes a whole sound. Rejects with the signal's reason when it aborts. */
  transcribe(sound: Sound, options?: EngineOptions): Promise<Transcript>;
  close(): Promise<void>;
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
    transcribe: (sound, options = {}) => transcribe(detector, moonshine, sound, options),
    async close() {
      await detector.close();
      await moonshine.close();
    },
  };
}

async function transcribe(
  detector: VoiceActivityDetector,
  moonshine: Moonshine,
  sound: Sound,
  { onProgress, signal }: EngineOptions,
): Promise<Transcript> {
  const probabilities: number[] = [];
  const listener = detector.listen();
  for (let at = 0; at < sound.length; at += CHUNK) {
    signal?.throwIfAborted();
    probabilities.push(...(await listener.push(await sound.read(at, at + CHUNK))));
    onProgress?.((VOICE_SHARE * at) / sound.length);
  }
  probabilities.push(...(await listener.finish()));
  const voice = voiceStretches(probabilities, sound.length);
  const words: Word[] = [];
  for (const piece of cutIntoPieces(voice, probabilities, sound.length)) {
    onProgress?.(VOICE_SHARE + ((1 - VOICE_SHARE) * piece.start) / sound.length);
    const samples = await sound.read(piece.start, piece.end);
    for (const part of await decodePiece(moonshine, piece, samples, signal)) words.push(...timedWords(part));
  }
  onProgress?.(1);
  return {
    engine: MOONSHINE_ENGINE,
    durationMs: Math.round(samplesToMs(sound.length)),
    words,
    voice: voice.map(toSpan),
    suspected: [],
  };
}

function toSpan(s: Stretch): SoundSpan {
  return { startMs: Math.round(samplesToMs(s.start)), endMs: Math.round(samplesToMs(s.end)) };
}
