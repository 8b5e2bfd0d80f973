import { pattern, type Speech, type Stretch } from './speech.ts';

const FAIL =
  '(?:fails?|breaks?|crash(?:es)?|go(?:es)? down|go(?:es)? wrong|stops? working|lose[s]? (?:messages?|data|anything|a single \\S+)|(?:have|has|had) (?:a|any) (?:problems?|issues?|bugs?|outages?)|makes? (?:a )?mistakes?)';
const PERFECT = '(?:safe|secure|reliable|stable|scalable|available|correct|bulletproof|foolproof|impossible)';

const absolute = pattern(
  [
    "everything(?: is| was|'s) (?:always |just |really )?(?:urgent|important|critical|a priority|top priority|broken|perfect|wrong|terrible|bad)",
    `(?:never|can't|cannot|can not|can never|will never|won't ever) (?:really |ever )?${FAIL}`,
    'never works?',
    "(?:is|are|was|were|'s) never (?:a|an) (?:real )?(?:problem|issue)|(?:that's|it's|they're) never (?:a|an) (?:real )?(?:problem|issue)",
    "(?:everything is|everything's) (?:fully |always |properly )?(?:encrypted|tested|covered|monitored|automated|secured?|logged)",
    '(?:can|could) always (?:just |simply )?(?:scale|add (?:more|another)|retry)',
    'nothing (?:can |could |will )?(?:ever )?(?:go wrong|goes wrong|break|fail)',
    'never (?:causes?|caused) (?:any )?(?:downtime|problems|issues|trouble)',
    "(?:is|are|it's) (?:just |simply |absolutely )?(?:perfect|bulletproof|foolproof|unbreakable)",
    '(?:developers|engineers|managers|management|users|customers|testers|designers|companies) (?:always|never) (?:understands?|listens?|reads?|cares?|ignores?|wants?|tests?|writes?|knows?|complains?|thinks?|gets? it)',
    '(?:messages?|requests?|events?|jobs?|order) (?:always|never) (?:arrives?|fails?|comes? in order)',
    'any amount of (?:traffic|load|data|users|requests)',
    'no (?:user|customer|one|developer|sane person|client) would (?:ever )?\\S+',
    'you (?:always|never) need',
    '0 (?:risk|chance)(?: of failure)?|no risk (?:at all|whatsoever)',
    "(?:simply|just) (?:cannot|can't|doesn't|don't) (?:ever )?scale",
    'always (?:just )?(?:works?|available|up to date|right|correct|in sync|reliable|succeeds?|consistent|perfect)',
    '(?:everybody|everyone) (?:really |ever )?(?:knows|agrees|loves|likes|hates|wants|uses|reads|cares|complains|understands|looks at|needs)',
    '(?:nobody|no one) (?:really |ever )?(?:agrees|loves|likes|wants|cares|complains|understands|needs)|(?:nobody|no one) (?:really|ever) (?:knows|uses|reads|looks at)',
    'all (?:of )?(?:our|the|my) (?:users|customers|clients|developers|engineers) (?:love|like|hate|want|agree|know)',
    `(?:completely|totally|perfectly|absolutely|0 percent|fully) ${PERFECT}`,
    'scales? (?:infinitely|forever|to anything|endlessly|without limits?)|infinitely scalable|infinite scal(?:e|ability)',
    `no way (?:that )?(?:this|it|that|they|you|we|anything|anybody) (?:can|could|will|would|ever|is going to)(?: ever)? (?:${FAIL}|happen|get lost|leak)`,
    "(?:it's|is) (?:simply |just |completely )?impossible (?:for (?:\\S+ ){1,4})?to (?:get|fail|break|lose|crash|happen|hack|go|have|corrupt)",
    '(?:catch|catches|covers?|handles?|solves?|fixes) (?:absolutely )?everything',
  ].join('|'),
);

const takenBack =
  / (?:not|no|if|when|assume|assuming|assumes|suppose|pretend|imagine|say|says|said|saying|told|tell|tells|claim|claims|claimed|think|thinks|thought|believe|believed|believes|must|should|needs?|has to|have to|goal|so that|want|wants|wanted|promise|promised|promises|guarantee|unless|until|whether|hope|hoped|feels?|felt|almost|nearly|rarely|ask|asked|nothing|myth|mistake|except|test|tests|loop|function|\S+n't) /;
const contradicted =
  / (?:except|unless|until|and then|but|in theory|on paper|supposedly|is what|they said|he said|she said|they say) /;
/** Bugs and invariants of code are facts: "the test never fails locally". */
const aboutCode =
  / (?:locally|on my machine|null|lock|pointer|loop|branch|thread|returns?|throws?|input|array|list|index is|exception|callback|test|assertion|compiler|type) /;

/** Claims without an exception: "everything is urgent", "it never fails". */
export function absolutes(speech: Speech): Stretch[] {
  return speech
    .find(absolute)
    .filter(
      (s) =>
        !speech.isQuoted(s) &&
        !takenBack.test(speech.before(s, 8)) &&
        !contradicted.test(speech.after(s, 6)) &&
        !aboutCode.test(speech.around(s, 4)),
    );
}
