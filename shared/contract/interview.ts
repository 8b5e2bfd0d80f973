import { stage } from '#shared/bank/question.ts';
import { milliseconds } from '#shared/transcript/transcript.ts';
import { call } from './define.ts';
import { z } from './zod.ts';

const answer = { attemptId: z.uuid(), title: z.string(), at: z.iso.datetime() };

/** One of the answers to hear again before an interview, with what it is chosen for. */
export const bestTake = z.object({
  ...answer,
  stage,
  durationMs: milliseconds,
  core: z.number().int().nonnegative(),
  heard: z.number().int().nonnegative(),
  workedThrough: z.number().int().nonnegative(),
  fillersPerMinute: z.number().nonnegative().nullable(),
});

/** The sentences of a story that name a number, each to be played. */
export const storyNumbers = z.object({
  ...answer,
  figures: z.array(z.object({ sentence: z.string(), startMs: milliseconds, endMs: milliseconds })),
});

/** What the user wants to ask the interviewers, in their order. */
export const questionsForThem = z.array(z.string().trim().min(1).max(400)).max(50);

export const interviewCalls = {
  /** What is worth hearing again when nothing new is to be practised any more. */
  'interview.lastDay': call(
    z.object({}),
    z.object({ takes: z.array(bestTake), stories: z.array(storyNumbers) }),
  ),
  'interview.questions': call(z.object({}), z.object({ questions: questionsForThem })),
  /** Replaces them all. */
  'interview.keepQuestions': call(
    z.object({ questions: questionsForThem }),
    z.object({ questions: questionsForThem }),
  ),
};

export type BestTake = z.infer<typeof bestTake>;
export type StoryNumbers = z.infer<typeof storyNumbers>;
