import { lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { incoming } from '#renderer/stores/incoming-store.ts';
import { showToast } from '#renderer/ui/toast.tsx';

/** What asks about a file comes with the first file. */
const TakeIn = lazy(() => import('#renderer/features/share/take-in.tsx'));

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the window; while somebody practises, they fall through. */
export function DropTarget({ practising }: { practising: boolean }) {
  const file = useStore(incoming, (state) => state.file);
  const [over, setOver] = useState(false);

  useEffect(() => {
    const ending = new AbortController();
    const on = (
      name: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      listener: (event: DragEvent) => void,
    ) => window.addEventListener(name, listener, { signal: ending.signal });
    on('dragenter', (event) => {
      if (holdsFiles(event)) setOver(!practising);
    });
    on('dragover', (event) => {
      // Else the browser would leave the page for the file.
      if (holdsFiles(event)) event.preventDefault();
    });
    on('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    on('drop', (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (practising || !files[0]) return;
      if (files.length > 1) showToast({ text: 'One file at a time. Drop them one by one.' });
      else if (incoming.getState().file === null) incoming.getState().offer(files[0]);
    });
    return () => ending.abort();
  }, [practising]);

  return (
    <>
      {over && (
        <div className="pointer-events-none fixed inset-3 z-50 flex items-center justify-center rounded-sheet border-2 border-accent border-dashed bg-paper/90">
          <p className="font-serif text-reading">
            Drop a recording to analyse it, or a saved answer to import it
          </p>
        </div>
      )}
      {file && (
        <Suspense>
          <TakeIn file={file} />
        </Suspense>
      )}
    </>
  );
}
