import { pattern, type Speech, type Stretch } from './speech.ts';

/** This many hedges within this many words are a run; one alone is how people speak. */
const RUN = 3;
const WITHIN = 16;

const hedge = pattern(
  "maybe|perhaps|probably|possibly|presumably|i guess|i suppose|i'd guess|sort of|kind of|kinda|sorta|i (?:don't|do not|dont) know|i'm not sure|not sure|might|or something|somehow",
);
const DETERMINER =
  / (?:a|an|the|what|which|that|this|some|any|every|each|one|another|same|different|all|no|these) $/;
/** Somebody is deciding: "I would", "we decided", "it is best to". */
const deciding =
  / (?:(?:i|we|you) (?:\S+ ){0,3}?(?:would|could|should|might|can|will|want|need|decided|decide|chose|use|took|take)|i'd|we'd|you'd|i'll|we'll|let's|(?:best|better|okay|good|nice) (?:\S+ ){0,2}to) /;

function isHedge(speech: Speech, stretch: Stretch): boolean {
  const text = speech.around(stretch, 0);
  if (/ (?:sort|kind) of /.test(text) && DETERMINER.test(speech.before(stretch, 1))) return false;
  // An estimate is not a hedge: "maybe ten thousand a second".
  return !/^ (?:(?:about|around|like|some|up to) )?0 /.test(speech.after(stretch, 3));
}

/** The doubt comes with what would settle it: "I would measure that first". */
const settling =
  / (?:(?:i|we|i'd|we'd|i'll|we'll) (?:(?:would|could|should|will|can|have to|need to|want to|just|then|also|first) )*|let's |to )(?:ask|check|measure|test|verify|find out|benchmark|profile|try|look|count|confirm) /;

/** Runs of hedges around a decision: "maybe I guess we could probably use Kafka". Reads fillers too. */
export function hedgeRuns(speech: Speech): Stretch[] {
  const hedges = speech.find(hedge).filter((s) => isHedge(speech, s) && !speech.isQuoted(s));
  const runs: Stretch[] = [];
  for (let i = 0; i < hedges.length; i++) {
    const start = hedges[i];
    if (!start) break;
    let k = i;
    while ((hedges[k + 1]?.last ?? Number.POSITIVE_INFINITY) - start.first < WITHIN) k++;
    const end = hedges[k];
    if (!end || k - i + 1 < RUN) continue;
    const run = { first: start.first, last: end.last, from: start.from, to: end.to };
    const near = speech.around(run, 5);
    if (deciding.test(near) && !settling.test(speech.after(run, 10))) runs.push(run);
    i = k;
  }
  return runs;
}
