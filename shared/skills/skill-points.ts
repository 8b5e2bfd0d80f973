import { msToSamples } from '#shared/audio/pcm.ts';
import { z } from '#shared/contract/zod.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { hasNoQuestion } from '#shared/practice/no-question.ts';
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

const STATUSES = coverageRow.shape.status.options;
const HOWS = skillPoint.shape.how.options;
const DEPTHS = [undefined, ...coverageRow.shape.depth.unwrap().options] as const;

type Packed = readonly [string, number, number, number, number, number | null, number | null];

/** The points as short text: the index reads thousands of them whenever it is asked how skills stand. */
export function packPoints(points: readonly SkillPoint[]): string {
  const packed = points.map(
    ({ criterion, core, status, how, depth, startMs, endMs }): Packed => [
      criterion,
      core ? 1 : 0,
      STATUSES.indexOf(status),
      HOWS.indexOf(how),
      DEPTHS.indexOf(depth),
      startMs,
      endMs,
    ],
  );
  return JSON.stringify(packed);
}

/** The points that were packed. Throws where the text is none of `packPoints`. */
export function unpackPoints(text: string): SkillPoint[] {
  return (JSON.parse(text) as Packed[]).map(([criterion, core, status, how, depth, startMs, endMs]) => ({
    criterion,
    core: core === 1,
    status: STATUSES[status] ?? 'unsure',
    how: HOWS[how] ?? 'unproven',
    depth: DEPTHS[depth],
    startMs,
    endMs,
  }));
}

const within = (
  { fromSample, toSample }: { readonly fromSample: number; readonly toSample: number },
  sample: number,
): boolean => sample >= fromSample && sample < toSample;

function howHeard(row: CoverageRow, attempt: Attempt): SkillPoint['how'] {
  if (row.status !== 'heard' || row.byUser || row.asked || row.evidence?.startMs == null) return 'unproven';
  const at = msToSamples(row.evidence.startMs);
  if (attempt.asked.some((asked) => within(asked, at))) return 'unproven';
  if (row.whenAsked || attempt.purpose.type === 'retake') return 'when-asked';
  return attempt.followUps.some(({ stretch }) => stretch && within(stretch, at)) ? 'when-asked' : 'by-itself';
}

/**
 * What a report says about skills: the core criteria of its question, and what was said although nobody asked for
 * it. A retake speaks of the one criterion it was taken for, and of nothing else; a recording to which no question is
 * known says nothing, since nobody knows what it was asked for.
 */
export function skillPointsOf(attempt: Attempt, report: Report): SkillPoint[] {
  const { purpose, question } = attempt;
  if (hasNoQuestion(question)) return [];
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
