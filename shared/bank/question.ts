import { z } from '#shared/contract/zod.ts';

export const stage = z.enum(['coding', 'system-design', 'behavioural']);
export const kind = z.enum([
  'build',
  'debug',
  'read',
  'greenfield',
  'change',
  'incident',
  'collaboration',
  'project',
]);
export type Stage = z.infer<typeof stage>;
export type Kind = z.infer<typeof kind>;

/** Which kinds of question a stage has; the first is what is assumed where none is named. */
export const kindsOfStage: Record<Stage, readonly Kind[]> = {
  coding: ['debug', 'build', 'read'],
  'system-design': ['greenfield', 'change'],
  behavioural: ['incident', 'collaboration', 'project'],
};

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower case letters, digits and hyphens');
const sentence = z.string().min(1);

/** One thing a strong answer states. Ids are unique within a stage. `kinds` are those that ask for it. */
export const criterion = z.object({
  id: slug,
  kinds: z.array(kind).min(1),
  /** A few words, as a list shows them: "A way back". */
  label: sentence,
  /** What counts as heard, one sentence. */
  heardWhen: sentence,
  /** Why an interviewer listens for it, one or two sentences. */
  why: sentence,
  /** What an interviewer asks when it was not heard. Worded to survive a mistake: "Take me through going back." */
  followUp: sentence,
  /** What to say in a sixty-second retake: "In sixty seconds: what you flip to go back, and who decides." */
  goal: sentence.startsWith('In sixty seconds: '),
});

export const criteriaFile = z.object({ version: z.literal(1), stage, criteria: z.array(criterion).min(1) });

/**
 * A fact about the world that a choice depends on, and that a strong answer says beside the choice. Phrases are in
 * the notation of `compilePhrase`.
 */
export const assumption = z.object({
  /** Unique within the question. */
  id: slug,
  /** What is to be said, as it follows "Not heard:": "how much may be lost when it restarts". */
  label: sentence,
  /** The choice that depends on it. `label` follows "You chose": "a shared session store". */
  choice: z.object({ label: sentence, phrases: z.array(sentence).min(1) }),
  /** What counts as heard, one sentence. */
  heardWhen: sentence,
  /** What goes wrong where the assumption does not hold, one sentence. */
  why: sentence,
  /** What an interviewer asks about it. Worded to survive a mistake of ours. */
  question: sentence,
  /** The criterion of the stage that an interviewer would file it under. */
  topic: slug,
  /** Ways of saying it. */
  phrases: z.array(sentence).min(1),
  /** Words of its neighbourhood: where one of them was said it is asked about, never called missing. */
  near: z.array(sentence).min(1),
  /** Words that say little alone: two of them in one stretch are as good as one of `near`. */
  hints: z.array(sentence),
  /** True where its own test sentences allow it to become a finding; else it is offered as a self-check. */
  speaks: z.boolean(),
});

/** Sentences that an assumption is measured on: `question-banks/assumptions/<question>.json`. */
export const assumptionExamples = z.object({
  /** Say it. */
  said: z.array(sentence),
  /** Come near it and do not say it. */
  notSaid: z.array(sentence),
  /** Make the choice. */
  chosen: z.array(sentence),
  /** Name it and do not make it: rejected, asked, somebody else's. */
  notChosen: z.array(sentence),
});

export const assumptionExamplesFile = z.object({
  version: z.literal(1),
  question: slug,
  /** By the id of the assumption. */
  assumptions: z.record(slug, assumptionExamples),
});

/** Something the interviewer knows and says only when asked. Phrases are in the notation of `compilePhrase`. */
export const fact = z.object({
  /** Unique within the question. */
  id: slug,
  /** A way of asking for it, one sentence: "How many writes a second?" */
  ask: sentence,
  /** Ways of asking for it. */
  phrases: z.array(sentence).min(1),
  /** What the interviewer answers, one or two spoken sentences. */
  answer: sentence,
  /** The criterion of the stage that asking is evidence for; left out where asking shows nothing of one. */
  criterion: slug.optional(),
  /** The assumption of the question that the answer settles; left out where it settles none. */
  assumption: slug.optional(),
});

/** Questions that the facts of a question are measured on: `question-banks/facts/<question>.json`. */
export const factExamplesFile = z.object({
  version: z.literal(1),
  question: slug,
  /** By the id of the fact: ways of asking for it that must find it and no other. */
  facts: z.record(slug, z.array(sentence)),
  /** Questions that ask for none of them. */
  none: z.array(sentence),
});

/** A phase of the answer and the share of time it deserves. */
export const phaseBudget = z.object({ phase: sentence, minutes: z.number().positive() });

/** The code a coding question is about. `file` lies beside the question, in `question-banks/exhibits/`. */
export const exhibit = z.object({
  file: z.string().regex(/^[a-z0-9-]+\.(ts|py)$/),
  language: z.enum(['typescript', 'python']),
});

/** A question as it lies on disk: one JSON file each in `question-banks/questions/`. */
export const question = z.object({
  version: z.literal(1),
  id: slug,
  stage,
  kind,
  level: z.enum(['mid', 'senior', 'staff']),
  title: sentence,
  /** What the interviewer says, in spoken sentences; paragraphs are separated by a blank line. */
  prompt: sentence,
  /** One line: what this rehearses. */
  rehearses: sentence,
  tags: z.array(slug).min(1),
  /** 4 to 7 criterion ids of the stage, asked of this kind: only these may become findings. */
  core: z.array(slug).min(4).max(7),
  prepareSeconds: z.number().int().min(0).max(600),
  answerMinutes: z.number().positive().max(35),
  phases: z.array(phaseBudget).min(2),
  followUps: z.array(sentence).min(2),
  /** What a strong answer goes through, folded away until the question was attempted. */
  outline: z.array(sentence).min(3),
  exhibit: exhibit.optional(),
  /** 3 to 6 in the bank. Attempts from before they were known have none. */
  assumptions: z.array(assumption).max(6).optional(),
  /** 5 to 8 in the bank. Attempts from before they were known have none. */
  facts: z.array(fact).max(10).optional(),
  /** A harder follow-up for an answer with nothing missing, as an interviewer says it. */
  harder: sentence.optional(),
});

/** A question with the text of its exhibit, as the bank hands it out. */
export const bankQuestion = question.extend({ code: z.string().nullable() });

export type Criterion = z.infer<typeof criterion>;
export type CriteriaFile = z.infer<typeof criteriaFile>;
export type Fact = z.infer<typeof fact>;
export type FactExamples = z.infer<typeof factExamplesFile>;
export type Assumption = z.infer<typeof assumption>;
export type AssumptionExamples = z.infer<typeof assumptionExamples>;
export type Question = z.infer<typeof question>;
export type BankQuestion = z.infer<typeof bankQuestion>;
