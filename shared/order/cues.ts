import { compilePhrase } from '#shared/coverage/phrase-pattern.ts';

/** Phrases of `compilePhrase` that show one thing. */
export const cues = (...phrases: readonly string[]): readonly RegExp[] => phrases.map(compilePhrase);

export const shows = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some((pattern) => pattern.test(text));

/** The words of the first pattern that is there; null where none is. */
export function shownBy(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match[0].trim();
  }
  return null;
}

/** A step that is named and not taken: an option, a condition, a plan for later, somebody else's, the past. */
export const notTaken = cues(
  "not|no|never|don't|didn't|doesn't|wouldn't|won't|can't|cannot|without|before|until|avoid*|against|instead_of|rather_than|resist*|tempt*|tempting|hold_off|wait",
  'if|unless|suppose|might|may|maybe|perhaps|could|either|whether|option*|alternative*|imagine|later_on|eventually|in_the_end|once',
  'today|currently|already|existing|legacy|inherited|right_now|as_it_stands|we_have|they_have|was|were|had|used_to|they|somebody|someone|colleague*|team',
  'first_i|first_we|short_version|short_answer|in_short|in_one_line|headline|bottom_line|spoiler|my_answer|summary|summarise|up_front|upfront|where_i_end|end_up|plan_is|idea_is|outline|overview',
  'say|says|said|asks|asked|prompt|question|you_told|you_gave|given',
);

/** Words by which something told late was done, or said, early. */
export const toldLate = cues(
  'as_i_said|i_said|i_mentioned|as_mentioned|said_earlier|earlier|from_before|remember|recall|again|before_that|before_this|before_i|before_any|before_touching|beforehand|i_had|i_had_already|already|had_been|we_had|first_of_all|at_the_start|at_the_beginning|to_begin_with|the_first_thing|i_started|we_started|back_to|given_that|which_is_why|that_is_why|going_back|assumed|i_forgot_to_say|should_have_said|all_of_this_assumes|everything_so_far',
);
