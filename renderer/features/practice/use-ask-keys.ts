import { useEffect } from 'react';
import type { Asking } from '#renderer/stores/asking-store.ts';
import { matchesKey } from '#renderer/ui/shortcuts/key-pattern.ts';
import { isTyping, useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';

const ASK = 'a';
const ASK_IN_FIELDS = 'Mod+i';
/** The board has keys of its own. */
const BOARD = '.excalidraw';
/** A key that is held for so many milliseconds is held to speak. */
const HELD_MS = 350;

/**
 * One key to ask: pressed it opens the field, held it takes what is said meanwhile as the question. In fields there
 * is another key, which opens the field, and there begins and ends a spoken question.
 */
export function useAskKeys(asking: Asking, samples: () => number): void {
  // Both are listed only: holding has an end, and editors take the second for themselves unless it comes first.
  useShortcuts('The interviewer', [
    { keys: [ASK], label: 'Ask; hold it to ask aloud' },
    { keys: [ASK_IN_FIELDS], label: 'Ask, also while you type; again to ask aloud' },
  ]);

  useEffect(() => {
    let held: ReturnType<typeof setTimeout> | undefined;
    let isDown = false;
    let speaks = false;

    const letGo = () => {
      clearTimeout(held);
      isDown = false;
      if (speaks) asking.spoken();
      speaks = false;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role=dialog]')) return;
      if (matchesKey(ASK_IN_FIELDS, event)) {
        event.preventDefault();
        event.stopPropagation();
        if (!event.repeat) turn(asking);
        return;
      }
      if (!matchesKey(ASK, event) || (isElsewhere(event.target) && !isDown)) return;
      event.preventDefault();
      if (event.repeat || isDown) return;
      isDown = true;
      const fromSample = samples();
      held = setTimeout(() => {
        asking.speak(fromSample);
        speaks = asking.store.getState().speakingFrom !== null;
      }, HELD_MS);
    };
    const onKeyUp = (event: KeyboardEvent) => {
      if (!isDown || event.key.toLowerCase() !== ASK) return;
      const short = !speaks;
      letGo();
      if (short && asking.store.getState().busy === null) asking.open();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('keyup', onKeyUp, { capture: true });
    window.addEventListener('blur', letGo);
    return () => {
      clearTimeout(held);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('keyup', onKeyUp, { capture: true });
      window.removeEventListener('blur', letGo);
    };
  }, [asking, samples]);
}

/** Opens the field; where it is open, begins a spoken question, and then ends it. */
function turn(asking: Asking): void {
  const { open, speakingFrom } = asking.store.getState();
  if (speakingFrom !== null) asking.spoken();
  else if (open) asking.speak();
  else asking.open();
}

const isElsewhere = (target: EventTarget | null): boolean =>
  isTyping(target) || (target instanceof Element && target.closest(BOARD) !== null);
