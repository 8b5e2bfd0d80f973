import type { Context } from './discourse-context.ts';

/** Tells whether a phrase in its context carries nothing. */
export type Rule = (c: Context) => boolean;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const NUMBER =
  /^(\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|hundreds?|thousands?|millions?|dozens?)$/;
const CONJUNCTION = set('and but so because or cause cuz then yeah okay right well');
const OPENER = set('okay ok yeah yes right well alright oh hmm no sure and but');
/** Words that begin a new clause, so that a tag such as "right" before them stands between clauses. */
const CLAUSE_START = set(
  "i i'm i'd i'll i've we we'd we'll we're we've you you'd you'll you're they they're it it's he she there there's the a this that that's these and but so because or if when then what which my our your in for not no um like okay yeah",
);
const SUBJECT = set(
  "i i'm i'd i'll i've we we'd we'll we're we've you you'd you'll you're they they're they'd it it's it'd he he's she she's there there's that's this everybody everyone nobody somebody people",
);

const LIKE_VERB = set(
  "i we you they would i'd we'd you'd they'd he'd don't didn't doesn't to looks look looked feels feel felt sounds sound seems seem seemed something things thing anything nothing just much more exactly stuff really customers users people not behave behaves behaved acts act works work worked treat treated also didnt dont unlike",
);
const LIKE_COMPLEMENT = set('that this these those it them so');

const like: Rule = (c) => {
  const [p, p2] = c.before;
  const [n] = c.after;
  if (c.commaBefore && c.commaAfter) return true;
  if (c.commaAfter && !LIKE_VERB.has(p)) return true;
  if (LIKE_VERB.has(p) && !c.commaBefore) return p === 'just' && NUMBER.test(n);
  if (p === 'is' && (p2 === 'what' || p2 === 'it')) return false;
  if (NUMBER.test(n) || (n === 'a' && /^(hundred|thousand|million|dozen|couple|lot|few)$/.test(c.after[1])))
    return true;
  if (LIKE_COMPLEMENT.has(n) && !c.opened) return false;
  if (c.hesitant) return true;
  if (CONJUNCTION.has(p) && !(c.punctuated && c.commaAfter)) return true;
  if (c.startsSentence) return SUBJECT.has(n);
  if (set("it's was is they're i'm that's were").has(p))
    return set('really super totally maybe every all literally completely very so').has(n);
  return set('really super totally maybe basically literally').has(n);
};

const so: Rule = (c) => {
  const [p] = c.before;
  const [n] = c.after;
  if (c.startsTurn) return true;
  if (set('yeah yep anyway basically okay right well um').has(n) && c.opened) return true;
  if (n === 'yeah' || (n === 'anyway' && c.startsSentence)) return true;
  if (
    OPENER.has(p) &&
    !set('and but no').has(p) &&
    (c.startsSentence || !c.commaBefore || c.before[1] === '')
  )
    return true;
  if (c.commaAfter && c.startsSentence) return true;
  if (c.commaAfter && c.endsSentence) return !set('do did think not say said hope even and').has(p);
  if (c.commaAfter && c.commaBefore) return true;
  return (
    c.hesitant &&
    !set('and or if even').has(p) &&
    !set('that much many').has(n) &&
    (c.startsSentence || !c.punctuated)
  );
};

const RIGHT_BEFORE = set(
  "the a is it's that's not was all exactly got get your my be are were seems looks been sounds about it's just only its quite felt feels always this any which an far their our",
);
const RIGHT_AFTER = set(
  'away now there after before at back order way thing answer one index down into through side hand up on next person people place time amount size tool level out here to row rows data value number key shape call version team query record question moment node user account schema type kind host region shard fit choice track until across when where',
);

const right: Rule = (c) => {
  const [p, p2] = c.before;
  const [n] = c.after;
  if (c.commaBefore && c.commaAfter) return true;
  if (c.startsSentence && (c.commaAfter || n === 'so')) return true;
  if (RIGHT_BEFORE.has(p) && !c.commaBefore) return false;
  if (RIGHT_AFTER.has(n) && !c.commaAfter) return false;
  if (p === 'it' && set('get got getting make made do did doing put set').has(p2)) return false;
  if (c.asks && c.commaBefore) return true;
  if (c.startsTurn || c.hesitant) return true;
  if (c.punctuated) return c.commaBefore && CLAUSE_START.has(n) && !set('the a in').has(n);
  return n === '' || CLAUSE_START.has(n);
};

const WELL_BEFORE = set(
  'as very pretty works worked work it went quite how really so might may could goes going doing scales know knows knew performs perform them that fits behave behaves behaved too fairly reasonably equally extremely not this us me compresses out ages die dies fine all holding held hold handles handled runs ran',
);
const WELL_AFTER = set(
  'be as known before over below under within above defined tested understood enough aware past into ahead behind documented with formed worn have under',
);

const well: Rule = (c) => {
  const [p] = c.before;
  const [n] = c.after;
  if (WELL_AFTER.has(n) && !c.commaAfter) return false;
  if (p === 'as' || (WELL_BEFORE.has(p) && !c.commaBefore && !c.hesitant)) return false;
  if (c.startsTurn || c.startsSentence) return true;
  if (c.commaBefore || c.hesitant) return true;
  if (c.punctuated) return false;
  return CONJUNCTION.has(p) || CLAUSE_START.has(n);
};

const KNOW_BEFORE = set(
  "do did don't didn't if as how what when that would let before once until unless whether so-that to does should make where why who because",
);
const KNOW_AFTER = set(
  'what how that why where when which who whether if exactly about your enough nothing anything something already',
);

const youKnow: Rule = (c) => {
  const [p] = c.before;
  const [n] = c.after;
  if (c.asks && c.endsSentence && set('do did').has(p)) return false;
  if (c.opened && c.closed) return true;
  if (KNOW_BEFORE.has(p) && !c.commaBefore && !(p === 'because' || p === 'that' || p === 'when'))
    return false;
  if ((p === 'when' || p === 'once') && !c.closed) return false;
  if (c.closed) return true;
  return !KNOW_AFTER.has(n);
};

const iMean: Rule = (c) => {
  const [p, p2, p3] = c.before;
  if (!c.commaBefore && set('what which how do that').has(p)) return false;
  if (p2 === 'by' || p3 === 'by') return false;
  return !(set('that by it').has(c.after[0]) && !c.commaAfter && !c.opened);
};

const KIND_BEFORE = set(
  "a the this that what some any which another different one every each same right all these those two three third first second what's whatever certain other new usual only no many most various particular better worst best similar",
);
const kindOf: Rule = (c) => !KIND_BEFORE.has(c.before[0]) || (c.commaBefore && c.commaAfter);

const actually: Rule = (c) => {
  if (c.startsSentence && c.commaAfter) return true;
  if (c.commaBefore && c.commaAfter) return !c.endsSentence;
  return c.hesitant && c.opened;
};

const APPROXIMATELY = set(
  'nothing no none all every unlimited free impossible identical equal zero never always same',
);
const basically: Rule = (c) => {
  const [n, n2] = c.after;
  if (c.commaBefore || c.commaAfter) return true;
  return !APPROXIMATELY.has(n) && !(n === 'the' && (n2 === 'same' || /est$/.test(n2)));
};

const literally: Rule = (c) => !set('means meant mean').has(c.after[0]);

const OKAY_BEFORE = set(
  "is it's was are be that's were looks look feels not still say says said seems seem an the returns return being been",
);
const okay: Rule = (c) => {
  const [p] = c.before;
  const [n] = c.after;
  if (OKAY_BEFORE.has(p) && !c.commaBefore) return false;
  if (set('with if for to because since when').has(n) && !c.commaAfter && !c.startsSentence) return false;
  if (c.startsSentence || c.hesitant || n === 'so') return true;
  if (c.commaBefore && c.commaAfter) return true;
  return !c.punctuated && (CONJUNCTION.has(p) || CLAUSE_START.has(n));
};

const yeah: Rule = (c) => !set('said say says a hell').has(c.before[0]) || c.commaBefore;
const opening: Rule = (c) => c.startsSentence && c.commaAfter && !c.endsSentence;
const tail: Rule = (c) => c.closed || !c.punctuated || CLAUSE_START.has(c.after[0]);

/** Phrases that may be fillers, with the rule that decides; longer phrases are tried first. */
export const discourseRules: ReadonlyArray<readonly [string, Rule]> = [
  ['and all that stuff', tail],
  ['and stuff like that', tail],
  ['or something like that', tail],
  ['how do you say', () => true],
  ['how to say', (c) => c.opened || !c.punctuated],
  ['and all that', (c) => c.closed],
  ['and stuff', tail],
  ['and everything', (c) => c.closed],
  ['or whatever', tail],
  ['or something', (c) => c.endsSentence || (c.closed && c.punctuated)],
  ['you know', youKnow],
  ['i mean', iMean],
  ['kind of', kindOf],
  ['sort of', kindOf],
  ['kinda', () => true],
  ['like', like],
  ['so', so],
  ['right', right],
  ['well', well],
  ['actually', actually],
  ['basically', basically],
  ['literally', literally],
  ['okay', okay],
  ['ok', okay],
  ['alright', opening],
  ['yeah', yeah],
  ['yep', opening],
  ['look', opening],
  ['sure', opening],
  ['oh', opening],
  ['anyway', opening],
];
