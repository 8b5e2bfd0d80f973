import { Camera } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { paperPhoto } from '#renderer/ui/board/paper-photo.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { toWireError } from '#shared/contract/errors.ts';
import { BoardButton } from './board-button.tsx';
import type { RoomBoard } from './use-board.ts';

// The drawing library is large, and only whoever draws needs it.
const BoardCanvas = lazy(async () => ({
  default: (await import('#renderer/ui/board/board-canvas.tsx')).BoardCanvas,
}));

/** A board to draw on while talking, and a way to keep a photo of paper instead. Nobody judges either. */
export function BoardPane({ board }: { board: RoomBoard }) {
  const transport = useTransport();
  const picker = useRef<HTMLInputElement>(null);

  const keep = async (file: File): Promise<void> => {
    const { attemptId } = board;
    if (!attemptId) return;
    const jpeg = await paperPhoto(file);
    if (jpeg === null) {
      showToast({ text: 'This file is no picture. Choose a photo.' });
      return;
    }
    try {
      const { photoId } = await transport.call('attempts.addPhoto', {
        attemptId,
        atSample: board.samplesNow(),
        jpeg,
      });
      showToast({
        text: 'The photo is kept with your answer.',
        action: {
          label: 'Undo',
          run: () => void transport.call('attempts.removePhoto', { attemptId, photoId }).catch(() => {}),
        },
      });
    } catch (thrown) {
      showToast({ text: toWireError(thrown).message });
    }
  };

  return (
    <section aria-label="Board" className="flex min-h-96 flex-col roomy:min-h-64">
      <div className="min-h-0 flex-1 overflow-hidden rounded-control border border-line bg-sheet">
        <Suspense fallback={<Loading label="Opening the board" />}>
          <BoardCanvas text={board.initial()} onDraw={board.draw} />
        </Suspense>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 pt-1.5 text-note text-quiet">
        <BoardButton board={board} />
        <p className="flex-1">Kept with your answer and shown in the replay. Nobody judges it.</p>
        <input
          ref={picker}
          type="file"
          accept="image/*"
          tabIndex={-1}
          aria-hidden="true"
          className="hidden"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void keep(file);
          }}
        />
        <Button tone="plain" disabled={!board.attemptId} onClick={() => picker.current?.click()}>
          <Camera aria-hidden="true" className="size-4" />
          Add a photo of paper
        </Button>
      </div>
    </section>
  );
}
