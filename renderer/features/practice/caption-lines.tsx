import { CaptionsOff, Captions as CaptionsOn } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useSettings, useStores } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { toWireError } from '#shared/contract/errors.ts';
import { captionLines, hearCaptions, noCaptions } from './captions.ts';

function useCaptions(attemptId: string | null) {
  const transport = useTransport();
  const [captions, setCaptions] = useState(noCaptions);
  useEffect(() => {
    setCaptions(noCaptions);
    return transport.on('recording.captions', (heard) => {
      if (heard.attemptId === attemptId) setCaptions((before) => hearCaptions(before, heard));
    });
  }, [transport, attemptId]);
  return captions;
}

/**
 * The last words as they were understood, in two quiet lines whose place is kept free. A screen reader is told
 * what is settled, a stretch between pauses at a time, and never what may still change.
 */
export function CaptionLines({ practice }: { practice: Practice }) {
  const attemptId = useStore(practice.store, ({ run }) => (run.phase === 'answering' ? run.attemptId : null));
  const { captions: wanted } = useSettings();
  const { settings } = useStores();
  const captions = useCaptions(attemptId);
  const shown = wanted && attemptId !== null;

  const toggle = () => {
    settings
      .getState()
      .change({ captions: !wanted })
      .catch((thrown) => showToast({ text: toWireError(thrown).message }));
  };

  return (
    <section
      aria-label="Captions"
      className="sticky bottom-0 -mb-6 flex shrink-0 items-end gap-3 bg-paper pt-4 pb-6 [@media(max-height:30rem)]:static"
    >
      <div className="min-h-[3.6rem] min-w-0 flex-1 font-serif text-quiet text-reading">
        {shown &&
          captionLines(captions).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two fixed places
            <p key={index} className="h-[1.8rem] truncate">
              {line}
            </p>
          ))}
      </div>
      <IconButton label={wanted ? 'Hide captions' : 'Show captions'} onClick={toggle}>
        {wanted ? <CaptionsOn aria-hidden="true" /> : <CaptionsOff aria-hidden="true" />}
      </IconButton>
      <p aria-live="polite" className="sr-only">
        {shown && captions.announced}
      </p>
    </section>
  );
}
