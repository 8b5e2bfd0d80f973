import { attempt, attemptSummary, attemptView, practiceEvent } from '#shared/practice/attempt.ts';
import { correctionBody } from '#shared/practice/correction.ts';
import { call } from './define.ts';
import { wireError } from './errors.ts';
import { z } from './zod.ts';

const byId = z.object({ attemptId: z.uuid() });

export const attemptCalls = {
  /**
   * Makes the attempt's folder. `sessionId` puts several attempts into one sitting; null begins a new one. `minutes`
   * asks the question in another of its lengths. A retake asks what the attempt was asked that it belongs to.
   */
  'attempts.create': call(
    z.object({
      questionId: z.string(),
      mode: attempt.shape.mode,
      minutes: z.number().positive().max(60).optional(),
      purpose: attempt.shape.purpose,
      sessionId: z.uuid().nullable(),
    }),
    attemptView,
  ),
  'attempts.get': call(byId, attemptView),
  /** Newest first; without the deleted ones, and without those that never recorded a sample. */
  'attempts.list': call(
    z.object({ questionId: z.string().optional() }),
    z.object({ attempts: z.array(attemptSummary) }),
  ),
  'attempts.addEvent': call(byId.extend({ event: practiceEvent.omit({ at: true }) }), z.object({})),
  /** When keys were pressed while the answer was recorded: their noise is no filler. */
  'attempts.addKeyPresses': call(
    byId.extend({ atSamples: z.array(z.number().int().nonnegative()).max(500) }),
    z.object({}),
  ),
  /** Closes an interrupted attempt as it is and transcribes it. */
  'attempts.finish': call(byId, attemptView),
  /** Hides it; `attempts.restore` brings it back for 10 s, after which its folder is removed. */
  'attempts.delete': call(byId, z.object({ undoUntil: z.iso.datetime() })),
  'attempts.restore': call(byId, attemptView),
  /** Transcribes again, after a failure, a cancel, or with another engine. */
  'attempts.transcribe': call(byId, z.object({})),
  'attempts.cancelTranscription': call(byId, z.object({})),
  /** Keeps what the user says is otherwise with the attempt, and reports it anew. */
  'attempts.correct': call(byId.extend({ correction: correctionBody }), attemptView),
  /** Takes a correction back, and gives the report without it. One that is gone already changes nothing. */
  'attempts.undoCorrection': call(byId.extend({ correctionId: z.uuid() }), attemptView),
};

export const attemptEvents = {
  /** Something about this attempt changed; ask for it again. */
  'attempt.changed': byId,
  'attempt.removed': byId,
  'transcription.progress': byId.extend({ fraction: z.number().min(0).max(1) }),
  /** The library was repaired, is in use elsewhere, or lost its place: a sentence for the user. */
  'library.notice': wireError,
};
