import { Progress } from '#renderer/ui/progress.tsx';
import type { TakeInState } from './take-in-store.ts';

/** How far a file has come, or why it came no further. Keeps its place while nothing happens. */
export function TakingIn({ state, working }: { state: TakeInState; working: string }) {
  const { phase, fraction, error } = state;
  return (
    <div className="min-h-12 pt-4" aria-live="polite">
      {phase === 'failed' && (
        <p role="alert" className="text-care">
          {error?.message}
        </p>
      )}
      {(phase === 'sending' || phase === 'working') && (
        <>
          <p className="text-note text-quiet">{phase === 'sending' ? 'Reading the file' : working}</p>
          <Progress
            label={phase === 'sending' ? 'Reading the file' : working}
            fraction={phase === 'sending' ? fraction : null}
            className="mt-2"
          />
        </>
      )}
    </div>
  );
}
