import { z } from '#shared/contract/zod.ts';
import { timedSpan } from '#shared/transcript/transcript.ts';
import { mishearing } from '#shared/vocabulary/mishearing.ts';

/** First and last index into the transcript's words, both inclusive. */
export const wordRange = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
export type WordRange = z.infer<typeof wordRange>;

export const flagKind = z.enum([
  'filler',
  'repeat',
  'hedge',
  'pause',
  'absolute',
  'blame',
  'vague',
  'speed',
  'tool-tour',
]);

/**
 * A mark on a stretch of the answer. `rule` names the pass that made it (`filled-pause`, `discourse`, …).
 * `wordRange` is null for pauses and suspected sounds. A `suspected` sound was voiced but no word covers it;
 * it enters no count until the user confirms it.
 */
export const flag = timedSpan.extend({
  kind: flagKind,
  rule: z.string(),
  text: z.string(),
  wordRange: wordRange.nullable(),
  certainty: z.enum(['heard', 'suspected']),
});

export const coverageStatus = z.enum(['heard', 'unsure', 'not-heard', 'not-asked']);

/** The words that show a criterion, with their place. */
export const evidence = timedSpan.extend({ text: z.string(), wordRange });

/** When the user asked the interviewer for it; null where that was before anything was recorded. */
const askedFor = z.object({ atMs: z.number().nonnegative().nullable() });

/** What was heard of one criterion. `confidence` (0..1) is how sure the status is. */
export const coverageRow = z.object({
  criterion: z.string(),
  status: coverageStatus,
  /** True where the question names this criterion as one of its core ones. */
  core: z.boolean(),
  confidence: z.number().min(0).max(1),
  evidence: evidence.nullable(),
  /** What came nearest to a point that was not heard; missing where nothing came near. */
  closest: evidence.nullable().optional(),
  /** How far it went where it was heard: only said, or worked through (a number, a consequence, a rejected alternative). */
  depth: z.enum(['stated', 'worked-through']).optional(),
  /** True where the user said so. */
  byUser: z.boolean().optional(),
  /** True where it was said only when a follow-up had asked on; what was said unprompted stands without it. */
  whenAsked: z.boolean().optional(),
  /** There where it counts as heard because the user asked the interviewer for it. */
  asked: askedFor.optional(),
});

/**
 * What was heard of one assumption of the question. `not-asked` where the choice that depends on it was not heard,
 * and where it does not speak (`speaks`): then it is offered as a self-check. Its texts stand beside it, since old
 * attempts keep the question as it was asked.
 */
export const assumptionRow = z.object({
  assumption: z.string(),
  label: z.string(),
  question: z.string(),
  status: coverageStatus,
  speaks: z.boolean(),
  /** The choice that depends on it, where it was made for certain. */
  choice: z.object({ label: z.string(), evidence: evidence.nullable() }),
  evidence: evidence.nullable(),
  /** True where the user said so. */
  byUser: z.boolean().optional(),
  /** True where it was said only when a follow-up had asked on. */
  whenAsked: z.boolean().optional(),
  /** There where it counts as heard because the user asked the interviewer for it. */
  asked: askedFor.optional(),
});

const figure = z.number().nonnegative();

/** How it was said. Rates are per minute; those that need times are null for a text transcript. */
export const delivery = z.object({
  words: figure,
  /** Words a minute over the whole answer, long pauses included. */
  wordsPerMinute: figure.nullable(),
  /** Words a minute without pauses longer than one second. */
  articulationWpm: figure.nullable(),
  fillersPerMinute: figure.nullable(),
  fillers: figure,
  repeats: figure,
  pauses: z
    .object({
      /** Pauses longer than one second. */
      count: figure,
      totalMs: figure,
      longestMs: figure,
      perMinute: figure,
      /** How many lie inside a clause, and not between two; missing where clauses cannot be told apart. */
      inside: figure.optional(),
      /** Where the longest of those begins. */
      insideAtMs: figure.optional(),
    })
    .nullable(),
  /** Words a minute over twenty seconds around a moment, with and without long pauses; missing without times. */
  pace: z.array(z.object({ atMs: figure, wpm: figure, withoutPauses: figure.nullable() })).optional(),
});

/**
 * The time that a phase of the question got beside its budget, told by the speaker's own marks or by what was heard.
 * `startMs` is null for a phase that was not reached.
 */
export const phaseTime = z.object({
  phase: z.string(),
  budgetMs: figure,
  spentMs: figure,
  startMs: figure.nullable(),
  by: z.enum(['marks', 'ear']),
});

/** A true thing worth keeping, shown first; a plain fact where none was earned. */
export const strength = z.object({
  title: z.string(),
  quote: z.string().nullable(),
  startMs: z.number().nonnegative().nullable(),
});

/** Something worth working on: an observation with its reason, a moment, and the way on. */
export const finding = z.object({
  id: z.string(),
  rule: z.string(),
  rank: z.number().int().min(1),
  title: z.string(),
  because: z.string(),
  criterion: z.string().nullable(),
  quote: z.string().nullable(),
  startMs: z.number().nonnegative().nullable(),
  followUp: z.string(),
  /** What to say in a sixty-second retake, one sentence; missing in reports of earlier rules. */
  goal: z.string().optional(),
  /** Why it stands where it does, a few words: what its topic is worth at this stage; missing where nobody said. */
  standing: z.string().optional(),
});

/** What belongs to a follow-up of the whole: it counts in it, and can be told apart by it. */
export const followUpPart = z.object({
  /** The id of the follow-up. */
  followUp: z.string(),
  /** Null where nothing was said to it. */
  wordRange: wordRange.nullable(),
  words: figure,
  fillers: figure,
  /** The points that were said to it and not before. */
  criteria: z.array(z.string()),
});

/** Why an answer can be judged in part only: a rule and a sentence for the user. Nothing is called missing then. */
export const limit = z.object({
  rule: z.enum(['short-answer', 'poor-sound', 'not-english']),
  message: z.string(),
});

/** What is otherwise because of the user's corrections: criteria, ids of findings, names of figures. */
export const changes = z.object({
  coverage: z.array(z.string()),
  /** Ids of assumptions; none in reports from before they were known. */
  assumptions: z.array(z.string()).optional(),
  findings: z.array(z.string()),
  delivery: z.array(z.string()),
});

/** How often "I" and "we" stood before a verb of doing, in stories only. Shown as a question, never scored. */
export const ownership = z.object({
  i: z.number().int().nonnegative(),
  we: z.number().int().nonnegative(),
});

/** The judgement on one answer: a pure function of transcript, question, corrections and rules. */
export const report = z.object({
  /** Goes up when rules change what a report says, so that old attempts are reported anew. */
  rules: z.number().int().positive(),
  /** What the vocabulary read otherwise than it was heard, whether the user took it back or not. */
  misheard: z.array(mishearing).optional(),
  flags: z.array(flag),
  coverage: z.array(coverageRow),
  /** Reports from before assumptions were known have none. */
  assumptions: z.array(assumptionRow).optional(),
  delivery,
  /** Missing where no question was named, or where there are no times. */
  phases: z.array(phaseTime).optional(),
  /** Null where nobody is said to have done anything; missing outside of stories and in reports of earlier rules. */
  ownership: ownership.nullable().optional(),
  strength: strength.nullable(),
  findings: z.array(finding).max(3),
  /** Missing where nothing was said to a follow-up. */
  followUps: z.array(followUpPart).optional(),
  /** There where nothing is missing: a harder follow-up, null where the question has none. */
  harder: z.string().nullable().optional(),
  limits: z.array(limit),
  changed: changes,
});

export type Flag = z.infer<typeof flag>;
export type FlagKind = z.infer<typeof flagKind>;
export type CoverageRow = z.infer<typeof coverageRow>;
export type CoverageStatus = z.infer<typeof coverageStatus>;
export type AssumptionRow = z.infer<typeof assumptionRow>;
export type Evidence = z.infer<typeof evidence>;
export type Delivery = z.infer<typeof delivery>;
export type PhaseTime = z.infer<typeof phaseTime>;
export type FollowUpPart = z.infer<typeof followUpPart>;
export type Ownership = z.infer<typeof ownership>;
export type Strength = z.infer<typeof strength>;
export type Finding = z.infer<typeof finding>;
export type Limit = z.infer<typeof limit>;
export type Changes = z.infer<typeof changes>;
export type Report = z.infer<typeof report>;
