import { measureFrame } from '#shared/audio/level.ts';
import { FRAME_SAMPLES, samplesToMs } from '#shared/audio/pcm.ts';
import { z } from '#shared/contract/zod.ts';
import type { SoundSpan } from '#shared/transcript/transcript.ts';

/** How a recording sounds. Levels are decibels below full scale (dBFS), as root mean squares over 100 ms. */
export const soundFigures = z.object({
  durationMs: z.number().nonnegative(),
  /** Milliseconds with a voice in them. */
  voiceMs: z.number().nonnegative(),
  /** The middle level of the voice; null where there is none. */
  voiceDb: z.number().nullable(),
  /** The middle level between the words; null where there was no such place, or no signal at all in it. */
  roomDb: z.number().nullable(),
  /** Milliseconds in which the top of the scale was reached. */
  clippedMs: z.number().nonnegative(),
  /** Digital silence from beginning to end: no microphone sounds like that. */
  silent: z.boolean(),
});
export type SoundFigures = z.infer<typeof soundFigures>;

/** A frame with this many samples at the top is clipped; one can be chance. */
const CLIPPED_SAMPLES = 3;
/** The room is listened to this far away from a voice, whose ends are soft: milliseconds. */
const AWAY_FROM_VOICE = 200;
/** Frames that say how loud a room is: half a second. */
const LEAST_FRAMES = 5;

/** Measures a recording in which `voice` says where somebody speaks. */
export function measureSound(samples: Int16Array, voice: readonly SoundSpan[]): SoundFigures {
  const voiced: number[] = [];
  const room: number[] = [];
  let clipped = 0;
  let silent = true;
  for (let start = 0; start < samples.length; start += FRAME_SAMPLES) {
    const end = Math.min(samples.length, start + FRAME_SAMPLES);
    const level = measureFrame(samples.subarray(start, end));
    silent &&= level.silent;
    if (level.clipped >= CLIPPED_SAMPLES) clipped += end - start;
    const [from, to] = [samplesToMs(start), samplesToMs(end)];
    if (voice.some((span) => span.startMs <= from && span.endMs >= to)) voiced.push(level.rmsDb);
    else if (!voice.some((s) => s.startMs - AWAY_FROM_VOICE < to && s.endMs + AWAY_FROM_VOICE > from)) {
      room.push(level.rmsDb);
    }
  }
  return {
    durationMs: Math.round(samplesToMs(samples.length)),
    voiceMs: Math.round(voice.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)),
    voiceDb: middle(voiced, 1),
    roomDb: middle(room, LEAST_FRAMES),
    clippedMs: Math.round(samplesToMs(clipped)),
    silent,
  };
}

/** The middle of at least `least` levels, to a tenth of a decibel; null for too few, and for digital silence. */
function middle(levels: readonly number[], least: number): number | null {
  if (levels.length < least) return null;
  const value = levels.toSorted((a, b) => a - b)[Math.floor(levels.length / 2)] ?? Number.NEGATIVE_INFINITY;
  return Number.isFinite(value) ? Math.round(value * 10) / 10 : null;
}
