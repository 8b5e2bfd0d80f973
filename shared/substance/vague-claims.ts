import { pattern, type Speech, type Stretch } from './speech.ts';

const REALLY =
  '(?:(?:really|very|pretty|quite|so|just|too|extremely|super|a lot|a bit|much|way|somehow|kind of) )*';
const FAILED =
  '(?:failed|fails|broke|breaks|crashed|crashes|exploded|happened|stopped working|went wrong|goes wrong|got stuck|blew up|was broken|was wrong|was off|went down|acted up)';
const BAD =
  '(?:slow|slower|bad|worse|terrible|horrible|awful|unstable|flaky|laggy|sluggish|faster|quicker|better|weird|strange|problematic|unreliable)';

const WAS = '(?:was|were|got|became|is getting|kept getting)';
const THING =
  '(?:it|this|that|performance|latency|throughput|everything|things|numbers|quality|(?:the|my|our|that|this) (?:[^\\s.?]+ ){1,2}?[^\\s.?]+|(?:the|my|our) [^\\s.?]+)';
const TROUBLE = '(?:issues?|problems?|errors?|trouble|difficulties)';

const claims = pattern(
  [
    `(?:something|things|stuff|some (?:things|stuff)) ${REALLY}${FAILED}`,
    `(?:just|simply|suddenly) (?:fails|failed|breaks|broke|dies|died|crashes|crashed|stops working|stopped working)`,
    'somehow (?:\\S+ ){0,3}?(?:fails|failed|breaks|broke|dies|died|crashes|crashed)',
    '(?:the|our|my) \\S+ (?:often|constantly|regularly|always|sometimes) (?:broke|failed|crashed|died)',
    '(?:behaved|behaves|behaving|acted|was acting) (?:weird|weirdly|strange|strangely|odd|oddly|badly)',
    '(?:numbers|figures|results) were (?:off|wrong|bad)',
  ].join('|'),
);
/** The same, as long as nothing says in what way: "bad at listing" does. */
const verdicts = pattern(`${THING} ${WAS} ${REALLY}${BAD}`);
/** How it went or will be looked after, and nothing by which to tell. */
const outcomes = pattern(
  [
    `(?:it|that|this|everything|(?:the|our|my) (?:new )?\\S+) (?:worked|works|runs|ran|went|performed|performs|behaves) (?:out )?${REALLY}(?:well|fine|good|great|smoothly|fast|better|faster)`,
    '(?:test|tested|check|checked|monitor|monitored|review|reviewed) (?:it|this|that|them|everything) (?:very |really |quite |more )?(?:properly|well|thoroughly|carefully)',
    '(?:properly|thoroughly|carefully) (?:test|check|monitor|review) (?:it|this|that|them|everything)',
  ].join('|'),
);
const nothingMore =
  /^ (?:(?:[.] ?|and|so|but|then|until|when|after|before|back then|for (?:months|weeks|ages|a while|a long|some|many|most|everybody|everyone|people|us|a lot)|at (?:the|that|first|some|night)|in (?:those|the end)|somebody|everybody|nobody|now|i|we|they|when|at (?:all|times)|to me|with it|out)(?: |$)|$)/;
/** What was wrong is not said, and what was done about it is not said either. */
const troubles = pattern(
  `(?:there (?:was|were)|had|have|having|has|got|ran into) (?:(?:some|a few|several|a lot of|lots of|certain|various|all kinds of|an|a|these|kind of) )*(?:(?:performance|stability|technical|weird|strange|small) )?${TROUBLE}`,
);
const dealtWith =
  / (?:dealt with|worked (?:through|on)|looked into|took care of|get rid of|got rid of|it was fine|(?:handled|sorted|solved|resolved|fixed|improved|cleaned) (?:it|them|that|this|everything|things|[.?] )|gave it more|made (?:some|a few) (?:changes|improvements)|stepped? in) /;
/** "One day" and "two in the morning" are no numbers to go by. */
const ONCE =
  /(?<= )(?:0 (?:day|night|evening|morning|time|week|point)|0 in the (?:morning|afternoon|evening|night)|0 (?:o'clock|am|pm))(?= )/g;

const hypothetical =
  / (?:if|when|whenever|whether|unless|until|case|suppose|say|assume|imagine|what|nothing|not|never|no|ask|asks|asked|say|says|said|wrote|told|tell|know|means?|\S+n't) /;
/** What, how much or why: the claim is not vague any more. */
const specific =
  / (?:0|because|since|due|caused|cause|reason|turned|found|namely|showed|meaning|percent|ran out|out of|timeouts?|deadlock|leak|race|lock|null|index|full|every time|purpose|needed|needs|way it|each time|only for|except) /;

/** Claims without a what, a how much or a why: "something failed", "it was slow". */
export function vagueClaims(speech: Speech): Stretch[] {
  const bare = (stretch: Stretch): boolean =>
    !speech.isQuoted(stretch) &&
    !hypothetical.test(speech.before(stretch, 8)) &&
    !specific.test(speech.around(stretch, 10, 24).replace(ONCE, 'once'));
  const solvedSomehow = (stretch: Stretch): boolean => dealtWith.test(speech.around(stretch, 0, 16));
  return [
    ...speech.find(claims).filter(bare),
    ...[...speech.find(verdicts), ...speech.find(outcomes)].filter(
      (s) => bare(s) && nothingMore.test(speech.after(s, 4)),
    ),
    ...speech.find(troubles).filter((s) => bare(s) && solvedSomehow(s)),
  ].sort((a, b) => a.from - b.from);
}
