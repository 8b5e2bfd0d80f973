import { samplesToMs } from '#shared/audio/pcm.ts';
import { stage } from '#shared/bank/question.ts';
import { z } from '#shared/contract/zod.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import type { Report } from '#shared/report/report.ts';
import { milliseconds } from '#shared/transcript/transcript.ts';
import { type Moment, moment } from './skill.ts';

/** How much of an answer is played where nothing came near the point: its end, in milliseconds. */
const ENDING_MS = 12_000;

/** A stretch of an attempt to listen to. `quote` are the words there; null where nothing came near the point. */
export const clip = moment.extend({
  title: z.string(),
  startMs: milliseconds,
  endMs: milliseconds,
  quote: z.string().nullable(),
});

/** A skill that was missed then and said by itself now, both to be heard. */
export const thenAndNow = z.object({ stage, criterion: z.string(), missed: clip, said: clip });

export type Clip = z.infer<typeof clip>;
export type ThenAndNow = z.infer<typeof thenAndNow>;

/**
 * What to play of a moment: the words it names, or where there are none the last twelve seconds of the answer, before
 * any follow-up. `report` is null where it is not at hand; then there is no quote.
 */
export function clipOf(of: Moment, criterion: string, attempt: Attempt, report: Report | null): Clip {
  const { title } = attempt.question;
  if (of.startMs !== null && of.endMs !== null) {
    const row = report?.coverage.find((each) => each.criterion === criterion);
    const words = row?.status === 'not-heard' ? row.closest : row?.evidence;
    return { ...of, title, startMs: of.startMs, endMs: of.endMs, quote: words?.text ?? null };
  }
  const samples = attempt.recordings.reduce((sum, recording) => sum + recording.samples, 0);
  const followUps = attempt.followUps.flatMap(({ stretch }) => (stretch ? [stretch.fromSample] : []));
  const endMs = Math.round(samplesToMs(Math.min(samples, ...followUps)));
  return { ...of, title, startMs: Math.max(0, endMs - ENDING_MS), endMs, quote: null };
}
