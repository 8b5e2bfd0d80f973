import { PencilLine } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';
import type { RoomBoard } from './use-board.ts';

/** Opens the scratch board beside the clock, and closes it with everything that was drawn. A `quiet` one is its key alone. */
export function BoardButton({ board, quiet = false }: { board: RoomBoard; quiet?: boolean }) {
  useShortcuts('Practice', [{ keys: ['b'], label: 'Open or close the board', run: board.toggle }]);
  if (quiet) return null;
  return (
    <Button tone="plain" aria-expanded={board.open} onClick={board.toggle} className="-ml-3.5 self-start">
      <PencilLine aria-hidden="true" className="size-4" />
      {board.open ? 'Close the board' : 'Open a board'}
    </Button>
  );
}
