import { Button } from '#renderer/ui/button.tsx';
import type { CorrectionBody, Place } from '#shared/practice/correction.ts';
import { useCorrections } from './corrections.tsx';

/** Takes the user's word: at the place they selected, else at the nearest words, else without one. */
export function SaidThis({ label, said }: { label: string; said(place: Place | null): CorrectionBody }) {
  const { correct, pointed } = useCorrections();
  return (
    <Button
      tone="plain"
      className="-ml-2 h-7! px-2!"
      aria-label={`I said this: ${label}`}
      title="Select the words first to show where"
      // Pressing it must not take the selection away.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => correct(said(pointed()), `Counted as said: ${label}`)}
    >
      I said this
    </Button>
  );
}
