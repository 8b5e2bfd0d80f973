import { z } from '#shared/contract/zod.ts';

/** Misheard words, first and last index both inclusive, and what was said, with the punctuation behind it. */
export const mishearing = z.object({
  wordRange: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
  to: z.string(),
});
export type Mishearing = z.infer<typeof mishearing>;
