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
    // The screen names the window once it is there; lazy ones need a moment.
    const timer = setTimeout(() => setAnnounced(document.title), 300);
    return () => clearTimeout(timer);
  }, [key]);

  return (
    <p aria-live="polite" className="sr-only">
      {announced}
    </p>
  );
}
