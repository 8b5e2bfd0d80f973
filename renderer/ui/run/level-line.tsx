import { useStore } from 'zustand';
import { meterFraction } from '#renderer/audio/level.ts';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { isSpeaking } from '#shared/practice/run-speaking.ts';
import { LevelBars } from '../level-bars.tsx';
import { levelText } from './run-actions.ts';

/** Bars in the line: the last five seconds. */
const BARS = 50;

/** The sound of the last seconds as a quiet line of bars, the newest at its right end. */
export function LevelLine({ practice }: { practice: Practice }) {
  const recent = useStore(practice.store, (state) => state.signal.recent);
  const text = useStore(practice.store, ({ run, signal }) => levelText(run, signal.heard, signal.verdict));
  const recording = useStore(practice.store, ({ run }) => isSpeaking(run) && run.sound.state === 'recording');
  return (
    <div>
      <LevelBars
        levels={recent.map((level) => meterFraction(level.rmsDb))}
        bars={BARS}
        className={recording ? 'fill-quiet' : 'fill-faint'}
      />
      <p className="mt-2 flex min-h-5 items-center gap-2 text-note text-quiet">
        {recording && <span aria-hidden="true" className="size-2.5 shrink-0 rounded-full bg-recording" />}
        {text}
      </p>
    </div>
  );
}
