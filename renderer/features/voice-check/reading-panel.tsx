import { useRef } from 'react';
import { meterFraction } from '#renderer/audio/level.ts';
import { signalSentence } from '#renderer/audio/signal-watch.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LevelBars } from '#renderer/ui/level-bars.tsx';
import { NoticeBar } from '#renderer/ui/notice-bar.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import type { VoiceCheckState } from './voice-check-store.ts';

/** Bars in the line: the last eight seconds. */
const BARS = 80;

const mainLabel = {
  ready: 'Start reading',
  opening: 'Start reading',
  reading: 'I have read it',
  listening: 'I have read it',
  failed: 'Try again',
  done: '',
} as const;

function stateText({ phase, device, signal, progress }: VoiceCheckState): string {
  if (phase === 'opening') return 'Opening the microphone.';
  if (phase === 'listening') return `${progress?.name ?? 'Dry Run'} is listening to it.`;
  if (phase !== 'reading') return '';
  return signalSentence(signal.verdict) ?? `Read it aloud. ${device ?? 'The microphone'} is on.`;
}

/** The paragraph to read, the level while it is read, and how far the listening is. */
export function ReadingPanel({ state, onStart }: { state: VoiceCheckState; onStart(): void }) {
  const { phase, passage, signal, progress, error, finish, cancel } = state;
  const busy = phase === 'opening' || phase === 'listening';
  const main = useRef<HTMLButtonElement>(null);
  return (
    <>
      {phase === 'failed' && (
        <NoticeBar tone="care" className="mb-6">
          {error?.message}
        </NoticeBar>
      )}
      <blockquote
        aria-label="The paragraph to read"
        className="max-w-measure rounded-sheet border border-line bg-sheet px-8 py-7 font-serif text-reading"
      >
        {passage.text}
      </blockquote>
      {/* Its place is kept, so that nothing moves when the microphone opens. */}
      <div className="mt-6 h-8 max-w-measure">
        {phase === 'reading' && (
          <LevelBars
            levels={signal.recent.map((level) => meterFraction(level.rmsDb))}
            bars={BARS}
            className="fill-quiet"
          />
        )}
        {phase === 'listening' && (
          <Progress
            label="Listening to it"
            fraction={progress?.fraction ?? null}
            className="relative top-4"
          />
        )}
      </div>
      <p role="status" className="mt-2 flex min-h-6 max-w-measure items-center gap-2 text-quiet">
        {phase === 'reading' && (
          <span aria-hidden="true" className="size-2.5 shrink-0 rounded-full bg-recording" />
        )}
        {stateText(state)}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button
          ref={main}
          tone="primary"
          size="large"
          // Disabled it would lose the keyboard; it only does nothing meanwhile.
          aria-disabled={busy}
          className={busy ? 'opacity-50' : ''}
          onClick={() => {
            if (phase === 'reading') void finish();
            else if (!busy) onStart();
          }}
        >
          {mainLabel[phase]}
        </Button>
        {(phase === 'reading' || busy) && (
          <Button
            size="large"
            onClick={() => {
              // It goes away with the press; the keyboard stays with what is left.
              main.current?.focus();
              cancel();
            }}
          >
            Stop the check
          </Button>
        )}
      </div>
    </>
  );
}
