import { products } from './products.ts';
import { pattern, type Speech, type Stretch } from './speech.ts';

/** A run of this many products is a tour. */
const TOUR = 4;
/** Words between two of them, at most. */
const APART = 5;

const product = pattern([...products].sort((a, b) => b.length - a.length).join('|'));
/** Words that only string names together … */
const stringing = new Set(
  "and then with a bit little bunch lot of the into in on also plus some like we i had used use have there's there was were is it's our my api gateway service services stack app backend front frontend end back server cluster layer top as well behind it etc go step functions too obviously".split(
    ' ',
  ),
);
/** … those that begin a reason, after which a run is no tour … */
const REASON =
  /^(?:for|to|because|since|which|that|so|as|where|when|who|if|but|not|from|only|holds?|keeps?)$/;
/** … and how many others a run may hold, such as a name that nobody knows. */
const UNKNOWN = 1;
const compared =
  / (?:compare|compared|comparing|choice|choose|chose|between|evaluated|considered|looked|instead|removed|ruled|rule|versus|vs|over|rather|than|asked|ask|asks|wanted|took down|down|without|either|options?|or|not|no|none|job ad|because|since|so that|reason|why|replaced|dropped|got rid) /;

/** Runs of product names with no reason between them: "we used Kafka, Redis, Postgres and Kubernetes". */
export function toolTours(speech: Speech): Stretch[] {
  const named = speech.find(product);
  /** How many words between two names string nothing together; infinite where they are a reason. */
  const others = (a: Stretch, b: Stretch): number => {
    const between = speech.around({ ...a, first: a.last + 1, last: b.first - 1 }, 0).trim();
    const words = between === '' ? [] : between.split(' ');
    if (words.length > APART || words.some((word) => REASON.test(word))) return Number.POSITIVE_INFINITY;
    return words.filter((word) => !stringing.has(word)).length;
  };
  const tours: Stretch[] = [];
  for (let i = 0; i < named.length; i++) {
    const start = named[i];
    if (!start) break;
    let k = i;
    let unknown = 0;
    for (let next = named[k + 1]; next; next = named[k + 1]) {
      unknown += others(named[k] ?? start, next);
      if (unknown > UNKNOWN) break;
      k++;
    }
    const end = named[k] ?? start;
    const tour = { first: start.first, last: end.last, from: start.from, to: end.to };
    const names = new Set(named.slice(i, k + 1).map((s) => speech.around(s, 0)));
    const near = `${speech.before(tour, 8)}${speech.after(tour, 8)}`;
    if (names.size >= TOUR && !compared.test(near) && !/^ (?:to|for) /.test(speech.after(tour, 2)))
      tours.push(tour);
    i = k;
  }
  return tours;
}
