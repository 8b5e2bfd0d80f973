import { Button } from '#renderer/ui/button.tsx';
import { Delayed } from '#renderer/ui/delayed.tsx';
import { useDocumentTitle } from '#renderer/ui/page-header.tsx';
import type { WireError } from '#shared/contract/errors.ts';

const titles: Record<string, string> = {
  'library-busy': 'Dry Run is already open',
  disconnected: 'Dry Run cannot be reached',
};

/** What stands in the window before there is anything to show, and when there cannot be. */
export function StartScreen({ error, onRetry }: { error: WireError | null; onRetry(): void }) {
  const title = error ? (titles[error.code] ?? 'Dry Run could not start') : 'Dry Run';
  useDocumentTitle(title);
  if (!error) {
    return (
      <Delayed>
        <main className="grid min-h-dvh place-items-center">
          <p role="status" className="animate-appear font-serif text-quiet text-reading">
            Opening the library …
          </p>
        </main>
      </Delayed>
    );
  }
  return (
    <main className="grid min-h-dvh place-items-center px-6">
      <div role="alert" className="w-full max-w-[30rem] pb-16">
        <h1 className="font-serif text-heading">{title}</h1>
        <p className="mt-3 text-quiet">{error.message}</p>
        <Button tone="primary" className="mt-6" onClick={onRetry}>
          Try again
        </Button>
      </div>
    </main>
  );
}
