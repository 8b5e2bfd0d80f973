import type { Practice } from '#renderer/stores/practice-store.ts';
import { isRecording } from '#shared/practice/run-speaking.ts';

/** Calls back every `ms` milliseconds; returns what ends it. */
export function every(ms: number, tick: () => void): () => void {
  const timer = setInterval(tick, ms);
  return () => clearInterval(timer);
}

/** Asks before a browser tab is closed in the middle of an answer. The desktop window asks by itself. */
export function guardWhileRecording(practice: Practice): () => void {
  if ('dryRun' in globalThis) return () => {};
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (isRecording(practice.store.getState().run)) event.preventDefault();
  };
  window.addEventListener('beforeunload', onBeforeUnload);
  return () => window.removeEventListener('beforeunload', onBeforeUnload);
}

/** Tells the run of every key that goes down, whoever takes it. A key that is held down makes one noise. */
export function tellKeys(practice: Practice): () => void {
  const onKeyDown = ({ repeat, timeStamp }: KeyboardEvent) => {
    if (!repeat) practice.pressKey(timeStamp);
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}
