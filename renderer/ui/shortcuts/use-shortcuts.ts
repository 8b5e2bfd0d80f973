import { useEffect, useRef } from 'react';
import { type KeyPress, matchesKey } from './key-pattern.ts';
import { createShortcutStore, type Shortcut } from './shortcut-store.ts';

/** The window's shortcuts, which the `?` sheet lists. */
export const shortcutStore = createShortcutStore();

/** Where keys have a meaning of their own: fields, and the board, whose tools are letters. */
const FIELDS =
  'input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable=true], [data-keys=own]';
/** What Space and Enter press by themselves. */
const PRESSED = 'button, a[href], summary, [role=option], [role=tab], [role=slider], [role=menuitem]';

/** Whether keys go into a field. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}

function isTaken(target: EventTarget | null, press: KeyPress): boolean {
  if (!(target instanceof Element)) return false;
  const plain = !press.ctrlKey && !press.metaKey;
  return plain && (press.key === ' ' || press.key === 'Enter') && target.closest(PRESSED) !== null;
}

/**
 * Binds keys while the component is on the screen and lists them under `title` in the `?` sheet.
 * Keys do nothing while the user types, unless `inFields`; nor while a dialog is open.
 */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const listed = shortcuts.map((s) => `${s.keys.join()} ${s.label}`).join('|');

  // biome-ignore lint/correctness/useExhaustiveDependencies: listed again only when keys or labels change
  useEffect(() => shortcutStore.getState().add({ title, shortcuts: latest.current }), [title, listed]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role=dialog]')) return;
      const typing = isTyping(event.target);
      const match = latest.current.find(
        (s) => s.run && (!typing || s.inFields) && s.keys.some((k) => matchesKey(k, event)),
      );
      if (!match || isTaken(event.target, event)) return;
      event.preventDefault();
      match.run?.();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
