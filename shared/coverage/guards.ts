import { occurs, PhraseIndex } from './phrase-index.ts';
import type { Window } from './windows.ts';

/** Ways of having the words without making the point. */
export const guardNames = ['disclaimed', 'deferred', 'negated', 'asked', 'others', 'named', 'short'] as const;
export type Guard = (typeof guardNames)[number];

const phrases: Readonly<Partial<Record<Guard, readonly string[]>>> = {
  /** "I don't know the traffic" */
  disclaimed: [
    "i|we don't|didn't|do_not|can't|couldn't|wouldn't|never|dont|cannot really|actually|even? know|remember|recall|say|tell|measure*|have_the_number|have_numbers|look*_at",
    "no_idea|not_sure|no_clue|i_forget|i_forgot|i_wouldn't_know|hard_to_say|haven't_thought|never_thought|not_my_area|no_opinion|you'd_have_to_ask|have_to_ask|somebody_else_knows",
    'never|not done|did|used|tried|measured|looked|needed|happened_to_me|had_to',
    "i'd_have_to|i_would_have_to|need_to look*|check|google|think|ask",
  ],
  /** "we should think about rollback at some point" */
  deferred: [
    'should|need_to|needs_to|have_to|would|could|want_to|must|ought_to|can probably|also|maybe|definitely|of_course|obviously|really? think|talk|worry|look|care|be_careful|be_mindful|discuss|consider|mention|not_forget|remember about|at|into|through|of|that|it|the|some|how|this',
    "at_some_point|some_day|someday|eventually|sooner_or_later|if_there's_time|if_we_have_time|when_we_get_there|down_the_road|another_day|details_later|and_so_on|and_so_forth|et_cetera|etc|the_usual|best_practice*|as_needed|somehow|properly|or_something_like",
    "is|are|was|it's very|really|super|so|also|always? important|key|critical|crucial|essential|a_must",
    "don't_forget|keep_in_mind|things_like|stuff_like|and_stuff|all_of_that|all_that|you_name_it",
    'we|i|you|one need|needs|want|have|should_have|should_add|must_have some|good|proper|solid|enough|better|more|decent',
  ],
  negated: [
    "not|no|never|none|nobody|nothing|without|don't|didn't|doesn't|isn't|wasn't|weren't|aren't|haven't|hasn't|hadn't|can't|couldn't|won't|wouldn't|cannot|neither|nor",
  ],
  /** Somebody else's story. */
  others: [
    'another|other|different team|company|person|project|story|service|bug|incident|system',
    'my_colleague|a_colleague|my_boss|my_lead|the_guy|the_video|the_course|the_book|the_blog|i_read|i_heard|i_saw_a_talk|at_university|in_the_article|the_article|netflix|google|friend*|textbook',
    "that's_a_different|that_was_a_different|unrelated|different_kind|not_this_one",
  ],
};

const index = new PhraseIndex();
const compiled = Object.entries(phrases).map(
  ([name, list]) => [name as Guard, list.map((phrase) => index.add(phrase))] as const,
);
const VERB =
  /(?<= )(i|we|you|it|they|he|she|i'd|we'd|i'll|we'll|is|was|are|were|it's|that's|if|when|gets?|goes|has|had|have)(?= )/;
const QUESTION =
  /^ (?:and |but |so |then )?(?:what|how|why|who|where|when|which|should|do|does|did|is|are|was|were|can|could|would|will) (?!i'd|we'd|i did|i do|we did|we do|we want|is the|is important|happens|happened|i )/;
const SHORT = 6;

const known = new WeakMap<Window, ReadonlySet<Guard>>();

/** The guards that a stretch of speech trips. Several passes ask for the same stretch, so it is remembered. */
export function guardsOf(window: Window): ReadonlySet<Guard> {
  const before = known.get(window);
  if (before) return before;
  const tripped = new Set<Guard>();
  const filled = index.fill(window.words.map((w) => w.text));
  for (const [name, list] of compiled)
    if (list.some((phrase) => occurs(phrase, filled, window.text))) tripped.add(name);
  if (window.asks || QUESTION.test(window.text)) tripped.add('asked');
  if (window.words.length < SHORT) tripped.add('short');
  if (window.words.length < SHORT * 2 && !VERB.test(window.text)) tripped.add('named');
  known.set(window, tripped);
  return tripped;
}
