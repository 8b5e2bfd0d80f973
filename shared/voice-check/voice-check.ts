import { modelId } from '#shared/contract/models.ts';
import { z } from '#shared/contract/zod.ts';
import { comparedStretch } from './compare.ts';
import { soundFigures } from './sound-figures.ts';

/** What one engine made of the paragraph. Counts are words. */
export const engineReading = z.object({
  engine: modelId,
  /** Its name for people, as it was then. */
  name: z.string(),
  /** Of the paragraph; of it heard as they stand there; of it up to the end of the reading. */
  words: z.number().int().nonnegative(),
  understood: z.number().int().nonnegative(),
  reached: z.number().int().nonnegative(),
  /** Milliseconds that it took for the recording, on this machine. */
  tookMs: z.number().nonnegative(),
});
export type EngineReading = z.infer<typeof engineReading>;

/**
 * A finished voice check, as it is kept: figures, no sound and no transcript. The engine that transcribes
 * answers comes first among the `readings`.
 */
export const voiceCheckResult = z.object({
  version: z.literal(1),
  at: z.iso.datetime(),
  /** The id of the paragraph that was read. */
  passage: z.string(),
  /** The microphone, as the system names it. */
  device: z.string(),
  sound: soundFigures,
  readings: z.array(engineReading).min(1),
});
export type VoiceCheckResult = z.infer<typeof voiceCheckResult>;

/** What is shown right after a check: the result, and for each reading the paragraph beside what was heard. */
export const voiceCheckOutcome = z.object({
  result: voiceCheckResult,
  stretches: z.array(z.array(comparedStretch).readonly()),
});
export type VoiceCheckOutcome = z.infer<typeof voiceCheckOutcome>;
