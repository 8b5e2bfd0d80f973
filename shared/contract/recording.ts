import { attemptView } from '#shared/practice/attempt.ts';
import { call } from './define.ts';
import { wireError } from './errors.ts';
import { z } from './zod.ts';

const byRecording = z.object({ recordingId: z.uuid() });

export const recordingCalls = {
  /**
   * Opens a WAV for the attempt; frames sent with this id from now on are appended to it. A finished attempt takes
   * one only for a follow-up that it was asked.
   */
  'recording.start': call(
    z.object({ attemptId: z.uuid(), followUpId: z.uuid().nullable().default(null) }),
    byRecording,
  ),
  /**
   * Ends the recording after `frames` frames were sent: waits up to a second for late ones, writes what is
   * missing as silence, and closes the file. `finish: true` ends the attempt or the follow-up too, and it is
   * transcribed.
   */
  'recording.stop': call(
    byRecording.extend({ frames: z.number().int().nonnegative(), finish: z.boolean() }),
    attemptView,
  ),
};

export const recordingEvents = {
  /** About four times a second while recording: what is on disk. */
  'recording.progress': byRecording.extend({
    writtenSamples: z.number().int().nonnegative(),
    gaps: z.number().int().nonnegative(),
    lostSamples: z.number().int().nonnegative(),
  }),
  /**
   * What was heard since the last time, in practice mode and where captions are wanted: words that stay, and
   * what the rest sounds like so far; null where that is as it was.
   */
  'recording.captions': z.object({
    attemptId: z.uuid(),
    settled: z.string(),
    open: z.string().nullable(),
  }),
  /** The file can take no more (disk full, folder gone). What was written stays. */
  'recording.failed': byRecording.extend({ error: wireError }),
};
