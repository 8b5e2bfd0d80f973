import { patternText, type SpokenWord } from './spoken-words.ts';

/** A stretch that is judged on its own: a sentence, two sentences, or some twenty words without punctuation. */
export interface Window {
  readonly words: readonly SpokenWord[];
  readonly text: string;
  readonly asks: boolean;
  /** True for two sentences, false for one or a stretch of one. */
  readonly joins: boolean;
  /** First and last word index in the transcript, inclusive. */
  readonly from: number;
  readonly to: number;
  /** Where it begins, 0 at the start of the answer and 1 at its end. */
  readonly position: number;
}

/** A sentence without a mark for this many words is cut into overlapping stretches. */
const LONGEST_SENTENCE = 40;
const STRETCH = 25;
const STRIDE = 8;
/** Fewer words than this make no point alone: "URL shortener." They are judged with their neighbours. */
const SHORTEST = 4;
/** Two sentences are joined while they stay this short: a thought is often finished in the next one. */
const LONGEST_PAIR = 42;

function sentencesOf(words: readonly SpokenWord[]): SpokenWord[][] {
  const sentences: SpokenWord[][] = [];
  let current: SpokenWord[] = [];
  for (const word of words) {
    current.push(word);
    if (!word.ends) continue;
    sentences.push(current);
    current = [];
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

function stretches(sentence: SpokenWord[]): SpokenWord[][] {
  if (sentence.length <= LONGEST_SENTENCE) return [sentence];
  const cuts: SpokenWord[][] = [];
  for (let at = 0; at < sentence.length; at += STRIDE) {
    cuts.push(sentence.slice(at, at + STRETCH));
    if (at + STRETCH >= sentence.length) break;
  }
  return cuts;
}

/** Cuts an answer into the overlapping stretches in which a point may be made. */
export function windowsOf(words: readonly SpokenWord[]): Window[] {
  const total = words.length;
  const indexOf = new Map(words.map((w, i) => [w, i] as const));
  const window = (part: readonly SpokenWord[], joins: boolean): Window[] => {
    const first = part[0];
    const last = part.at(-1);
    if (!first || !last || part.length < Math.min(SHORTEST, total)) return [];
    const asks = part.some((w) => w.asks);
    return [
      {
        words: part,
        text: patternText(part),
        asks,
        joins,
        from: first.from,
        to: last.to,
        position: (indexOf.get(first) ?? 0) / total,
      },
    ];
  };
  const sentences = sentencesOf(words);
  const windows: Window[] = [];
  sentences.forEach((sentence, i) => {
    for (const part of stretches(sentence)) windows.push(...window(part, false));
    const next = sentences[i + 1];
    if (next && sentence.length + next.length <= LONGEST_PAIR)
      windows.push(...window([...sentence, ...next], true));
  });
  return windows;
}

/** The sentences right before and after a stretch; no longer than a stretch of one where nothing is punctuated. */
export function besides(
  window: Window,
  words: readonly SpokenWord[],
): { before: readonly SpokenWord[]; after: readonly SpokenWord[] } {
  const from = words.findIndex((w) => w.from === window.from);
  const to = words.findLastIndex((w) => w.to === window.to);
  if (from < 0 || to < 0) return { before: [], after: [] };
  const until = words.findIndex((w, i) => i > to && w.ends);
  const since = words.findLastIndex((w, i) => i < from - 1 && w.ends) + 1;
  return {
    before: words.slice(Math.max(since, from - STRETCH), from),
    after: words.slice(to + 1, Math.min(until < 0 ? words.length : until + 1, to + 1 + STRETCH)),
  };
}

/** All the words as one stretch. */
export function wholeWindow(words: readonly SpokenWord[]): Window {
  return {
    words,
    text: patternText(words),
    asks: words.some((w) => w.asks),
    joins: false,
    from: words[0]?.from ?? 0,
    to: words.at(-1)?.to ?? 0,
    position: 0,
  };
}
