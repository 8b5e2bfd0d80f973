import { products } from './products.ts';
import { pattern, type Speech, type Stretch } from './speech.ts';

/** A part must come up this often before it is asked about. */
const MENTIONS = 2;
/** A word about trouble within this many words of any mention counts as said. */
const NEAR = 25;

const languages = new Set(
  'java python golang typescript kotlin scala rust ruby php react angular vue svelte'.split(' '),
);
const parts =
  '(?:message |job |work |mail |payment |auth |identity |search )?(?:queue|broker|scheduler|coordinator|provider|gateway|balancer|replica|indexer|workers?|cache|database|service|bucket|lock)';
const part = pattern(
  `${[...products.filter((name) => !languages.has(name))].sort((a, b) => b.length - a.length).join('|')}|${parts}`,
);
const trouble =
  / (?:fail\S*|down|dies|died|die|dead|crash\S*|restart\S*|lost|lose|losing|loses|outage\S*|unavailable|unreachable|available|timeouts?|retry|retries|retried|retrying|standby|fallback|fall back|falls back|behind|gone|goes away|away|expires?|expired|lease|health|healthy|missing|misses|gap|empty|stuck|replay|backlog|full|errors?|breaks?|broken|broke|survives?|redundan\S*|replicated|duplicates?|again|hangs?|slow|overload\S*|what if|without it) /;

/** What a part is called, whatever stands before it and however many there are. */
const nameOf = (text: string): string => text.trim().split(' ').at(-1)?.replace(/s$/, '') ?? '';

/** Parts of a design that come up again and again and are never in trouble: the most frequent one. */
export function untroubledParts(speech: Speech): Stretch[] {
  const mentions = new Map<string, Stretch[]>();
  for (const stretch of speech.find(part)) {
    const name = nameOf(speech.around(stretch, 0));
    mentions.set(name, [...(mentions.get(name) ?? []), stretch]);
  }
  const untroubled = [...mentions.values()].filter(
    (list) => list.length >= MENTIONS && !list.some((s) => trouble.test(speech.around(s, NEAR))),
  );
  const [most] = untroubled.sort((a, b) => b.length - a.length || (a[0]?.from ?? 0) - (b[0]?.from ?? 0));
  return most?.slice(0, 1) ?? [];
}
