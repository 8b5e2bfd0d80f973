import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useStores } from '#renderer/app/stores/stores.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { clockText } from '#renderer/ui/time-text.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import { toWireError } from '#shared/contract/errors.ts';
import type { AttemptSummary } from '#shared/practice/attempt.ts';

/** An answer that was cut off: everything said so far is there, and it can go on or be left as it is. */
export function InterruptedNotice({ attempt }: { attempt: AttemptSummary }) {
  const [, navigate] = useLocation();
  const { library } = useStores();
  const [busy, setBusy] = useState(false);

  const finish = async () => {
    setBusy(true);
    try {
      await library.getState().finish(attempt.id);
      navigate(`/review/${attempt.id}`);
    } catch (thrown) {
      setBusy(false);
      showToast({ text: toWireError(thrown).message });
    }
  };

  return (
    <section
      aria-labelledby="interrupted"
      className="flex flex-wrap items-center gap-x-8 gap-y-4 rounded-sheet border border-line bg-sheet px-6 py-5"
    >
      <div className="min-w-64 flex-1">
        <h2 id="interrupted" className="font-serif text-reading">
          {attempt.title}
        </h2>
        <p className="tabular mt-1 text-quiet">
          This answer was cut off at {clockText(attempt.durationMs)}. Everything until then is kept.
        </p>
      </div>
      <div className="flex gap-3">
        <Button asChild size="large" tone="primary">
          <Link href={`/practice/${attempt.questionId}?attempt=${attempt.id}`}>Continue</Link>
        </Button>
        <Button size="large" disabled={busy} onClick={() => void finish()}>
          Finish as it is
        </Button>
      </div>
    </section>
  );
}
