import { acronyms } from './terms.ts';

const bySpelling = new Map(
  acronyms.map((acronym) => [acronym.toLowerCase().replace(/[^a-z]/g, ''), acronym]),
);
const LONGEST = 6;
/** From so many letters on, one that rhymes is as good as the right one. */
const LONG = 4;

const PERCENTILES: Readonly<Record<string, string>> = {
  'ninety nine': '99',
  'ninety five': '95',
  'ninety eight': '98',
  ninety: '90',
  'seventy five': '75',
  fifty: '50',
  'ninety nine point nine': '99.9',
  'ninety ninth': '99',
  'ninety fifth': '95',
};
/** What makes “option c I think” two words and not continuous integration. */
const AFTER_I =
  /^(think|thought|would|had|have|was|am|will|can|could|did|do|mean|guess|know|should|want|wanted|say|said|like)$/;

/**
 * How many of the words that begin at `at` spell an acronym letter by letter, and which; null without one. Words
 * are bare; `p ninety nine` is spelled so too.
 */
export function spelledOut(words: readonly string[], at: number): { term: string; length: number } | null {
  // In “a p r” the a is an article.
  if (!isLetter(words[at]) || (isLetter(words[at - 1]) && words[at - 1] !== 'a')) return null;
  const percentile = words[at] === 'p' ? percentileAfter(words, at + 1) : null;
  if (percentile) return percentile;
  let length = 1;
  while (length < LONGEST && isLetter(words[at + length])) length++;
  if (/^[a-z]'?s$/.test(words[at + length] ?? '')) length++;
  // Either all of the letters, or none: “d r p c” is no misspelled RPC. Only an I behind them may be a word.
  const ends = words[at + length - 1] === 'i' ? [length, length - 1] : [length];
  for (const end of isLetter(words[at + length]) ? [] : ends) {
    const spelling = words
      .slice(at, at + end)
      .join('')
      .replace(/'/g, '');
    const term = bySpelling.get(spelling) ?? (end >= LONG ? nearSpelling(spelling) : null);
    if (!term || end < 2 || (spelling.endsWith('i') && AFTER_I.test(words[at + end] ?? ''))) continue;
    return { term, length: end };
  }
  return null;
}

const isLetter = (word: string | undefined): boolean => word?.length === 1 && /[a-z]/.test(word);

/** The letters that rhyme or end alike, and are heard for one another: b, c, d, e …; m and n; f and s. */
const rhymes = (spelling: string): string =>
  spelling
    .replace(/[bcdegptvz]/g, 'e')
    .replace(/n/g, 'm')
    .replace(/[sx]/g, 'f')
    .replace(/[jk]/g, 'a');

const byRhyme = Map.groupBy(bySpelling.keys(), rhymes);

/** The acronym whose letters rhyme with these and are most alike; null where there are several. */
function nearSpelling(spelling: string): string | null {
  const near = (byRhyme.get(rhymes(spelling)) ?? [])
    .map((key) => ({ key, off: [...key].filter((letter, i) => letter !== spelling[i]).length }))
    .sort((a, b) => a.off - b.off);
  const [best, second] = near;
  return best && best.off < (second?.off ?? LONGEST) ? (bySpelling.get(best.key) ?? null) : null;
}

function percentileAfter(words: readonly string[], at: number): { term: string; length: number } | null {
  if (/^(50|75|90|95|98|99|99\.9|99\.99|999)$/.test(words[at] ?? ''))
    return { term: `p${words[at]}`, length: 2 };
  for (let length = Math.min(4, words.length - at); length >= 1; length--) {
    const figure = PERCENTILES[words.slice(at, at + length).join(' ')];
    if (figure !== undefined) return { term: `p${figure}`, length: length + 1 };
  }
  return null;
}
