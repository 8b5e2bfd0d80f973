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
    'extended',
    'asked',
    'following-up',
    'self-rating',
    'reviewing',
  ]),
  atSample: z.number().int().nonnegative(),
  at: isoTime,
  /**
   * The phase's name for `phase`, the device's for `microphone-lost`, the milliseconds for `extended`, the id of
   * the follow-up for `following-up`.
   */
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
  /** The follow-up that it answers; none for the answer itself. Older files have none. */
  followUp: id.nullable().optional(),
});

export const transcription = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('running'), fraction: z.number().min(0).max(1) }),
  z.object({ state: z.literal('cancelled') }),
  z.object({ state: z.literal('failed'), code: z.string(), message: z.string() }),
  z.object({
    state: z.literal('done'),
    transcript,
    /**
     * The samples of the timeline that were written down; what was said to a follow-up since then is still to
     * come. All where left out, as in older files.
     */
    samples: z.number().int().nonnegative().optional(),
    /** Why the rest could not be written down. */
    problem: z.object({ code: z.string(), message: z.string() }).optional(),
  }),
]);

/** What an attempt is for: one question, a part of a loop of three, or sixty seconds on one finding of another one. */
export const purpose = z.discriminatedUnion('type', [
  z.object({ type: z.literal('drill') }),
  /**
   * The attempts of one loop share their session. `position` counts from 0; `questions` are those of the whole loop
   * in their order, so that it can be taken up again.
   */
  z.object({
    type: z.literal('loop'),
    position: z.number().int().nonnegative(),
    questions: z.array(z.string()).min(1).max(10),
  }),
  z.object({
    type: z.literal('retake'),
    /** The attempt whose finding it is about. */
    of: id,
    finding: z.object({
      id: z.string(),
      rule: z.string(),
      title: z.string(),
      criterion: z.string().nullable(),
      goal: z.string(),
    }),
  }),
]);

/** A stretch of the attempt's timeline in samples, `toSample` excluded. */
const stretch = { fromSample: z.number().int().nonnegative(), toSample: z.number().int().nonnegative() };

/** What the user asked the interviewer while the clock ran on. */
export const askedOfInterviewer = z.object({
  text: z.string().max(400),
  how: z.enum(['typed', 'spoken']),
  ...stretch,
  /** The id of the fact that answered it; null where the question names none. */
  fact: z.string().nullable(),
  answer: z.string(),
});

/** A follow-up after the answer. Its stretch is null until something was said to it. */
export const followUp = z.object({
  id,
  text: z.string(),
  /** What it is chosen for: a criterion or an assumption by its id, else the question's own list. */
  from: z.enum(['criterion', 'assumption', 'question', 'harder']),
  about: z.string().nullable(),
  /** One that is `offered` and has a stretch was cut off, and can be continued. */
  state: z.enum(['offered', 'answered', 'skipped', 'already-said']),
  stretch: z.object(stretch).nullable(),
});

/** How the user rates the answer before seeing what was heard; `waiting` covers the findings. */
export const selfRating = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('skipped') }),
  /** By the id of the dimension: 1 weak, 2 fair, 3 strong. */
  z.object({
    state: z.literal('rated'),
    dimensions: z.record(z.string(), z.union([z.literal(1), z.literal(2), z.literal(3)])),
  }),
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
  /** Older files are drills. */
  purpose: purpose.default({ type: 'drill' }),
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
  /** The file that a recording from elsewhere was in; null for what was recorded here. Older files are that. */
  broughtIn: z
    .object({ fileName: z.string().max(200) })
    .nullable()
    .default(null),
  /** What the user made of the exhibit while talking. */
  code: z.string().nullable(),
  /** Up to five notes made before the answer and kept beside it. Older files have none. */
  bullets: z.array(z.string().max(400)).max(5).default([]),
  /** In the order of asking. Older files have none. */
  asked: z.array(askedOfInterviewer).default([]),
  /** In the order of asking. Older files have none. */
  followUps: z.array(followUp).default([]),
  /** Older files were never asked for one. */
  selfRating: selfRating.default({ state: 'skipped' }),
  /** What the user said is otherwise in the report, in that order. Older files have none. */
  corrections: z.array(correction).default([]),
  deletedAt: isoTime.nullable(),
});

/** What is true of an attempt of which nothing happened yet. */
export const nothingYet = {
  recordings: [],
  events: [],
  keyPresses: [],
  transcription: { state: 'none' },
  broughtIn: null,
  code: null,
  bullets: [],
  asked: [],
  followUps: [],
  selfRating: { state: 'skipped' },
  corrections: [],
  deletedAt: null,
} satisfies Partial<z.infer<typeof attempt>>;

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
  purpose: z.enum(['drill', 'loop', 'retake']),
  /** The same with what belongs to it: where in a loop, or the finding of which attempt. */
  about: purpose,
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
export type Purpose = z.infer<typeof purpose>;
export type AskedOfInterviewer = z.infer<typeof askedOfInterviewer>;
export type FollowUp = z.infer<typeof followUp>;
export type SelfRating = z.infer<typeof selfRating>;
export type Recording = z.infer<typeof recording>;
export type Transcription = z.infer<typeof transcription>;
export type Attempt = z.infer<typeof attempt>;
export type AttemptSummary = z.infer<typeof attemptSummary>;
export type AttemptView = z.infer<typeof attemptView>;
