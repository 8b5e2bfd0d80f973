import { useEffect, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { useStore } from 'zustand';
import { useSettings } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { openMicrophone } from '#renderer/audio/microphone.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { CheckOutcome } from './check-outcome.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import { createVoiceCheckStore } from './voice-check-store.ts';

/** A known paragraph is read aloud, and what was understood is laid beside it. Offered, never asked for. */
export function VoiceCheckScreen() {
  const transport = useTransport();
  const { microphoneId } = useSettings();
  const fromSettings = new URLSearchParams(useSearch()).get('from') === 'settings';
  const back = fromSettings ? '/settings?group=voice-check' : '/';
  const [{ store, listen }] = useState(() => createVoiceCheckStore({ transport, openMicrophone }));
  const state = useStore(store);
  useEffect(listen, [listen]);

  const { phase, outcome, models, again, start } = state;
  return (
    <div className="mx-auto w-full max-w-column px-6 pt-8 pb-16">
      <PageHeader
        title="Voice check"
        className="mb-8"
        actions={
          phase !== 'done' && (
            // While the microphone is on, the one way out is to stop the check.
            <Button
              asChild
              tone="plain"
              className={phase === 'ready' || phase === 'failed' ? '' : 'invisible'}
            >
              <Link href={back}>{fromSettings ? 'Back to the settings' : 'Not now'}</Link>
            </Button>
          )
        }
      >
        {phase !== 'done' &&
          'Read this aloud at the pace of an answer. It is the listener that is measured, not you.'}
      </PageHeader>
      {phase === 'done' && outcome ? (
        <CheckOutcome outcome={outcome} models={models} back={back} onAgain={again} />
      ) : (
        <ReadingPanel state={state} onStart={() => void start(microphoneId)} />
      )}
      <p className="mt-10 max-w-measure text-note text-quiet">
        The recording is deleted as soon as the check is over. Its figures are kept on this machine; the words
        that were heard are not.
      </p>
    </div>
  );
}
