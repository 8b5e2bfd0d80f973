import { type RefObject, useEffect } from 'react';
import type { Player } from '#renderer/stores/player-store.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { playingWord } from './playing-word.ts';

/** Room above and below the lines that are read, in pixels. */
const ROOM = 72;

/** The part of the window that the player does not cover. */
function readingZone(): { top: number; bottom: number } {
  const bar = document.getElementById('player')?.getBoundingClientRect();
  const stuckAtTop = bar && bar.top < 2;
  const stuckAtBottom = bar && bar.bottom > window.innerHeight - 2;
  return {
    top: (stuckAtTop ? bar.bottom : 0) + ROOM,
    bottom: (stuckAtBottom ? bar.top : window.innerHeight) - ROOM,
  };
}

function keepInSight(word: Element): void {
  const { top, bottom } = word.getBoundingClientRect();
  const zone = readingZone();
  if (top >= zone.top && bottom <= zone.bottom) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollBy({ top: top - zone.top, behavior: calm ? 'auto' : 'smooth' });
}

const SCROLL_KEYS = ['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown'];

/** Scrolling by hand ends the following. Scrolling that the page does by itself makes none of these events. */
function onScrollByHand(listener: () => void): () => void {
  const ending = new AbortController();
  const options = { signal: ending.signal, passive: true };
  window.addEventListener('wheel', listener, options);
  window.addEventListener('touchmove', listener, options);
  window.addEventListener('keydown', (event) => SCROLL_KEYS.includes(event.key) && listener(), options);
  // The window's own scrollbar belongs to the root element.
  window.addEventListener(
    'pointerdown',
    (event) => event.target === document.documentElement && listener(),
    options,
  );
  return () => ending.abort();
}

/** The element of a word, or of the one before that it went into. */
function wordShown(text: HTMLElement | null, index: number): Element | null {
  for (let i = index; i >= 0; i--) {
    const element = text?.querySelector(`[data-w="${i}"]`);
    if (element?.textContent !== '') return element ?? null;
  }
  return null;
}

/** Lights the word that is heard and keeps it in sight. */
export function useFollowing(
  player: Player | null,
  words: readonly Word[],
  text: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (!player) return;
    let lit: Element | null = null;
    let index = -1;
    let followed = false;

    const show = () => {
      const { timeMs, playing, following } = player.store.getState();
      const next = playing || timeMs > 0 ? playingWord(words, timeMs) : -1;
      const moved = next !== index || (following && !followed);
      followed = following && playing;
      if (!moved) return;
      index = next;
      lit?.removeAttribute('data-playing');
      lit = next < 0 ? null : wordShown(text.current, next);
      lit?.setAttribute('data-playing', '');
      if (lit && following && (playing || timeMs > 0)) keepInSight(lit);
    };
    const unsubscribe = player.store.subscribe(show);
    const endHand = onScrollByHand(player.stopFollowing);
    return () => {
      unsubscribe();
      endHand();
      lit?.removeAttribute('data-playing');
    };
  }, [player, words, text]);
}
