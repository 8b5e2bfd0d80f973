import { voiceCheckOutcome, voiceCheckResult } from '#shared/voice-check/voice-check.ts';
import { call } from './define.ts';
import { z } from './zod.ts';

const byRecording = z.object({ recordingId: z.uuid() });

export const voiceCheckCalls = {
  /**
   * Opens a WAV of its own, outside the library; frames sent with this id are appended to it. One that is
   * still open is given up. Trouble with the file is told as `recording.failed`.
   */
  'voiceCheck.start': call(z.object({}), byRecording),
  /** Ends the recording after `frames` frames and has it transcribed; then the sound is deleted. */
  'voiceCheck.finish': call(
    byRecording.extend({
      frames: z.number().int().nonnegative(),
      passage: z.string().max(40),
      device: z.string().max(200),
    }),
    voiceCheckOutcome,
  ),
  /** Gives it up, whether it is being recorded or transcribed. One that has ended is left alone. */
  'voiceCheck.cancel': call(byRecording, z.object({})),
  /** The figures of the last check; null where there was none. */
  'voiceCheck.last': call(z.object({}), z.object({ result: voiceCheckResult.nullable() })),
};

export const voiceCheckEvents = {
  /** While it is transcribed: by whom, and how far all of it is. */
  'voiceCheck.progress': byRecording.extend({ name: z.string(), fraction: z.number().min(0).max(1) }),
};
