import { pattern, type Speech, type Stretch } from './speech.ts';

const VERY =
  '(?:(?:just|clearly|really|so|too|very|simply|clearly|obviously|always|totally|completely|pretty|all) )*';
const TRAIT =
  '(?:careless|incompetent|sloppy|clueless|ignorant|arrogant|an idiot|idiots|unprofessional|unqualified)';
/** Said of people and of things: schedulers are lazy too. */
const EITHER = '(?:lazy|stupid|useless|dumb|slow in the head)';
const PEOPLE =
  "(?:he|she|they|he's|she's|they're|team|teams|guy|guys|people|manager|managers|boss|lead|intern|interns|junior|juniors|developer|developers|designers?|architects?|testers?|engineers?|colleagues?|contractors?|consultants?|dba|vendor|management|support|who)";

const blaming = pattern(
  [
    "(?!it's |that's |nobody's |my |our )(?:his|her|their|\\S+'s|\\S+s') (?:own )?fault",
    '(?:screwed|messed|fucked) (?:\\S+ ){0,3}?up',
    'dropped the ball',
    `(?:was|is|were|are|being|were being|he's|she's|they're) ${VERY}${TRAIT}`,
    `${PEOPLE} (?:(?:was|is|were|are|being) )?${VERY}${EITHER}`,
    `(?:somebody|someone|anybody) (?:\\S+ )?(?:stupid|careless|incompetent|lazy)`,
    `(?<=[.] |^ |and |because |but |so )(?!(?:i|we|it|this|that|which|there|what)(?: |'))\\S+(?<!ing|ion|er|or) (?:was|is) ${VERY}${EITHER}`,
    `the fault of (?:the |my |that )?\\S+`,
    `${PEOPLE} (?:ruined|wrecked|sabotaged) \\S+`,
    "(?:guy|someone|somebody|people|he|she|they) (?:who )?(?:couldn't|can't|could not) (?:code|program)",
    '(?:if|had) (?:\\S+ ){1,4}?(?:had )?(?:just |only )?done (?:their|his|her) jobs?',
    "(?:he|she|they)(?:'s|'re| is| are| was| were) always like that",
    '(?:had|has|have) (?:absolutely )?no (?:idea|clue) (?:what|how)',
    "(?:didn't|did not|doesn't|don't) (?:clearly |even )?know what (?:he|she|they) (?:was|were|is|are) doing",
    "(?:didn't|did not|doesn't|don't|never|couldn't be) (?:even |really )?(?:bothered?|cares?|care about|listens?) (?=to (?:test|write|check|read|ask|anyone|anybody|me|us)|about|and |[.] |because )",
    "(?:he|she|they|people|team|guys|developers|designers) (?:just |simply |really )?(?:don't|doesn't|didn't|never) (?:even |really )?(?:cares?|bother|bothered|listens?)(?! to the port)",
    'should (?:really |just )?have known(?: better)?',
    'typical (?:for|of) (?:him|her|them|that team|this team|those people)',
    'which (?:is|was) (?:so |just )?typical(?= [.?] )',
    "(?:if|had) (?:he'd|she'd|they'd|he had|she had|they had|he|she|they) (?:only |just |at least )?(?:told|asked|tested|read|checked|listened|warned|bothered)(?: \\S+)? (?:[.] )?(?:it|we|i|this|that|none|nothing) (?:wouldn't|would not|would never|would have never|could have|would have)",
    "(?:because|as|since) (?:he|she|they) (?:just |simply |obviously )?(?:never|did not|didn't|don't) (?:even |really |properly )?(?:read|test|tested|check|checked|listen|listened|think|look|looked|bothered)",
    'wrote (?:\\S+ )?(?:really )?(?:terrible|awful|horrible|shitty|crappy|garbage) code',
    '(?:blame|blamed) (?:the|that|my|his|her|marek|them|him)',
    '(?:some|that|the|an) idiots?',
  ].join('|'),
);

const ownOrDenied =
  / (?:i|i'm|i'd|we|we'd|we're|me|us|myself|my|our|not|nobody|no|never|if|whether|without|\S+n't|instead|against) $/;
const blameDenied = / (?:not|never|nobody|nobody's|no|do|why|without|instead|than|rather|\S+n't) /;

/** Blame of people instead of systems: "he is careless", "it was the other team's fault". */
export function blameOfPeople(speech: Speech): Stretch[] {
  return speech.find(blaming).filter((s) => {
    if (speech.isQuoted(s)) return false;
    const before = speech.before(s, 5);
    if (/ (?:blame|blamed|fault) /.test(speech.around(s, 0)) && blameDenied.test(before)) return false;
    return !ownOrDenied.test(speech.before(s, 1)) && !/ (?:i|we) \S+ $/.test(speech.before(s, 2));
  });
}
