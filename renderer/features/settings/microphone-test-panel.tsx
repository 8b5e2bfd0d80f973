import { clsx } from 'clsx';
import { meterFraction } from '#renderer/audio/level.ts';
import type { SignalState } from '#renderer/audio/signal-watch.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LevelBars } from '#renderer/ui/level-bars.tsx';
import { NoticeBar } from '#renderer/ui/notice-bar.tsx';
import type { MicrophoneTestState } from './microphone-test.ts';

/** Bars in the line: the last eight seconds. */
const BARS = 80;

/** What the signal sounds like, and what to do where it is not well. */
function signalText({ verdict, heard }: SignalState): string {
  if (verdict === 'silent') return 'The microphone is silent. Check that it is not muted.';
  if (verdict === 'quiet') return 'You are quiet. Come closer, or raise the level in the system’s settings.';
  if (verdict === 'clipping') return 'It is too loud and distorts. Lower the level in the system’s settings.';
  return heard ? 'You are being heard.' : 'Say a few words.';
}

const phaseText: Partial<Record<MicrophoneTestState['phase'], string>> = {
  opening: 'Opening the microphone.',
  recording: 'Recording three seconds. Speak as you would in an answer.',
  playing: 'This is how you sound.',
};

/** The level while you speak, and three seconds of it to listen to. */
export function MicrophoneTestPanel({ state, onStart }: { state: MicrophoneTestState; onStart(): void }) {
  const { phase, signal, recorded, error, record, stop } = state;
  if (phase === 'idle') return <Button onClick={onStart}>Test the microphone</Button>;
  if (phase === 'failed') {
    return (
      <NoticeBar
        tone="care"
        className="w-full"
        action={
          error?.retryable && (
            <Button tone="plain" onClick={onStart}>
              Try again
            </Button>
          )
        }
      >
        {error?.message}
      </NoticeBar>
    );
  }
  const recording = phase === 'recording';
  return (
    <div className="w-full max-w-[30rem]">
      <LevelBars
        levels={signal.recent.map((level) => meterFraction(level.rmsDb))}
        bars={BARS}
        className={recording ? 'fill-quiet' : 'fill-accent'}
      />
      {/* Its place is kept, so that nothing moves when recording begins. */}
      <div className="mt-1 h-0.5">
        <div
          className={clsx('h-full origin-left bg-recording', !recording && 'hidden')}
          style={{ transform: `scaleX(${recorded})` }}
        />
      </div>
      <p role="status" className="mt-2 min-h-6 text-quiet">
        {phaseText[phase] ?? signalText(signal)}
      </p>
      <div className="mt-3 flex gap-3">
        <Button disabled={phase !== 'listening'} onClick={record}>
          Record and play back
        </Button>
        <Button tone="plain" onClick={stop}>
          End the test
        </Button>
      </div>
    </div>
  );
}
