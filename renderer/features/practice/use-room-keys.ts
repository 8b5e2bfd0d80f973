import type { Practice } from '#renderer/stores/practice-store.ts';
import type { Shortcut } from '#renderer/ui/shortcuts/shortcut-store.ts';
import { useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';
import type { RunAction } from '#shared/practice/run-event.ts';

/** What else the keys do in the room. The real mode has none of it. */
export function useRoomKeys(
  practice: Practice,
  practising: boolean,
  onAct: (type: RunAction['type']) => void,
  onHint: () => void,
): void {
  const pause = () => {
    const { run } = practice.store.getState();
    const paused = run.phase === 'answering' && run.sound.state === 'paused';
    onAct(paused ? 'resume' : 'pause');
  };
  const keys: readonly Shortcut[] = [
    { keys: ['p'], label: 'Pause or go on', run: pause },
    { keys: ['e'], label: 'Two more minutes', run: () => onAct('extend') },
    { keys: ['n'], label: 'On to the next part', run: () => onAct('skip-ahead') },
    { keys: ['h'], label: 'A hint, then the next one', run: onHint },
  ];
  useShortcuts('In the room', practising ? keys : []);
}
