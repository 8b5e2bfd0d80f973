/** Puts a text on the clipboard; false where that is not allowed, as in the desktop window. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies all of a field that is in sight, in the old way, which needs no permission but a click just now;
 * false where even that is not allowed.
 */
export function copyField(field: HTMLTextAreaElement): boolean {
  field.focus();
  field.select();
  return document.execCommand('copy');
}
