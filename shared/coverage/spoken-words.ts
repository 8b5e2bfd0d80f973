import type { Token } from '#shared/transcript/tokens.ts';

/** A word that carries something, normalised: numbers are `0`, spelling variants one. */
export interface SpokenWord {
  readonly text: string;
  /** Indexes of its first and last word in the transcript. */
  readonly from: number;
  readonly to: number;
  /** A sentence ends with it; a question mark follows; a comma or more follows. */
  readonly ends: boolean;
  readonly asks: boolean;
  readonly closes: boolean;
}

const NUMBER_WORD =
  /^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|zero|dozens?|half|\d[\d.,]*(k|m|x|th)?)$/;
const UNIT =
  /^(percent|second|minute|hour|day|week|month|year|hundred|thousand|million|billion|millisecond|gigabyte|megabyte|kilobyte|terabyte|in|out|point|ms|mb|gb)$/;
const ATTACHED = /^\$?(\d[\d.,]*)(ms|s|k|m|mb|gb|tb|kb|%|rps|qps|h|min|x|euros?)?$/;
const ATTACHED_UNIT: Readonly<Record<string, string>> = {
  ms: 'ms',
  s: 'seconds',
  mb: 'mb',
  gb: 'gb',
  tb: 'tb',
  kb: 'kb',
  '%': 'percent',
  rps: 'rps',
  qps: 'qps',
  h: 'hours',
  min: 'minutes',
};

/** Ways to say and to spell the same. What was misheard is put right before (see shared/vocabulary). */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['postgresql', 'postgres'],
  ['dead lock', 'deadlock'],
  ['roll back', 'rollback'],
  ['rolled back', 'rollback'],
  ['rolling back', 'rollback'],
  ['rolls back', 'rollback'],
  ['fail over', 'failover'],
  ['failed over', 'failover'],
  ['fails over', 'failover'],
  ['time out', 'timeout'],
  ['time outs', 'timeouts'],
  ['timed out', 'timeout'],
  ['times out', 'timeout'],
  ['run book', 'runbook'],
  ['post mortem', 'postmortem'],
  ['back pressure', 'backpressure'],
  ['end point', 'endpoint'],
  ['data base', 'database'],
  ['work load', 'workload'],
  ['big o', 'big-o'],
  ['o of n', 'o(n)'],
  ['o of one', 'o(1)'],
  ['order n', 'o(n)'],
  ['o n', 'o(n)'],
  ['log n', 'logn'],
  ['n log n', 'nlogn'],
  ['n squared', 'n-squared'],
]);
const LONGEST_ALIAS = 4;
/** Most words begin no alias, and need no further look. */
const ALIAS_BEGINS = new Set([...SAME_AS.keys()].map((words) => words.split(' ')[0]));

interface Draft {
  text: string;
  from: number;
  to: number;
  ends: boolean;
  asks: boolean;
  closes: boolean;
}

function isNumber(text: string, next: string, afterNumber: boolean): boolean {
  if (NUMBER_WORD.test(text)) return true;
  if (text === 'one') return afterNumber || UNIT.test(next);
  if (text === 'a') return /^(hundred|thousand|million|billion|dozen|half)$/.test(next);
  return text === 'point' && afterNumber && NUMBER_WORD.test(next);
}

function mergeAliases(words: Draft[]): Draft[] {
  const merged: Draft[] = [];
  for (let i = 0; i < words.length; i++) {
    let taken = 0;
    const longest = ALIAS_BEGINS.has(words[i]?.text) ? LONGEST_ALIAS : 0;
    for (let length = longest; length >= 1 && taken === 0; length--) {
      const run = words.slice(i, i + length);
      if (run.length < length || run.slice(0, -1).some((w) => w.closes)) continue;
      const alias = SAME_AS.get(run.map((w) => w.text).join(' '));
      const last = run.at(-1);
      const first = run[0];
      if (alias === undefined || !last || !first) continue;
      merged.push({ ...last, text: alias, from: first.from });
      taken = length;
    }
    if (taken > 0) i += taken - 1;
    else if (words[i]) merged.push(words[i] as Draft);
  }
  return merged;
}

function mergeNumbers(words: Draft[]): Draft[] {
  const merged: Draft[] = [];
  words.forEach((word, i) => {
    const attached = ATTACHED.exec(word.text);
    if (attached) {
      const unit = ATTACHED_UNIT[attached[2] ?? ''];
      const previous = merged.at(-1);
      if (previous?.text === '0' && !previous.closes && unit === undefined)
        Object.assign(previous, { to: word.to, ends: word.ends, asks: word.asks, closes: word.closes });
      else merged.push({ ...word, text: '0' });
      if (unit !== undefined) merged.push({ ...word, text: unit });
      return;
    }
    const previous = merged.at(-1);
    const afterNumber = previous?.text === '0' && previous.to === word.from - 1 && !previous.closes;
    if (!isNumber(word.text, words[i + 1]?.text ?? '', afterNumber)) merged.push({ ...word });
    else if (afterNumber)
      Object.assign(previous, { to: word.to, ends: word.ends, asks: word.asks, closes: word.closes });
    else merged.push({ ...word, text: '0' });
  });
  return merged;
}

/**
 * The words that carry something: without filled pauses, fillers and abandoned words (`skip`), with numbers
 * and known mishearings made one.
 */
export function spokenWords(tokens: readonly Token[], skip: ReadonlySet<number>): SpokenWord[] {
  const drafts: Draft[] = [];
  tokens.forEach((token, index) => {
    const last = drafts.at(-1);
    if (token.bare === '' || skip.has(index)) {
      if (last && token.ends)
        Object.assign(last, { ends: true, closes: true, asks: last.asks || token.asks });
      return;
    }
    for (const text of token.bare.split('-').filter((part) => part !== '')) {
      const { ends, asks, closes } = token;
      drafts.push({ text, from: index, to: index, ends: false, asks: false, closes: false });
      const end = drafts.at(-1);
      if (
        end &&
        text ===
          token.bare
            .split('-')
            .filter((part) => part !== '')
            .at(-1)
      )
        Object.assign(end, { ends, asks, closes });
    }
  });
  return mergeNumbers(mergeAliases(drafts));
}

/** The words as patterns read them: one space before, between and after. */
export function patternText(words: readonly SpokenWord[]): string {
  return ` ${words.map((w) => w.text).join(' ')} `;
}
