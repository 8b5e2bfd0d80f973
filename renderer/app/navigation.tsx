import { clsx } from 'clsx';
import { Link } from 'wouter';
import { Kbd } from '#renderer/ui/kbd.tsx';

const places = [
  { path: '/', label: 'Home' },
  { path: '/bank', label: 'Questions' },
  { path: '/history', label: 'History' },
  { path: '/settings', label: 'Settings' },
] as const;

/** The name of the app and its four places, in one quiet line. */
export function Navigation({ path, onShowKeys }: { path: string; onShowKeys(): void }) {
  const here = (place: string) => (place === '/' ? path === '/' : path.startsWith(place));
  return (
    <header className="shrink-0 border-line border-b">
      <div className="mx-auto flex h-14 max-w-column items-center gap-4 px-6 roomy:gap-8">
        <Link href="/" className="-mx-2 whitespace-nowrap rounded-control px-2 font-serif text-reading">
          Dry Run
        </Link>
        <nav aria-label="Main" className="flex h-full gap-1">
          {places.map((place) => (
            <Link
              key={place.path}
              href={place.path}
              aria-current={here(place.path) ? 'page' : undefined}
              className={clsx(
                'relative flex h-full items-center px-3 -outline-offset-4 transition-colors hover:text-ink',
                here(place.path)
                  ? 'text-ink after:absolute after:inset-x-3 after:bottom-[-1px] after:h-0.5 after:bg-accent'
                  : 'text-quiet',
              )}
            >
              {place.label}
            </Link>
          ))}
        </nav>
        <button
          type="button"
          onClick={onShowKeys}
          className="ml-auto flex items-center gap-2 rounded-control px-2 py-1 text-note text-quiet transition-colors hover:text-ink"
        >
          <span className="max-roomy:sr-only">Keys</span> <Kbd>?</Kbd>
        </button>
      </div>
    </header>
  );
}
