import { stage } from '#shared/bank/question.ts';
import { milliseconds } from '#shared/transcript/transcript.ts';
import { call } from './define.ts';
import { z } from './zod.ts';

export const snippetPart = z.object({ text: z.string(), isMatch: z.boolean() });

/** An answer in which something was said, and where. */
export const transcriptHit = z.object({
  attemptId: z.uuid(),
  title: z.string(),
  stage,
  createdAt: z.iso.datetime(),
  durationMs: milliseconds,
  /** The words around it, as the review reads them. */
  snippet: z.array(snippetPart),
  /** When the first of the words was spoken; null for a transcript without times. */
  startMs: milliseconds.nullable(),
});

export const searchCalls = {
  /**
   * The answers in which all these words were said, newest first; the last letters may be missing. Takes any text:
   * where there is nothing to look for, nothing is found.
   */
  'search.transcripts': call(
    z.object({ text: z.string(), limit: z.number().int().min(1).max(100) }),
    z.object({ hits: z.array(transcriptHit), total: z.number().int().nonnegative() }),
  ),
};

export type SnippetPart = z.infer<typeof snippetPart>;
export type TranscriptHit = z.infer<typeof transcriptHit>;
