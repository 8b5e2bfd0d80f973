import { LOUDNESS_FRAME, loudness, soundingFrames } from './loudness.ts';
import { pitchAt } from './pitch.ts';
import type { Stretch } from './segmentation.ts';
import { shapeDistance, spectralShape } from './spectrum.ts';

/** A sound stands alone with so much silence (10 ms frames) on each side, and between these lengths. */
const ALONE = { pause: 6, shortest: 14, longest: 160 };
/** Silences (10 ms frames) shorter than this do not part a sound. */
const JOINED = 6;
/** So much silence (frames) at least is taken to lie beyond a piece: pieces are cut at pauses. */
const BEYOND = 30;
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

/** A sound that stands alone, with the silence (samples) before and behind it. */
export interface SoundAlone extends Stretch, Steadiness {
  before: number;
  after: number;
}

/** The sounds of a piece with a pause before and behind, and how each goes on. What lies beyond the piece is a pause. */
export function soundsAlone(samples: Float32Array): SoundAlone[] {
  const sounding = soundingFrames(samples);
  const sounds: Stretch[] = [];
  for (let i = 0; i < sounding.length; i++) {
    if (!sounding[i]) continue;
    const last = sounds.at(-1);
    if (last && i - last.end < JOINED) last.end = i + 1;
    else sounds.push({ start: i, end: i + 1 });
  }
  return sounds.flatMap(({ start, end }, i) => {
    const before = start - (sounds[i - 1]?.end ?? -BEYOND);
    const after = (sounds[i + 1]?.start ?? sounding.length + BEYOND) - end;
    const length = end - start;
    if (Math.min(before, after) < ALONE.pause || length < ALONE.shortest || length > ALONE.longest) return [];
    const sound = { start: start * LOUDNESS_FRAME, end: end * LOUDNESS_FRAME };
    const silence = { before: before * LOUDNESS_FRAME, after: after * LOUDNESS_FRAME };
    return [{ ...sound, ...silence, ...steadiness(samples, sound) }];
  });
}

/** Measures a sound. One without enough voice is as unsteady as can be. */
function steadiness(samples: Float32Array, { start, end }: Stretch): Steadiness {
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
