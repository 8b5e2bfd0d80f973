import { useSyncExternalStore } from 'react';

/**
 * The address of a screen is the hash, because both shells serve one file. The query belongs to it
 * (`#/practice/a?attempt=b`) and goes away with it; wouter's own hash hook would leave it in the
 * address of the next screen.
 */
function current(): string {
  return `/${location.hash.replace(/^#?\/?/, '')}`;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Goes to a screen. `replace` leaves no step behind to go back to. */
export function navigate(to: string, options: { replace?: boolean } = {}): void {
  history[options.replace ? 'replaceState' : 'pushState'](null, '', `#${to}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

/** wouter's location hook: the path of the hash. */
export function useHashPath(): [string, typeof navigate] {
  const path = useSyncExternalStore(subscribe, () => current().split('?')[0] ?? '/');
  return [path, navigate];
}
useHashPath.hrefs = (href: string) => `#${href}`;

/** wouter's search hook: the query of the hash, without its question mark. */
export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, () => current().split('?')[1] ?? '');
}
