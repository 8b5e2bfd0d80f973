import { z } from '#shared/contract/zod.ts';
import { flagKind, wordRange } from '#shared/report/report.ts';
import { timedSpan } from '#shared/transcript/transcript.ts';

/** Bare words (lower case, without punctuation), one space between them; empty for a pause or a sound. */
const bareWords = z.string().max(2_000);

/**
 * A place in an answer, written so that it is found again in another transcript of the same sound: by its words
 * and their neighbours first, by time and index only to tell equal ones apart.
 */
export const place = timedSpan.extend({
  words: bareWords,
  /** Up to three bare words before and after. */
  before: bareWords,
  after: bareWords,
  wordRange: wordRange.nullable(),
});

/** What the user says is otherwise. */
export const correctionBody = z.discriminatedUnion('type', [
  /** A mark: a dismissed one is gone, a confirmed sound counts, a confirmed word stays whatever lists say. */
  z.object({
    type: z.literal('flag'),
    verdict: z.enum(['confirmed', 'dismissed']),
    kind: flagKind,
    rule: z.string().max(60),
    place,
  }),
  /** A point of the coverage. The place is null where the user's word is all there is. */
  z.object({
    type: z.literal('coverage'),
    verdict: z.enum(['said', 'not-said']),
    criterion: z.string().max(60),
    place: place.nullable(),
  }),
  /** An assumption of the question, the same way. */
  z.object({
    type: z.literal('assumption'),
    verdict: z.enum(['said', 'not-said']),
    assumption: z.string().max(60),
    place: place.nullable(),
  }),
  /** A finding that is not to come back: by its criterion, else by its words, else by its id. */
  z.object({
    type: z.literal('finding'),
    verdict: z.literal('dismissed'),
    rule: z.string().max(60),
    id: z.string().max(200),
    criterion: z.string().max(60).nullable(),
    words: bareWords,
    title: z.string().max(400),
  }),
  /** Misheard words. What was heard stays in the transcript; `to` is read in its place. */
  z.object({ type: z.literal('word'), place, to: z.string().trim().min(1).max(80) }),
]);

/** One correction of an attempt's report, undone by its id. */
export const correction = z.object({ id: z.uuid(), at: z.iso.datetime(), body: correctionBody });

export type Place = z.infer<typeof place>;
export type CorrectionBody = z.infer<typeof correctionBody>;
export type Correction = z.infer<typeof correction>;
export type CorrectionOf<T extends CorrectionBody['type']> = Extract<CorrectionBody, { type: T }>;
