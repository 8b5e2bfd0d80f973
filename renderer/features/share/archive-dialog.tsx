import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useStores } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { toWireError } from '#shared/contract/errors.ts';
import type { ImportOutcome } from '#shared/contract/share.ts';
import { TakingIn } from './taking-in.tsx';
import { useTakeIn } from './use-take-in.ts';

const said: Record<ImportOutcome, (title: string) => string> = {
  imported: (title) => `Imported “${title}”.`,
  'already-there': (title) => `“${title}” is here already; it was kept once.`,
  copied: (title) => `Another version of “${title}” is here already; this one was added as a copy.`,
};

/** What is over before this, in milliseconds, needs no dialog. */
const QUIET_MS = 400;

/** Imports an answer. There is nothing to ask: a dialog shows only where it takes a while or does not work. */
export function ArchiveDialog({ file, onDone }: { file: File; onDone(): void }) {
  const transport = useTransport();
  const { library } = useStores();
  const [, navigate] = useLocation();
  const { takeIn, state } = useTakeIn();
  const [slow, setSlow] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each file
  useEffect(() => {
    const clock = setTimeout(() => setSlow(true), QUIET_MS);
    let gone = false;
    const run = async () => {
      const taken = await takeIn.run<'share.importAttempt'>(file, (transferId) =>
        transport.call('share.importAttempt', { transferId }),
      );
      if (gone || !taken) return;
      const { outcome, attemptId, title } = taken;
      const undo = () =>
        void library
          .getState()
          .remove(attemptId)
          .then(
            () => navigate('/history'),
            (thrown) => showToast({ text: toWireError(thrown).message }),
          );
      showToast({
        text: said[outcome](title),
        ...(outcome === 'already-there' ? {} : { action: { label: 'Undo', run: undo }, durationMs: 10_000 }),
      });
      navigate(`/review/${attemptId}`);
      onDone();
    };
    void run();
    return () => {
      gone = true;
      clearTimeout(clock);
    };
  }, [file]);

  const failed = state.phase === 'failed';
  return (
    <Dialog
      open={slow || failed}
      onOpenChange={(open) => {
        if (open) return;
        takeIn.cancel();
        onDone();
      }}
      title="Import an answer"
      description={file.name}
      actions={
        <Button
          onClick={() => {
            takeIn.cancel();
            onDone();
          }}
        >
          {failed ? 'Close' : 'Cancel'}
        </Button>
      }
    >
      <TakingIn state={state} working="Putting it into the history" />
    </Dialog>
  );
}
