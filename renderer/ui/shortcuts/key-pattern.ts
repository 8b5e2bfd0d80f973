/** What of a keyboard event decides which shortcut it is. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Whether a key press is the one that `pattern` names: `n`, `Space`, `ArrowLeft`, `Shift+ArrowLeft`,
 * `Mod+Enter` (Ctrl, or Command on a Mac), `?`. For a printed character Shift is not compared, because
 * which characters need it differs between keyboards (`/` is Shift+7 on a German one).
 */
export function matchesKey(pattern: string, press: KeyPress): boolean {
  const parts = pattern.split('+');
  const name = parts.pop() ?? '';
  const key = name === 'Space' ? ' ' : name;
  const printed = key.length === 1 && key !== ' ';
  if (press.key.toLowerCase() !== key.toLowerCase()) return false;
  if ((press.ctrlKey || press.metaKey) !== parts.includes('Mod')) return false;
  if (press.altKey !== parts.includes('Alt')) return false;
  return printed ? true : press.shiftKey === parts.includes('Shift');
}

const signs: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Mod: 'Ctrl',
  Escape: 'Esc',
  Delete: 'Del',
};

/** The keys of a pattern as they stand on the keyboard, in order. */
export function keySigns(pattern: string, mac: boolean): string[] {
  return pattern.split('+').map((part) => {
    if (part === 'Mod' && mac) return '⌘';
    return signs[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}
