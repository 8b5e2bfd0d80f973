import { useEffect, useRef, useState } from 'react';

/** One key a screen: picking a question in the bank stays on the bank. */
export function screenKey(path: string): string {
  return path.startsWith('/bank') ? '/bank' : path;
}

/**
 * After the user went to another screen the keyboard starts at its beginning, the scroll is at its top, and
 * a screen reader says its title. Stands beside `<main id="content">`.
 */
export function RouteFocus({ path }: { path: string }) {
  const key = screenKey(path);
  const previous = useRef(key);
  const [announced, setAnnounced] = useState('');

  useEffect(() => {
    if (previous.current === key) return;
    previous.current = key;
    window.scrollTo(0, 0);
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [key]);

  useEffect(() => {
    // A screen names the window once it is there, which for one that loads first takes a moment.
    const observer = new MutationObserver(() => setAnnounced(document.title));
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => observer.disconnect();
  }, []);

  return (
    <p aria-live="polite" className="sr-only">
      {announced}
    </p>
  );
}
