import type { Player } from '#renderer/stores/player-store.ts';
import type { WordRange } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { wordAt } from './playing-word.ts';

/** A sentence without an end is cut here, in words on either side. */
const MOST = 30;
const ENDS = /[.?!]["”’)]?$/;

/** First and last word that a selection on the page touches; null without one. */
export function selectedRange(): WordRange | null {
  const selection = getSelection();
  if (selection?.type !== 'Range') return null;
  const touched = [...document.querySelectorAll<HTMLElement>('[data-w]')].filter((element) =>
    selection.containsNode(element, true),
  );
  const [first, last] = [touched[0]?.dataset.w, touched.at(-1)?.dataset.w];
  return first === undefined || last === undefined ? null : [Number(first), Number(last)];
}

/** The sentence around a word. */
export function sentenceAround(words: readonly Word[], index: number): WordRange {
  const ends = (i: number) => ENDS.test(words[i]?.corrected ?? words[i]?.text ?? '');
  let first = index;
  while (first > 0 && index - first < MOST && !ends(first - 1)) first--;
  let last = index;
  while (last < words.length - 1 && last - index < MOST && !ends(last)) last++;
  return [first, last];
}

/** What the user points at: selected words, else the sentence that plays. */
export function pointedRange(words: readonly Word[], player: Player | null): WordRange | null {
  const selected = selectedRange();
  if (selected) return selected;
  const { playing, timeMs } = player?.store.getState() ?? { playing: false, timeMs: 0 };
  const index = playing ? wordAt(words, timeMs) : -1;
  return index < 0 ? null : sentenceAround(words, index);
}
