import { bankQuestion, kind, stage } from '#shared/bank/question.ts';
import { z } from '#shared/contract/zod.ts';
import { report } from '#shared/report/report.ts';
import { milliseconds, transcript } from '#shared/transcript/transcript.ts';
import { correction } from './correction.ts';

const isoTime = z.iso.datetime();
const id = z.uuid();

/** What happened when, as offsets into the attempt's timeline (16 kHz samples over all recordings so far). */
export const practiceEvent = z.object({
  type: z.enum([
    'preparing',
    'answering',
    'phase',
    'paused',
    'resumed',
    'microphone-lost',
    'interrupted',
    'stopped',
  ]),
  atSample: z.number().int().nonnegative(),
  at: isoTime,
  /** The phase's name for `phase`, the device's for `microphone-lost`. */
  detail: z.string().optional(),
});

/** One WAV of an attempt: 16 kHz, mono, 16 bit. Lost frames were written as silence and are counted here. */
export const recording = z.object({
  id,
  file: z.string().regex(/^[a-z0-9-]+\.wav$/),
  startedAt: isoTime,
  samples: z.number().int().nonnegative(),
  gaps: z.number().int().nonnegative(),
  lostSamples: z.number().int().nonnegative(),
});

export const transcription = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('running'), fraction: z.number().min(0).max(1) }),
  z.object({ state: z.literal('cancelled') }),
  z.object({ state: z.literal('failed'), code: z.string(), message: z.string() }),
  z.object({ state: z.literal('done'), transcript }),
]);

/**
 * An attempt as `attempt.json` keeps it, and the truth about it: the index in SQLite is made from this.
 * `phase`: `open` until the user stops; `interrupted` when the app went away while it recorded (it can be
 * continued: a further recording is appended); `done` after stop.
 */
export const attempt = z.object({
  version: z.literal(1),
  id,
  sessionId: id,
  createdAt: isoTime,
  /** The question as it was asked, so that old attempts survive changes of the bank. */
  question: bankQuestion,
  mode: z.enum(['practice', 'real']),
  phase: z.enum(['open', 'interrupted', 'done']),
  /** True when the recording was repaired after the app had died. */
  recovered: z.boolean(),
  recordings: z.array(recording),
  events: z.array(practiceEvent),
  /**
   * When keys were pressed in the app while the answer was recorded, as samples of the attempt's timeline,
   * ascending. Never which keys. Older files have none.
   */
  keyPresses: z.array(z.number().int().nonnegative()).default([]),
  transcription,
  /** What the user made of the exhibit while talking. */
  code: z.string().nullable(),
  /** What the user said is otherwise in the report, in that order. Older files have none. */
  corrections: z.array(correction).default([]),
  deletedAt: isoTime.nullable(),
});

/** A row of the history. */
export const attemptSummary = z.object({
  id,
  sessionId: id,
  createdAt: isoTime,
  questionId: z.string(),
  title: z.string(),
  stage,
  kind,
  mode: attempt.shape.mode,
  phase: attempt.shape.phase,
  recovered: z.boolean(),
  durationMs: milliseconds,
  transcription: z.enum(['none', 'running', 'cancelled', 'failed', 'done']),
  /** Null until there is a report. */
  fillersPerMinute: z.number().nullable(),
  /** The points that were heard, all that the review lists. */
  heard: z.number().int().nullable(),
});

/** An attempt with its judgement; the report is null until it is transcribed. */
export const attemptView = z.object({ attempt, report: report.nullable() });

export type PracticeEvent = z.infer<typeof practiceEvent>;
export type Recording = z.infer<typeof recording>;
export type Transcription = z.infer<typeof transcription>;
export type Attempt = z.infer<typeof attempt>;
export type AttemptSummary = z.infer<typeof attemptSummary>;
export type AttemptView = z.infer<typeof attemptView>;
