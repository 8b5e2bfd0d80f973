import { useMemo, useRef } from 'react';
import type { Practice } from '#renderer/stores/practice-store.ts';
import { mainAction } from '#renderer/ui/run/run-actions.ts';
import { useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';
import type { RunAction } from '#shared/practice/run-event.ts';
import { runTimes } from '#shared/practice/run-times.ts';

/** What the user may do with a run, and the one thing that Space and the large button do next. */
export interface MainAction {
  act(type: RunAction['type']): void;
  advance(): void;
}

/** Binds Space, and Ctrl or ⌘ with Enter, to the next thing to do in a run. `onStop` hears before it stops. */
export function useMainAction(practice: Practice, title: string, onStop?: () => void): MainAction {
  const lastPress = useRef(Number.NEGATIVE_INFINITY);
  const stopping = useRef(onStop);
  stopping.current = onStop;

  const { act, advance, onKey } = useMemo(() => {
    const act = (type: RunAction['type']) => {
      if (type === 'stop') stopping.current?.();
      practice.dispatch({ type, at: performance.now() } as RunAction);
    };
    const advance = () => {
      const { event } = mainAction(practice.store.getState().run);
      if (event) act(event);
    };
    // A key that is held down repeats: it must not start and stop at once.
    const onKey = () => {
      const since = performance.now() - lastPress.current;
      lastPress.current = performance.now();
      if (since >= runTimes.samePressMs) advance();
    };
    return { act, advance, onKey };
  }, [practice]);

  useShortcuts(title, [
    { keys: ['Space'], label: 'Start, stop or continue', run: onKey },
    { keys: ['Mod+Enter'], label: 'The same, also while you type', run: onKey, inFields: true },
  ]);
  return { act, advance };
}
