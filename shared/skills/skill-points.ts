import { msToSamples } from '#shared/audio/pcm.ts';
import { z } from '#shared/contract/zod.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { type CoverageRow, coverageRow, type Report } from '#shared/report/report.ts';

/**
 * What one attempt says about one skill. `how` it was heard: by itself in the answer, only when asked (a retake or
 * a follow-up), or in a way that proves nothing: on the user's word alone, or by asking the interviewer.
 */
export const skillPoint = z.object({
  criterion: z.string(),
  core: z.boolean(),
  status: coverageRow.shape.status,
  how: z.enum(['by-itself', 'when-asked', 'unproven']),
  depth: coverageRow.shape.depth,
  startMs: z.number().nullable(),
  endMs: z.number().nullable(),
});
export type SkillPoint = z.infer<typeof skillPoint>;

const within = (
  { fromSample, toSample }: { readonly fromSample: number; readonly toSample: number },
  sample: number,
): boolean => sample >= fromSample && sample < toSample;

function howHeard(row: CoverageRow, attempt: Attempt): SkillPoint['how'] {
  if (row.status !== 'heard' || row.byUser || row.evidence?.startMs == null) return 'unproven';
  const at = msToSamples(row.evidence.startMs);
  if (attempt.asked.some((asked) => within(asked, at))) return 'unproven';
  if (attempt.purpose.type === 'retake') return 'when-asked';
  return attempt.followUps.some(({ stretch }) => stretch && within(stretch, at)) ? 'when-asked' : 'by-itself';
}

/**
 * What a report says about skills: the core criteria of its question, and what was said although nobody asked for
 * it. A retake speaks of the one criterion it was taken for, and of nothing else.
 */
export function skillPointsOf(attempt: Attempt, report: Report): SkillPoint[] {
  const { purpose } = attempt;
  const speaksOf = (row: CoverageRow): boolean =>
    purpose.type === 'retake'
      ? row.criterion === purpose.finding.criterion
      : row.core || row.status === 'heard';
  return report.coverage.filter(speaksOf).map((row) => {
    const words = row.status === 'not-heard' ? row.closest : row.evidence;
    return {
      criterion: row.criterion,
      core: row.core,
      status: row.status,
      how: howHeard(row, attempt),
      depth: row.depth,
      startMs: words?.startMs ?? null,
      endMs: words?.endMs ?? null,
    };
  });
}
