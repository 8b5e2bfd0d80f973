import { compilePhrase } from './phrase-pattern.ts';
import { patternText, type SpokenWord } from './spoken-words.ts';

/** How far a point went: only said, or worked through with a number, a consequence or a rejected alternative. */
export type Depth = 'stated' | 'worked-through';

/** Points that are a number themselves: another one beside it carries no further. */
const NUMBERS_THEMSELVES: ReadonlySet<string> = new Set([
  'scale-estimate',
  'service-target',
  'measured-result',
  'user-impact',
  'complexity',
]);
/** Points that are a consequence or a comparison themselves. */
const REASONS_THEMSELVES: ReadonlySet<string> = new Set([
  'tradeoff',
  'alternative-ruled-out',
  'approach-first',
]);

/** Points that tell what there is: how many of it carries them no further. */
const COUNTED_THINGS: ReadonlySet<string> = new Set([
  'restate-goal',
  'functional-scope',
  'situation',
  'own-role',
]);

/** Points that looking and trying makes: how many were looked at or tried carries them further. */
const COUNTS_TELL: ReadonlySet<string> = new Set([
  'reproduce',
  'narrowing',
  'evidence',
  'edge-cases',
  'verification',
  'validation',
  'safety-net',
  'bottleneck',
  'cost',
]);

const compile = (phrases: readonly string[]): RegExp[] => phrases.map(compilePhrase);

/** Points whose answer is what is done: "it fails, so we retry" makes the point and carries it no further. */
const DOING_THEMSELVES: ReadonlySet<string> = new Set(['failure-mode', 'mitigation-first', 'edge-cases']);

/** Numbers that count nothing: "step two", "three things", "in 2019". */
const IDLE_NUMBER = new RegExp(
  [
    '(?<= )(?:version|step|option|number|part|phase|level|tier|python|java|http|room|line|plan|team|page|chapter|stage|floor|row|case|sprint|quarter|article|port|windows|web) 0(?= )',
    '(?<= )0 (?:\\S+ )?(?:things?|points?|options?|ways?|parts?|reasons?|steps?|questions?|kinds?|types?|sides?|phases?|approaches|ideas?|topics?|areas?|choices|possibilities|words|aspects?|boxes|arrows)(?= )',
    '(?<= )0 (?:of us|of them|of those|of these|other|others|different|more)(?= )',
    '(?<= )(?:the|those|these|both|all|other|first|last) 0(?= )',
    '(?<= )(?:in|since|from|of|until) 0 (?:(?:we|i|at|when|the|and|there|it|my|our|with)(?= )|$)',
    '(?<= )(?:0 out of )?0 engineers(?= )',
    "(?<= )(?:we're|we are|we have|we had|team of) 0(?= )",
    '(?<= )0 (?:years|months|weeks|days) (?:ago|back|earlier|at|in|with|there)(?= )',
    '(?<= )(?:worked|work|been|was|were) (?:\\S+ ){0,3}for 0 (?:years|months)(?= )',
  ].join('|'),
  'g',
);

/**
 * A number that measures: with its unit behind it, as a share or a rate, or as a bound or a change. "Two schedulers" and
 * "a four oh nine" only count and name.
 */
const MEASURE = new RegExp(
  [
    '(?<= )0 (?:\\S+ )?(?:milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|nights?|ms|percent|times|kb|mb|gb|tb|bytes|kilobytes|megabytes|megs?|gigabytes?|gigs?|terabytes?|euros?|dollars?|pounds?|bucks|cents|metres|meters|kilometres)(?= )',
    '(?<= )0 (?:\\S+ ){0,2}(?:a|per|each|every) (?:millisecond|second|minute|hour|day|night|week|month|year|request|customer|user|node|call)(?= )',
    '(?<= )(?:under|above|below|over|within|after|until|every|at most|at least|less than|more than|up to|older than|down to|by) (?:about |around |some )?0(?= )',
    '(?<= )0 (?:out of|of|in|to) 0(?= )',
    '(?<= )(?:from|between) 0 (?:\\S+ ){0,2}(?:to|and) (?:\\S+ )?0(?= )',
  ].join('|'),
);

const consequences = compile([
  'so_that|which_means|that_means|meaning_that|meaning_the|as_a_result|that_way|this_way|which_is_why|therefore',
  "otherwise|or_else|if_not @det|@we|nobody|somebody|someone|people|we'd|it'd|they'd",
  'leads_to|led_to|would_lead|causes|at_the_cost|at_the_price|the_price_is|in_exchange|in_return|the_downside|the_catch',
  'costs|cost|pay|pays|lose|loses|gives_up|give_up us|for|with|an|a|up|at_most|the|extra|0|some',
  "because|since the|a|we|it|they|that|then|each|every|both|two|0|nobody|people|otherwise|if|there|i .. is|are|was|were|would|can|can't|has|have|had|gets|needs|takes|never|always|come*|go|goes|see|want|share*|run*|use*|hold*|drop*|read*|writ*|fail*|wait*|lost|arriv*|only|don't|doesn't|didn't|wasn't|isn't|aren't|reads|ran|came|went",
  'takes|took|within|after .. a|an|half second|minute|hour|day|week|month|blink',
  'or .. would|will|gets|get|ends|end .. twice|lost|wrong|stale|double|again|down|empty|late|up',
]);
/** "…, so nobody is charged twice": inside a sentence only; at its start "so" just goes on. */
const CONSEQUENT_SO =
  /\S (?:and )?so (?:the|that's|it|it's|we|i|nobody|somebody|no|a|an|each|every|they|you|one|our|then|if|even|people|there's|nothing|only|at|both|two|my|after|with) (?!guess|think|would say|mean|much|far|what)/;
/** Reasons that say nothing. */
const IDLE_REASON =
  /(?<= )(?:because|since|so that) (?:it|it's|its|that|that's|this|they're|we|i|everyone|everybody|you)(?: is| are| was)?(?: just| really| very| also| always)? (?:important|good|better|best|nice|nicer|cool|popular|modern|standard|clean|cleaner|like|love|know|famous|easy|simple|great|does|did|do|works|work|scales|scale|never know|want|wanted|had|must|should|need|needed)(?= )/g;

/** What must be, said again: "so it has to be consistent" states the point and carries it no further. */
const SAID_AGAIN =
  /(?<= )(?:so(?: that)?|because|since) (?:\S+ ){0,3}?(?:must|has to|have to|had to|needs to|need to|should|ought to|shall|can't|cannot) (?:\S+ ){0,2}?(?:be|stay|remain|have|keep|agree|match|get) (?:\S+ ){0,2}?(?:consistent|consistency|correct|right|exact|accurate|strict|strong|same|equal|unique|idempotent|durable|atomic|safe|secure|reliable|fast|available|scalable|careful|good)(?= )/g;

const rejections = compile([
  "instead_of|rather_than|as_opposed_to|decided_against|ruled_out|ruled_it_out|dropped_that|threw_that_out|rejected|didn't_choose|and_not_the|and_not_a|not_worth_it",
  "considered|thought_about|thought_of|could|could_have|could_also|looked_at|tried|alternative|tempted|temptation ... but|and_i_don't|so_no|isn't|wouldn't|won't|didn't|doesn't|against",
  'over|than the|a|an .. since|because|although|even_though',
  "easier|cheaper|simpler|faster|obvious|usual|naive but|and .. it|that|then|breaks|wrong|lose*|miss*|would|doesn't|can't|fails|needs",
]);
const IDLE_REJECTION =
  /(?<= )(?:instead of|rather than) (?:talking|going|discussing|boring|me|that|explaining|just talking)(?= )/g;

/** A neighbour goes on with the point where it begins so. */
const GOES_ON =
  /^ (?:and |but |well )?(?:so|that|that's|this|these|those|which|because|since|otherwise|it|it's|then|instead|if not|or|with that|without that|without it|in return|the price|the cost|the other|i could|we could|one could|i thought|i considered|i also thought|i don't|we don't|not|rather|as a result|therefore|from|at) /;

/** What may carry a point further. */
interface Counted {
  /** A number that measures; with `any` one that counts as well. */
  readonly number: boolean;
  readonly any: boolean;
  readonly reason: boolean;
  /** Also a bare "…, so we …". */
  readonly so: boolean;
}

/** A count within a sentence: what a stretch begins with belongs to the sentence before. */
const COUNT = /^ (?:\S+ ){2,}0(?= )/;

const IDLE = [IDLE_NUMBER, IDLE_REASON, SAID_AGAIN, IDLE_REJECTION];
const meaningIn = (text: string): string => IDLE.reduce((rest, idle) => rest.replace(idle, ' _ '), text);

/** What is said from the first number on: only that can follow from it. */
function fromNumberOn(sentences: readonly string[]): string[] {
  const at = sentences.findIndex((text) => meaningIn(text).includes(' 0 '));
  return sentences.slice(Math.max(at, 0)).map((text, i) => {
    const meant = meaningIn(text);
    return i === 0 && at >= 0 ? meant.slice(meant.indexOf(' 0 ')) : meant;
  });
}

function works(text: string, { number, any, reason, so }: Counted): boolean {
  const meant = meaningIn(text);
  if (number && (MEASURE.test(meant) || (any && COUNT.test(meant)))) return true;
  if (!reason) return false;
  return (
    (so && CONSEQUENT_SO.test(meant)) ||
    consequences.some((p) => p.test(meant)) ||
    rejections.some((p) => p.test(meant))
  );
}

/**
 * Whether a point was worked through: a number, a consequence or a rejected alternative in the sentence that makes
 * it, or in the one before or after where that goes on with it. What makes the point cannot also work it through: for a
 * number asked for, a consequence of it counts, and for a comparison a number does.
 */
export function depthOf(
  criterion: string,
  evidence: readonly SpokenWord[],
  before: readonly SpokenWord[],
  after: readonly SpokenWord[],
): Depth {
  const counted: Counted = {
    number: !NUMBERS_THEMSELVES.has(criterion) && !COUNTED_THINGS.has(criterion),
    any: COUNTS_TELL.has(criterion),
    reason: !REASONS_THEMSELVES.has(criterion),
    so: !DOING_THEMSELVES.has(criterion),
  };
  // Growth is told in words as often as in figures.
  const isNumber = NUMBERS_THEMSELVES.has(criterion) && criterion !== 'complexity';
  const said = sentencesOf(evidence).map(patternText);
  if ((isNumber ? fromNumberOn(said) : said).some((text) => works(text, counted))) return 'worked-through';
  const next = patternText(after);
  const goesOn = GOES_ON.test(next) && works(next, { ...counted, reason: counted.reason || !counted.number });
  if (goesOn) return 'worked-through';
  const leads = !isNumber && GOES_ON.test(patternText(evidence)) && before.length > 0;
  return leads && works(patternText(before), counted) ? 'worked-through' : 'stated';
}

/** Evidence may be two sentences: what follows from what is told inside each. */
function sentencesOf(words: readonly SpokenWord[]): SpokenWord[][] {
  const sentences: SpokenWord[][] = [[]];
  for (const word of words) {
    sentences.at(-1)?.push(word);
    if (word.ends) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}
