import { lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useTransport } from '#renderer/app/transport-context.tsx';
import type { Player } from '#renderer/stores/player-store.ts';
import { photoAddress } from '#renderer/ui/board/paper-photo.ts';
import { Loading } from '#renderer/ui/delayed.tsx';
import { clockText } from '#renderer/ui/time-text.ts';
import { msToSamples, samplesToMs } from '#shared/audio/pcm.ts';
import type { Photo } from '#shared/contract/photos.ts';
import { type Snapshot, snapshotAt, snapshotsOf } from '#shared/practice/snapshots.ts';

const BoardCanvas = lazy(async () => ({
  default: (await import('#renderer/ui/board/board-canvas.tsx')).BoardCanvas,
}));

interface Drawn {
  readonly versions: readonly Snapshot[];
  readonly photos: readonly Photo[];
}

/** What was drawn during an attempt; nothing until it is here, and where it cannot be read. */
function useDrawn(attemptId: string): Drawn | null {
  const transport = useTransport();
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    let wanted = true;
    Promise.all([
      transport.call('attempts.snapshots', { attemptId, kind: 'board' }),
      transport.call('attempts.photos', { attemptId }),
    ]).then(
      ([{ changes }, { photos }]) => wanted && setDrawn({ versions: snapshotsOf(changes), photos }),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [transport, attemptId]);
  return drawn;
}

/** The board as it was at the moment that is heard, and the photos of paper. Never judged. */
export function OwnBoard({ attemptId, player }: { attemptId: string; player: Player | null }) {
  const drawn = useDrawn(attemptId);
  if (!drawn || drawn.versions.length + drawn.photos.length === 0) return null;
  return (
    <section aria-label="Board" className="mb-12">
      {drawn.versions.length > 0 && player && <BoardReplay versions={drawn.versions} player={player} />}
      <ul className="mt-4 flex flex-col gap-6">
        {drawn.photos.map(({ id, atSample, jpeg }) => (
          <li key={id}>
            <figure>
              <img
                src={photoAddress(jpeg)}
                alt={`Drawn on paper, added at ${clockText(samplesToMs(atSample))}`}
                className="max-h-[80vh] max-w-full rounded-control border border-line"
              />
              <figcaption className="tabular pt-1.5 text-note text-quiet">
                Paper, added at {clockText(samplesToMs(atSample))}
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}

function BoardReplay({ versions, player }: { versions: readonly Snapshot[]; player: Player }) {
  const now = useStore(
    player.store,
    ({ timeMs }) => snapshotAt(versions, msToSamples(timeMs)) ?? versions[0] ?? null,
  );
  if (!now) return null;
  const index = versions.indexOf(now);
  return (
    <>
      <h2 className="text-note text-quiet">
        Your board
        <span className="tabular ml-3">
          as at {clockText(samplesToMs(now.atSample))}, change {index + 1} of {versions.length}
        </span>
      </h2>
      <div className="mt-1.5 h-[60vh] overflow-hidden rounded-control border border-line bg-sheet">
        <Suspense fallback={<Loading label="Opening the board" />}>
          <BoardCanvas text={now.text} />
        </Suspense>
      </div>
    </>
  );
}
