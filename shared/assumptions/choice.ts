import type { Assumption } from '#shared/bank/question.ts';
import { guardsOf } from '#shared/coverage/guards.ts';
import type { SpokenWord } from '#shared/coverage/spoken-words.ts';
import type { Window } from '#shared/coverage/windows.ts';
import type { WordRange } from '#shared/report/report.ts';
import { isAsked, matchesOf, phraseOf, textOf } from './phrases.ts';

/** A word this far from a choice still turns it round: "I don't think I would reach for". */
const REACH = 6;
/** So many words of a choice tell whose it was, with those before it. */
const OPENING = 3;
/** A sentence that nobody ended goes on for at most so many words on either side. */
const SENTENCE = { before: 30, after: 12 } as const;
/** A quote of a choice shows this many words before and after it, inside its sentence. */
const SHOWN = { before: 8, after: 16 } as const;

/** Before a choice these make it somebody else's, one option of several, or none. */
const before = [
  "not|no|never|none|nobody|without|don't|didn't|doesn't|won't|wouldn't|cannot|can't|isn't|wasn't|couldn't|shouldn't|haven't|hadn't|avoid*|against|reject*|ruled|rule|drop*|skip*|refuse*|resist*|than|instead|rather_than|over|versus|vs",
  'could|might|may|maybe|perhaps|or|either|option*|alternative*|alternatively|whether|unless|if|suppose|consider*|tempt*|thought|thinking|wonder*|imagine|hypothetical*|should_we|would_you|one_way|another_way|first_idea|naive|usual_answer|textbook|in_theory|later|someday|eventually',
].map(phraseOf);
/** Whose choice it was, where it was not the speaker's. */
const others = [
  'he|she|they|somebody|someone .. ',
  'colleague*|boss|manager|lead|cto|vendor|consultant*|architect*|provider|finance|team|management want*|suggest*|propos*|said|says|ask*|insist*|had|has|use*|chose|pick*|took',
  'people_say|they_say|they_use|everybody|everyone|previous_team|last_company|old_job|other_team|another_team',
].map(phraseOf);
/** Between its words only these do: others may be what was chosen ("skip", "alternative"). */
const inside = [
  "not|never|nobody|don't|didn't|doesn't|won't|wouldn't|cannot|can't|couldn't|shouldn't|could|might|may|maybe|perhaps|over|than|instead_of|one_option|one_way|another_option|other_option",
].map(phraseOf);
/** After a choice these take it back. */
const after = [
  'does|do|did|has|have|had not',
  'is|was|were|would_be|feels|seems|looks|or not|no|tempting|overkill|wrong|too|an_option|one_option|one_way|the_other|another|possible|the_naive|what_people|rejected|dropped|ruled_out',
  "but .. not|wouldn't|don't|didn't|won't|instead|rather|decided_against|too|no",
  'was|got|is rejected|dropped|ruled_out|turned_down',
  'or ... or|both|either',
  'both|either would|will|could do|work',
  'and they',
  'maybe|perhaps',
].map(phraseOf);

/** Right after a choice these talk about it rather than make it: "polling would be simpler". */
const beside = ['or|would|could|might|alone|itself'].map(phraseOf);
/** A sentence with one of these weighs options. */
const weighing = [
  'options|alternatives|either|alternatively|pros_and_cons|choices|candidates|possibilities|0_ways|two_ways',
  'or ... or',
].map(phraseOf);

/** Where a choice was made, and the words around it. */
export interface MadeChoice {
  /** From the first to the last word of the choice. */
  readonly range: WordRange;
  /** What to quote. */
  readonly shown: WordRange;
}

const some = (patterns: readonly RegExp[], words: readonly SpokenWord[]): boolean =>
  patterns.some((pattern) => pattern.test(textOf(words)));

/** The words of the same clause before and after; where nobody set commas, a few words are the clause. */
function around(words: readonly SpokenWord[], first: number, last: number) {
  const left: SpokenWord[] = [];
  for (let i = first - 1; i >= 0 && left.length < REACH && !words[i]?.closes; i--) {
    left.unshift(words[i] as SpokenWord);
  }
  const right: SpokenWord[] = [];
  for (let i = last + 1; i < words.length && right.length < REACH; i++) right.push(words[i] as SpokenWord);
  return { left, right };
}

/** The words of the sentence around two of them, at most so many before and after. */
function sentenceAround(
  words: readonly SpokenWord[],
  first: number,
  last: number,
  most: { readonly before: number; readonly after: number },
): readonly SpokenWord[] {
  let from = first;
  while (from > 0 && first - from < most.before && !words[from - 1]?.ends) from--;
  let to = last;
  while (to < words.length - 1 && to - last < most.after && !words[to]?.ends) to++;
  return words.slice(from, to + 1);
}

/**
 * Where the choice that an assumption hangs on was made; null where it was not heard for certain. Silent on
 * questions, options, rejected alternatives and other people's choices, and where it is rejected anywhere else.
 */
export function madeChoice(
  { choice }: Assumption,
  all: readonly SpokenWord[],
  windows: readonly Window[],
): MadeChoice | null {
  const indexOf = new Map(all.map((word, i) => [word, i] as const));
  let made: MadeChoice | null = null;
  for (const window of windows) {
    for (const { first, last } of matchesOf(choice.phrases, window.text)) {
      const { left, right } = around(window.words, first, last);
      const words = window.words.slice(first, last + 1);
      if (some(before.slice(0, 1), left) || some(inside, words) || some(after, right)) return null;
      if (isAsked(window) || guardsOf(window).has('disclaimed')) continue;
      const start = indexOf.get(words[0] as SpokenWord) ?? 0;
      const end = start + words.length - 1;
      if (some(weighing, sentenceAround(all, start, end, SENTENCE))) continue;
      if (some(beside, right.slice(0, 1))) continue;
      // The verb of somebody else's choice may be a word of the choice.
      if (some(before, left) || some(others, [...left, ...words.slice(0, OPENING)])) continue;
      const range = rangeOf(words);
      if (!range || (made && made.range[0] <= range[0])) continue;
      const shown = rangeOf(sentenceAround(all, start, end, SHOWN));
      made = { range, shown: shown ?? range };
    }
  }
  return made;
}

function rangeOf(words: readonly SpokenWord[]): WordRange | null {
  const from = words[0];
  const to = words.at(-1);
  return from && to ? [from.from, to.to] : null;
}
