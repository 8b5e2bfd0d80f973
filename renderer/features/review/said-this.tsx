import { Button } from '#renderer/ui/button.tsx';
import { useCorrections } from './corrections.tsx';
import type { CoverageItem } from './coverage-groups.ts';

/** Takes the user's word: at the place they selected, else at the nearest words, else without one. */
export function SaidThis({ item: { criterion, label } }: { item: CoverageItem }) {
  const { correct, pointed } = useCorrections();
  return (
    <Button
      tone="plain"
      className="-ml-2 h-7! px-2!"
      aria-label={`I said this: ${label}`}
      title="Select the words first to show where"
      // Pressing it must not take the selection away.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() =>
        correct(
          { type: 'coverage', verdict: 'said', criterion, place: pointed() },
          `Counted as said: ${label}`,
        )
      }
    >
      I said this
    </Button>
  );
}
