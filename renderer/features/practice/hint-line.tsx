import { Lightbulb } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import type { Hints } from './use-hints.ts';

/** One hint at a time, for whoever asks. Its place is kept free, so that nothing moves. */
export function HintLine({ hints: { shown, over, next } }: { hints: Hints }) {
  return (
    <div className="flex min-h-9 max-w-measure items-center gap-3">
      <Button tone="plain" className="-ml-3.5" disabled={over} onClick={next}>
        <Lightbulb aria-hidden="true" className="size-4" />
        {shown === null ? 'Hint' : 'Next hint'}
      </Button>
      <p aria-live="polite" className="min-w-0 text-quiet">
        {over ? `${shown ?? ''} That was the last hint.` : shown}
      </p>
    </div>
  );
}
