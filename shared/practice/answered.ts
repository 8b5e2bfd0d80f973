import { samplesToMs } from '#shared/audio/pcm.ts';
import type { Attempt } from './attempt.ts';

/** How long the answer itself is, in milliseconds: what was said to follow-ups lies behind it and is left out. */
export function answeredMs({ recordings, followUps }: Pick<Attempt, 'recordings' | 'followUps'>): number {
  const all = recordings.reduce((sum, { samples }) => sum + samples, 0);
  const asked = followUps.flatMap(({ stretch }) => (stretch ? [stretch.fromSample] : []));
  return samplesToMs(Math.min(all, ...asked));
}
