import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { AttemptState, AttemptStore } from '#renderer/stores/attempt-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { NoticeBar } from '#renderer/ui/notice-bar.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import type { Attempt } from '#shared/practice/attempt.ts';

/** Where the findings will be, or why there are none: how far the transcription is, and what to do. */
export function WorkInProgress({
  store,
  state,
  attempt,
  empty,
}: {
  store: AttemptStore;
  state: AttemptState;
  attempt: Attempt;
  empty: boolean;
}) {
  const { transcription } = attempt;
  const again = (
    <Button onClick={() => void store.transcribe()}>
      {transcription.state === 'failed' ? 'Transcribe again' : 'Transcribe'}
    </Button>
  );
  return (
    <div className="flex max-w-measure flex-col gap-4" aria-live="polite">
      {state.actionError && <NoticeBar tone="care">{state.actionError.message}</NoticeBar>}
      {attempt.phase === 'interrupted' ? (
        <Message
          title="This answer was cut off"
          action={
            <>
              <Button asChild tone="primary">
                <Link href={`/practice/${attempt.question.id}?attempt=${attempt.id}`}>Continue</Link>
              </Button>
              <Button onClick={() => void store.finish()}>Finish as it is</Button>
            </>
          }
        >
          Everything until then is kept, and you can listen to it below.
        </Message>
      ) : empty ? (
        <Message
          title="Nothing was heard"
          action={
            <Button asChild>
              <Link href="/settings">Test the microphone</Link>
            </Button>
          }
        >
          There are no words in this recording. Listen to it: if it is silent, so was the microphone.
        </Message>
      ) : attempt.recordings.every(({ samples }) => samples === 0) ? (
        <Message title="Nothing was recorded">It was stopped before any sound arrived.</Message>
      ) : transcription.state === 'running' || transcription.state === 'done' ? (
        <Running store={store} fraction={state.progress} />
      ) : transcription.state === 'failed' ? (
        <Message title="This answer could not be transcribed" action={again}>
          {transcription.message} The recording is safe, and you can listen to it below.
        </Message>
      ) : (
        <Message
          title={
            transcription.state === 'cancelled' ? 'You stopped the transcription' : 'Not transcribed yet'
          }
          action={again}
        >
          The recording is safe, and you can listen to it below.
        </Message>
      )}
    </div>
  );
}

function Message({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div>
      <h2 className="text-reading">{title}</h2>
      <p className="mt-1 text-quiet">{children}</p>
      {action && <div className="mt-4 flex gap-2">{action}</div>}
    </div>
  );
}

function Running({ store, fraction }: { store: AttemptStore; fraction: number | null }) {
  return (
    <div>
      <h2 className="text-reading">Your words are being written down</h2>
      <p className="mt-1 text-quiet">
        What was strong and what to work on follows. You can listen meanwhile.
      </p>
      <div className="mt-5 flex items-center gap-4">
        <Progress label="Transcription" fraction={fraction} className="flex-1" />
        <span aria-hidden="true" className="tabular w-10 text-right text-note text-quiet">
          {fraction === null ? '' : `${Math.round(fraction * 100)} %`}
        </span>
        <Button tone="plain" onClick={() => void store.cancelTranscription()}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
