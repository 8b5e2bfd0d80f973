import type { SoundSpan, Word } from '#shared/transcript/transcript.ts';
import { LIKELY, type PauseLikeness } from './pause-likeness.ts';
import type { Steadiness } from './steady-sounds.ts';

/** A sound between pauses on the timeline, with the silence (milliseconds) before and behind it. */
export interface HeldSound extends SoundSpan, Steadiness {
  before: number;
  after: number;
}

/** So much silence (milliseconds) lies on both sides together. */
const PAUSES = 160;
/** So much of it is voiced, and sounds more like a filled pause than not. */
const VOICED = 0.7;
const MOSTLY = 0.3;
/**
 * A filled pause holds one vowel or hum: the spectrum changes little (Goto, Itou and Hayamizu 1999). The more words
 * claim a sound, the less change is allowed: of two people who are at odds over it one hears an "and" drawn out.
 * Claimed is the part that words cover, each counting as much as the recogniser is sure of it.
 */
const HELD = [
  { claimed: 0.5, change: 1.5 },
  { claimed: 0.8, change: 1.05 },
];
/** The pitch stays within so many semitones. */
const RANGE = 6;

/**
 * Whether a sound between pauses may be a filled pause: by what it sounds like to the encoder, how steady it is, and
 * how sure the recogniser is of words (the ones that were voted for) in it. The numbers were chosen on recordings of a
 * development set (read, learners' and spontaneous speech, noise, two synthetic voices), with what it sounds like
 * judged by weights that had not heard the voice.
 */
export function mayBePause(sound: HeldSound, words: readonly Word[], likeness: PauseLikeness): boolean {
  const claimed = claimedPart(sound, words);
  return (
    sound.before + sound.after >= PAUSES &&
    sound.voiced >= VOICED &&
    sound.range <= RANGE &&
    HELD.some((held) => claimed < held.claimed && sound.change <= held.change) &&
    likeness.peak(sound) >= LIKELY &&
    likeness.share(sound) >= MOSTLY
  );
}

/** The part of a sound that words take for themselves: 0..1. */
function claimedPart(sound: SoundSpan, words: readonly Word[]): number {
  const claims = words.map(({ startMs, endMs, confidence }) => {
    const shared = Math.min(sound.endMs, endMs!) - Math.max(sound.startMs, startMs!);
    return (Math.max(0, shared) / (sound.endMs - sound.startMs)) * (confidence ?? 0);
  });
  return claims.reduce((sum, claim) => sum + claim, 0);
}
