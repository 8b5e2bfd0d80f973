import { spokenNumber } from '#shared/reading/spoken-numbers.ts';
import { isFilledPause } from '#shared/transcript/filled-pauses.ts';
import { readableText, readableWord, type Word } from '#shared/transcript/transcript.ts';

/** A sentence of a story with a number in it, without its filled pauses, and where it was said. Times are null for words without any. */
export interface SpokenFigure {
  readonly sentence: string;
  readonly startMs: number | null;
  readonly endMs: number | null;
}

/** A sentence of a recogniser that never ends one is cut here. */
const MOST_WORDS = 45;
/** What makes a small number a figure: “two hours”, “five percent”, “three teams”. */
const MEASURED =
  /^(?:%|percent|percentage|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|times|fold|users?|customers?|merchants?|people|engineers?|teams?|services?|requests?|orders?|payments?|incidents?|nines?|euros?|dollars?|pounds?|gigabytes?|megabytes?|terabytes?|million|billion|thousand|hundred)$/;
/** From here on a number in words is a figure whatever follows. Below, “two things” is a way of counting points. */
const LARGE = 10;

const bare = (text: string): string => text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '');
const ends = ({ text, corrected }: Word): boolean => /[.?!…]["”»’]?$/.test(corrected || text);

function hasFigure(words: readonly Word[]): boolean {
  const plain = words
    .flatMap((word) =>
      readableWord(word)
        .split(/[\s-]+/)
        .map(bare),
    )
    .filter(Boolean);
  return plain.some((word, at) => {
    if (/\d/.test(word)) return /\d{2,}|%/.test(word) || MEASURED.test(plain[at + 1] ?? '');
    const number = spokenNumber(plain, at);
    if (!number) return false;
    return number.value >= LARGE || (number.value > 0 && MEASURED.test(plain[at + number.length] ?? ''));
  });
}

/** The sentences of a story that name a figure, in the order of telling: the ones to have at hand before it is told again. */
export function figuresIn(words: readonly Word[]): SpokenFigure[] {
  const figures: SpokenFigure[] = [];
  let sentence: Word[] = [];
  const close = () => {
    if (hasFigure(sentence)) {
      const startMs = sentence[0]?.startMs ?? null;
      figures.push({ sentence: readableText(sentence), startMs, endMs: sentence.at(-1)?.endMs ?? null });
    }
    sentence = [];
  };
  for (const word of words) {
    if (!isFilledPause(bare(word.text))) sentence.push(word);
    if (ends(word) || sentence.length >= MOST_WORDS) close();
  }
  close();
  return figures;
}
