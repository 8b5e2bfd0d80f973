import { deliveryFigures } from '#shared/transcript/delivery.ts';
import { paceOver } from '#shared/transcript/pace.ts';
import { pausePlaces } from '#shared/transcript/pause-places.ts';
import type { Answer } from './answer.ts';
import type { Counting } from './counting.ts';
import type { Delivery, Flag } from './report.ts';

/**
 * The figures of an answer from its marks. Suspected sounds enter no count. What is switched off is not counted
 * at all, so its rate is unknown and not zero.
 */
export function deliveryOf(
  { transcript, tokens, waits }: Pick<Answer, 'transcript' | 'tokens' | 'waits'>,
  flags: readonly Flag[],
  { flagsOff }: Counting,
): Delivery {
  const pauses = flags.flatMap(({ kind, startMs, endMs }) =>
    kind === 'pause' && startMs !== null && endMs !== null ? [{ startMs, endMs }] : [],
  );
  const figures = deliveryFigures(transcript, tokens, {
    fillers: flags.filter((flag) => flag.kind === 'filler' && flag.certainty === 'heard').length,
    repeats: flags.filter((flag) => flag.kind === 'repeat').length,
    pauses,
    waits,
  });
  const counted = !flagsOff.includes('pause');
  const places = pausePlaces(transcript, tokens, pauses);
  const breaks = pauses.filter((_, i) => places?.[i] === 'inside');
  const longest = [...breaks].sort((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs))[0];
  const inside = places && { inside: breaks.length, ...(longest && { insideAtMs: longest.startMs }) };
  const pace = paceOver(transcript, tokens, pauses, waits);
  return {
    ...figures,
    fillersPerMinute: flagsOff.includes('filler') ? null : figures.fillersPerMinute,
    pauses: counted && figures.pauses ? { ...figures.pauses, ...inside } : null,
    articulationWpm: counted ? figures.articulationWpm : null,
    ...(pace.length > 0 && {
      pace: pace.map((point) => (counted ? point : { ...point, withoutPauses: null })),
    }),
  };
}
