import { readableWord, type Word } from '#shared/transcript/transcript.ts';

/** A subtitle: one or two lines, and when they are shown. */
export interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  readonly lines: readonly string[];
}

/**
 * How subtitles are cut: the limits that broadcasters give for English (42 characters a line, two lines, seven
 * seconds). Lengths in characters, times in milliseconds.
 */
export const cueTuning = {
  mostMs: 7_000,
  lineCharacters: 42,
  lines: 2,
  /** A pause this long ends a subtitle wherever it is. */
  pauseMs: 1_000,
  /** After so long the end of a sentence does, too. */
  sentenceMs: 2_000,
  /** A shorter subtitle stays until here, where nothing follows it. */
  leastMs: 1_000,
} as const;

interface Piece {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

const ENDS_SENTENCE = /[.?!…]["”’)]*$/;
const ENDS_CLAUSE = /[.?!…,;:]["”’)]*$/;

/**
 * The words as subtitles: ascending, without overlap, every word once. They are cut at pauses, after sentences and
 * clauses, and where there are none, where the room ends. Words without a time, and those that were corrected away,
 * are left out.
 */
export function cuesOf(words: readonly Word[]): Cue[] {
  const pieces = piecesOf(words);
  const cues: Cue[] = [];
  for (let first = 0; first < pieces.length; ) {
    const last = lastOf(pieces, first);
    cues.push(cueOf(pieces.slice(first, last + 1), pieces[last + 1]));
    first = last + 1;
  }
  return cues;
}

/** What is shown of each word, on a timeline that never goes back. */
function piecesOf(words: readonly Word[]): Piece[] {
  let until = 0;
  return words.flatMap((word) => {
    const text = readableWord(word).replace(/\s+/g, ' ').trim();
    if (text === '' || word.startMs === null) return [];
    const startMs = Math.max(until, Math.round(word.startMs));
    const end = Math.max(startMs, Math.round(word.endMs ?? word.startMs));
    until = Math.min(end, startMs + cueTuning.mostMs);
    return [{ text, startMs, endMs: until }];
  });
}

/** The last piece of the subtitle that begins with `first`. */
function lastOf(pieces: readonly Piece[], first: number): number {
  const begin = pieces[first]?.startMs ?? 0;
  let last = first;
  for (; last < pieces.length - 1; last++) {
    const [here, next] = [pieces[last], pieces[last + 1]];
    if (!here || !next) break;
    if (next.startMs - here.endMs >= cueTuning.pauseMs) return last;
    if (ENDS_SENTENCE.test(here.text) && here.endMs - begin >= cueTuning.sentenceMs) return last;
    const tooLong = next.endMs - begin > cueTuning.mostMs;
    if (tooLong || linesOf(pieces.slice(first, last + 2)).length > cueTuning.lines) {
      return bestCut(pieces, first, last);
    }
  }
  return last;
}

/** Where the room is used up: after the last clause of the second half, else at its longest gap. */
function bestCut(pieces: readonly Piece[], first: number, last: number): number {
  const half = first + Math.floor((last - first) / 2);
  for (let i = last; i > half; i--) if (ENDS_CLAUSE.test(pieces[i]?.text ?? '')) return i;
  let cut = last;
  let longest = 0;
  for (let i = last; i > half; i--) {
    const gap = (pieces[i + 1]?.startMs ?? 0) - (pieces[i]?.endMs ?? 0);
    if (gap > longest) [cut, longest] = [i, gap];
  }
  return cut;
}

function cueOf(pieces: readonly Piece[], next: Piece | undefined): Cue {
  const startMs = pieces[0]?.startMs ?? 0;
  const spoken = pieces.at(-1)?.endMs ?? startMs;
  const free = next?.startMs ?? Number.POSITIVE_INFINITY;
  const endMs = Math.max(spoken, Math.min(startMs + cueTuning.leastMs, free));
  return { startMs, endMs, lines: linesOf(pieces) };
}

/** Words in lines; a word longer than a line has one to itself. */
function linesOf(pieces: readonly Piece[]): string[] {
  const lines: string[] = [];
  for (const { text } of pieces) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + text.length <= cueTuning.lineCharacters) {
      lines[lines.length - 1] = `${line} ${text}`;
    } else lines.push(text);
  }
  return lines;
}
