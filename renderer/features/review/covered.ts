import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Player } from '#renderer/stores/player-store.ts';
import { useAfter } from '#renderer/ui/follow-up/after-answer-context.ts';
import type { AttemptView } from '#shared/practice/attempt.ts';

/** Whether what was heard waits for the user's own rating. Where nothing was heard there is nothing to rate. */
export function isCovered({ attempt, report }: AttemptView): boolean {
  if (attempt.selfRating.state !== 'waiting' || attempt.phase !== 'done') return false;
  return attempt.recordings.some(({ samples }) => samples > 0) && report?.delivery.words !== 0;
}

/** The view without its judgement, as long as that is covered. */
export function uncovered(view: AttemptView): AttemptView {
  return isCovered(view) ? { ...view, report: null } : view;
}

/** Whether a follow-up is being asked or answered here. */
export function useSpeaking(): boolean {
  const store = useAfter()?.practice.store;
  const subscribe = useCallback((changed: () => void) => store?.subscribe(changed) ?? (() => {}), [store]);
  return useSyncExternalStore(subscribe, () => store?.getState().run.phase === 'following-up');
}

/** Keeps the recording from being played into the microphone. */
export function usePausedWhileSpeaking(player: Player | null): void {
  const speaking = useSpeaking();
  useEffect(() => {
    if (speaking) player?.pause();
  }, [speaking, player]);
}
