import { discourseFillers } from '#shared/transcript/discourse-fillers.ts';
import { filledPauses } from '#shared/transcript/filled-pauses.ts';
import { longPauses, withoutWaits } from '#shared/transcript/pauses.ts';
import { type Repeat, repeats } from '#shared/transcript/repeats.ts';
import { type Token, tokenise } from '#shared/transcript/tokens.ts';
import type { SoundSpan, Transcript } from '#shared/transcript/transcript.ts';

/** What the passes over the words found in one answer. Indexes are those of the transcript's words. */
export interface Answer {
  readonly transcript: Transcript;
  readonly tokens: readonly Token[];
  readonly sounds: readonly number[];
  readonly fillers: ReadonlyArray<readonly [number, number]>;
  readonly repeats: readonly Repeat[];
  readonly pauses: readonly SoundSpan[];
  /** Silence between the answer and a follow-up: nobody's pause, and no time of the answer. */
  readonly waits: readonly SoundSpan[];
  /** Words that carry nothing and are left out when meaning is judged. */
  readonly empty: ReadonlySet<number>;
}

/**
 * Runs the passes over words and times that everything else builds on. The words `aside` are no part of the answer,
 * such as questions to the interviewer: how they were said counts, and what they say does not. At `seams`, in
 * milliseconds, what was said to a follow-up begins.
 */
export function readAnswer(
  transcript: Transcript,
  aside: Iterable<number> = [],
  seams: readonly number[] = [],
): Answer {
  const tokens = tokenise(transcript.words);
  const sounds = filledPauses(tokens);
  const fillers = discourseFillers(tokens);
  const again = repeats(tokens);
  const empty = new Set([...sounds, ...aside]);
  for (const [from, to] of fillers) for (let i = from; i <= to; i++) empty.add(i);
  for (const { from, to } of again) for (let i = from; i <= to; i++) empty.add(i);
  const silences = withoutWaits(longPauses(transcript), seams);
  return { transcript, tokens, sounds, fillers, repeats: again, ...silences, empty };
}
