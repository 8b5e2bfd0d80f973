import { spokenWords } from '#shared/coverage/spoken-words.ts';
import { stem } from '#shared/coverage/stem.ts';
import { readAnswer } from '#shared/report/answer.ts';
import type { WordRange } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';

/** How far a bullet was spoken to, and where. Never a finding: people leave points out on purpose. */
export interface BulletRow {
  readonly bullet: string;
  readonly status: 'spoken' | 'unsure' | 'not-heard';
  /** From the first to the last of its words in the stretch that has most of them; null where nothing was heard. */
  readonly range: WordRange | null;
}

/** So many words of the answer are one stretch: some ten seconds. */
const STRETCH = 30;
/** A stretch with this share of a bullet's words speaks to it; with less it may. */
const SPOKEN = 0.6;
const UNSURE = 0.34;
/** Words that share so many letters from the beginning are one: "idempotent", "idempotency". */
const SAME_BEGINNING = 6;
/** A number stands for any other, so it says less than a word. */
const NUMBER = '0';
const NUMBER_WEIGHT = 0.5;

/** Words that say nothing of a point. */
const COMMON = new Set(
  "a an the and or but so if then than as at by for from in into of on onto to with without over under per via is are was be been it its it's this that these those there i we you they he she my our your their me us do does did done have has had will would can could should may might must not no one each every any all some more most less other same just only also very about after before when while what which who how why where use used using make makes made get gets need needs want say said go goes going take takes put".split(
    ' ',
  ),
);

interface Spoken {
  readonly stem: string;
  readonly from: number;
  readonly to: number;
}

function contentOf(words: readonly Word[], aside: Iterable<number> = []): Spoken[] {
  const said = { engine: 'text', durationMs: null, words: [...words], voice: [], suspected: [] };
  const { tokens, empty } = readAnswer(said, aside);
  return spokenWords(tokens, empty)
    .filter(({ text }) => !COMMON.has(text))
    .map(({ text, from, to }) => ({ stem: stem(text), from, to }));
}

const asWords = (text: string): Word[] =>
  text
    .split(/[\s/→>,;:()-]+/)
    .filter((part) => /[\p{L}\d]/u.test(part))
    .map((part) => ({ text: part, startMs: null, endMs: null, confidence: null }));

const isSame = (a: string, b: string): boolean =>
  a === b || (a.length >= SAME_BEGINNING && a.slice(0, SAME_BEGINNING) === b.slice(0, SAME_BEGINNING));

function rowOf(bullet: string, answer: readonly Spoken[]): BulletRow {
  const wanted = [...new Set(contentOf(asWords(bullet)).map((word) => word.stem))];
  const weightOf = (word: string) => (word === NUMBER ? NUMBER_WEIGHT : 1);
  const total = wanted.reduce((sum, word) => sum + weightOf(word), 0);
  const said = answer
    .map((word) => ({ ...word, is: wanted.findIndex((each) => isSame(each, word.stem)) }))
    .filter(({ is }) => is >= 0);
  let best = 0;
  let range: WordRange | null = null;
  said.forEach((first, i) => {
    const stretch = said.slice(i).filter(({ to }) => to < first.from + STRETCH);
    const share =
      [...new Set(stretch.map(({ is }) => is))].reduce((sum, is) => sum + weightOf(wanted[is] ?? ''), 0) /
      total;
    if (share <= best) return;
    best = share;
    range = [first.from, stretch.at(-1)?.to ?? first.to];
  });
  // A number alone is in every answer.
  if (total < 1 || best < UNSURE) return { bullet, status: 'not-heard', range: null };
  return { bullet, status: best >= SPOKEN ? 'spoken' : 'unsure', range };
}

/**
 * Which of the notes that were made before the answer it speaks to: by the words that carry them, wherever most of
 * them stand together. `words` are those of the transcript, as corrected; those at the indexes
 * `aside` are no part of the answer. Empty notes are left out.
 */
export function spokenTo(
  bullets: readonly string[],
  words: readonly Word[],
  aside: Iterable<number> = [],
): BulletRow[] {
  const answer = contentOf(words, aside);
  return bullets
    .map((bullet) => bullet.trim())
    .filter((bullet) => contentOf(asWords(bullet)).length > 0)
    .map((bullet) => rowOf(bullet, answer));
}
