import { useEffect } from 'react';
import { useSearch } from 'wouter';

/** Goes to the group that the address asks for (`#/settings?group=speech`), once the page stands. */
export function useAskedGroup(): void {
  const asked = new URLSearchParams(useSearch()).get('group');
  useEffect(() => {
    if (!asked) return;
    // A new screen begins at its top; that has to be over.
    const frame = requestAnimationFrame(() => {
      const group = document.getElementById(`settings-${asked}`);
      group?.scrollIntoView();
      group?.querySelector('h2')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [asked]);
}
