import { type VotedPause, withoutRest } from '#electron/backend/speech/filled-pauses.ts';
import type { SoundSpan } from '#shared/transcript/transcript.ts';
import type { Clip } from '../speech/clips.ts';

/** What a frame is known to be; null where nobody can say. */
export type FrameLabel = 'pause' | 'other' | null;

/** Frames this close (milliseconds) to the edge of a filled pause that was put there are neither. */
const EDGE = { inside: 20, outside: 60 };
/** People's ears are less exact: what hearings printed within this (milliseconds) of a filled pause is it … */
const EAR = 500;
/** … and frames this near to it are neither. */
const NEAR_EAR = 600;
/** Frames this near (milliseconds) to something printed that may be one, but that nobody vouches for, are neither. */
const NEAR_PRINTED = 200;
/** Where filled pauses were counted but not timed, those are meant that so many of the hearings print. */
const PRINTED_BY_ENOUGH = 0.33;
/**
 * What each frame is, given the middle of each (milliseconds on the timeline): by the times of filled pauses where
 * they were put there; where people told them, by what was printed there. Transcripts of free speech leave many out,
 * so that what was printed as one elsewhere is not held to be speech.
 */
export function labelFrames(
  clip: Pick<Clip, 'kind' | 'timed' | 'fillers' | 'filler_count'>,
  printed: readonly Pick<VotedPause, 'startMs' | 'endMs' | 'share'>[],
  middles: readonly number[],
): FrameLabel[] {
  const known = clip.fillers.map(({ start, end }) => ({ startMs: start * 1000, endMs: end * 1000 }));
  const isFree = clip.kind === 'spontaneous';
  const isMeant = (pause: SoundSpan & { share: number }): boolean =>
    clip.timed
      ? known.some((truth) => pause.startMs <= truth.endMs + EAR && pause.endMs >= truth.startMs - EAR)
      : (clip.filler_count ?? 0) > 0 && pause.share >= PRINTED_BY_ENOUGH;
  return middles.map((at) => {
    const isIn = ({ startMs, endMs }: SoundSpan, wider: number): boolean =>
      at >= startMs - wider && at <= endMs + wider;
    if (!isFree) {
      if (known.some((truth) => isIn(truth, -EDGE.inside))) return 'pause';
      return known.some((truth) => isIn(truth, EDGE.outside)) ? null : 'other';
    }
    const near = printed.filter((pause) => isIn(pause, NEAR_PRINTED));
    const inside = near.filter((pause) => isIn(withoutRest(pause), 0));
    if (inside.some(isMeant)) return 'pause';
    return near.length > 0 || known.some((truth) => isIn(truth, NEAR_EAR)) ? null : 'other';
  });
}
