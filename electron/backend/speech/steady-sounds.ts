import { LOUDNESS_FRAME, loudness, soundingFrames } from './loudness.ts';
import { pitchAt } from './pitch.ts';
import type { Stretch } from './segmentation.ts';
import { shapeDistance, spectralShape } from './spectrum.ts';

/**
 * What a held sound is: so much silence on both sides, between the lengths (10 ms frames), with at least this
 * share of voiced frames, and neither its spectrum nor its pitch (semitones) moving more. Chosen on 107
 * recordings of read and spontaneous speech, where of 0.7, 0.85, 1 and 1.2 for the change 0.85 served best. On
 * voices of flite and espeak-ng the same measures do not tell a lone "um" from a lone "a" or "two": what is
 * steady is only suspected, and not where the recogniser is sure of a word.
 */
const HELD = { pause: 10, shortest: 16, longest: 120, voiced: 0.7, change: 0.85, range: 3 };
/** Silences (10 ms frames) shorter than this do not part a sound. */
const JOINED = 6;
/** Frames that are quieter than the loudest of a sound by this much (dB) are its edges. */
const EDGE_DB = 18;
/** A frame is voiced that is as periodic as this. */
const VOICED = 0.7;
/** The change of the spectrum is taken over so many voiced frames: 30 ms. */
const STEP = 3;
/** Less voice than this (frames) says nothing. */
const FEWEST = 5;

/** How a sound goes on, over its voiced frames. */
export interface Steadiness {
  /** The share of its frames that are voiced. */
  voiced: number;
  /** Mean change of the shape of the spectrum over 30 ms. */
  change: number;
  /** Semitones between the 15 % lowest and the 15 % highest of its pitch. */
  range: number;
}

/**
 * Sounds that stand alone between pauses and hardly change: a voice that holds one vowel or hum (Goto, Itou and
 * Hayamizu 1999: a filled pause has little movement of pitch and of the spectrum). Spans are samples of the
 * piece.
 */
export function steadySounds(samples: Float32Array): Stretch[] {
  return soundsAlone(samples).filter((sound) => {
    const { voiced, change, range } = steadiness(samples, sound);
    return voiced >= HELD.voiced && change <= HELD.change && range <= HELD.range;
  });
}

/** Sounds of the right length with a pause before and behind. What lies beyond the samples is a pause. */
function soundsAlone(samples: Float32Array): Stretch[] {
  const sounding = soundingFrames(samples);
  const sounds: Stretch[] = [];
  for (let i = 0; i < sounding.length; i++) {
    if (!sounding[i]) continue;
    const last = sounds.at(-1);
    if (last && i - last.end < JOINED) last.end = i + 1;
    else sounds.push({ start: i, end: i + 1 });
  }
  return sounds
    .filter(({ start, end }, i) => {
      const before = start - (sounds[i - 1]?.end ?? -HELD.pause);
      const after = (sounds[i + 1]?.start ?? sounding.length + HELD.pause) - end;
      const length = end - start;
      return before >= HELD.pause && after >= HELD.pause && length >= HELD.shortest && length <= HELD.longest;
    })
    .map(({ start, end }) => ({ start: start * LOUDNESS_FRAME, end: end * LOUDNESS_FRAME }));
}

/** Measures a sound. One without enough voice is as unsteady as can be. */
export function steadiness(samples: Float32Array, { start, end }: Stretch): Steadiness {
  const levels = loudness(samples.subarray(start, end));
  const floor = Math.max(...levels) - EDGE_DB;
  const shapes: Float64Array[] = [];
  const pitches: number[] = [];
  let frames = 0;
  levels.forEach((level, i) => {
    if (level < floor) return;
    frames++;
    const centre = start + (i + 0.5) * LOUDNESS_FRAME;
    const { periodicity, hertz } = pitchAt(samples, centre);
    if (periodicity < VOICED) return;
    shapes.push(spectralShape(samples, centre));
    pitches.push(hertz);
  });
  if (shapes.length < FEWEST) return { voiced: 0, change: Infinity, range: Infinity };
  let change = 0;
  for (let i = STEP; i < shapes.length; i++) change += shapeDistance(shapes[i]!, shapes[i - STEP]!);
  pitches.sort((a, b) => a - b);
  const at = (share: number): number => pitches[Math.floor(share * (pitches.length - 1))]!;
  return {
    voiced: shapes.length / frames,
    change: change / (shapes.length - STEP),
    range: 12 * Math.log2(at(0.85) / at(0.15)),
  };
}
