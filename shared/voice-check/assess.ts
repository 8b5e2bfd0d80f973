import { BUILT_IN_ENGINE, type ModelInfo } from '#shared/contract/models.ts';
import type { SoundFigures } from './sound-figures.ts';
import type { EngineReading } from './voice-check.ts';

/** What is wrong with the sound, where something is. */
export type SoundTrouble = 'clipping' | 'quiet' | 'noise';

/**
 * What a voice check says. It is about the listener and the microphone, never about the speaker.
 *
 * * `nothing-heard`: no signal at all, or none in which a voice stands out.
 * * `microphone`: words were misheard, and the sound is the likely cause.
 * * `cut-short`: too little of the paragraph was read to say anything.
 * * `other-words`: what was said was not this paragraph, or not English.
 * * `fine`: a few words misheard, or none; `trouble` may still be worth a look.
 * * `better-engine`: another engine that is here understood more of the same recording.
 * * `try-whisper`: none is here to compare with, and one may understand this voice better.
 * * `misheard`: words were misheard, the sound is well, and no engine that is here does better.
 */
export type Verdict =
  | { readonly kind: 'nothing-heard'; readonly silent: boolean }
  | { readonly kind: 'microphone'; readonly trouble: SoundTrouble }
  | { readonly kind: 'cut-short' }
  | { readonly kind: 'other-words' }
  | { readonly kind: 'fine'; readonly trouble: SoundTrouble | null }
  | {
      readonly kind: 'better-engine';
      readonly better: EngineReading;
      readonly than: EngineReading;
      /** The model of the better one; null where it has gone since. */
      readonly model: ModelInfo | null;
    }
  | { readonly kind: 'try-whisper'; readonly model: ModelInfo }
  | { readonly kind: 'misheard' };

/**
 * What the assessment goes by. Measured with the built-in engine on nine synthetic voices reading the first
 * paragraph: clear ones were understood at 0.87 to 0.97, one with a strong accent at 0.70; the same voice with
 * pink noise 20 dB below it at 0.87, 10 dB at 0.78, 5 dB at 0.49; clipped in most of its frames at 0.80 and less.
 */
export const assessmentNorms = {
  /** Shares of the words that were read. */
  fine: 0.85,
  otherWords: 0.25,
  /** Shares of the paragraph that have to be read, and of the voice that may be clipped. */
  readEnough: 0.6,
  clippedShare: 0.05,
  /** dBFS; as on the level line while answers are recorded. */
  quietDb: -46,
  /** Decibels by which a voice should stand out from the room. */
  noiseDb: 15,
  /** Milliseconds of voice without which nobody has read anything. */
  leastVoiceMs: 1_500,
  /** A better engine understands more by at least so many words: fewer may be chance. */
  betterByWords: 3,
} as const;

/** What is wrong with the sound, the worst first; null where nothing is. */
export function soundTrouble({ voiceDb, roomDb, voiceMs, clippedMs }: SoundFigures): SoundTrouble | null {
  if (clippedMs > voiceMs * assessmentNorms.clippedShare) return 'clipping';
  if (voiceDb !== null && roomDb !== null && voiceDb - roomDb < assessmentNorms.noiseDb) return 'noise';
  if (voiceDb !== null && voiceDb < assessmentNorms.quietDb) return 'quiet';
  return null;
}

/** The reading by the engine that transcribes answers: the first one. */
const chosenOf = (readings: readonly EngineReading[]): EngineReading | undefined => readings[0];

/**
 * Judges a check: `readings` by the engines that listened to the same recording, the one that transcribes
 * answers first; `models` are those that are here or could be. The same figures give the same verdict.
 */
export function assessVoiceCheck(check: {
  readonly sound: SoundFigures;
  readonly readings: readonly EngineReading[];
  readonly models: readonly ModelInfo[];
}): Verdict {
  const { sound, readings, models } = check;
  const chosen = chosenOf(readings);
  if (!chosen || sound.silent || sound.voiceMs < assessmentNorms.leastVoiceMs) {
    return { kind: 'nothing-heard', silent: sound.silent };
  }
  const trouble = soundTrouble(sound);
  const read = wordsRead(readings);
  const ofRead = chosen.understood / Math.max(1, read);
  const readEnough = read >= chosen.words * assessmentNorms.readEnough;
  if (readEnough && ofRead >= assessmentNorms.fine) return { kind: 'fine', trouble };
  if (trouble) return { kind: 'microphone', trouble };
  if (!readEnough) return { kind: 'cut-short' };
  const best = readings.reduce((a, b) => (b.understood > a.understood ? b : a));
  if (best.understood < chosen.words * assessmentNorms.otherWords) return { kind: 'other-words' };
  if (best.understood >= chosen.understood + assessmentNorms.betterByWords) {
    const model = models.find(({ id }) => id === best.engine) ?? null;
    return { kind: 'better-engine', better: best, than: chosen, model };
  }
  const compared = readings.some(({ engine }) => engine !== BUILT_IN_ENGINE);
  const offer = compared ? undefined : models.find(isWhisper);
  return offer ? { kind: 'try-whisper', model: offer } : { kind: 'misheard' };
}

/** Words of the paragraph that were read, as far as any engine followed it. */
export function wordsRead(readings: readonly EngineReading[]): number {
  return Math.max(0, ...readings.map(({ reached }) => reached));
}

const isWhisper = ({ id }: ModelInfo): boolean => id.startsWith('whisper-');
