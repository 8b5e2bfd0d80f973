import type { Transcript } from '#shared/transcript/transcript.ts';
import { CHUNK, type Listening, listen } from './listen.ts';
import { loadModel } from './models.ts';
import { openMoonshine } from './moonshine.ts';
import type { Sound } from './sound.ts';
import { openVoiceActivityDetector } from './voice-activity.ts';

export interface SpeechEngine {
  /** Transcribes a whole sound. Rejects with the signal's reason when it aborts. */
  transcribe(sound: Sound, options?: EngineOptions): Promise<Transcript>;
  /** Transcribes a sound while it grows. */
  listen(sound: Sound, options?: Pick<EngineOptions, 'signal'>): Listening;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Hears fractions of 0..1. */
  onProgress?: (fraction: number) => void;
  /** Awaited every few seconds of sound: lets what is more urgent go first. */
  giveWay?: () => Promise<void>;
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
    async transcribe(sound, { onProgress, giveWay, signal } = {}) {
      const listening = listen(detector, moonshine, sound, signal);
      for (let at = CHUNK; at < sound.length; at += CHUNK) {
        await giveWay?.();
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
