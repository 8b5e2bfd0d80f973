import { useStore } from 'zustand';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { isSpeaking } from '#shared/practice/run-speaking.ts';
import type { Run } from '#shared/practice/run-state.ts';

function announcement(run: Run): string {
  if (run.phase === 'preparing') return 'Preparation has begun. Nothing is recorded yet.';
  if (!isSpeaking(run)) return '';
  switch (run.sound.state) {
    case 'recording':
      return 'Recording.';
    case 'paused':
      return 'Paused.';
    case 'closing':
      return 'Stopped. What you said is being saved.';
    default:
      return '';
  }
}

/** Tells a screen reader when recording begins, pauses and ends; never in the middle of an answer. */
export function RunAnnouncer({ practice }: { practice: Practice }) {
  const text = useStore(practice.store, ({ run }) => announcement(run));
  return (
    <p aria-live="polite" className="sr-only">
      {text}
    </p>
  );
}
