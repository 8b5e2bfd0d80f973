import { type RefObject, useEffect, useRef } from 'react';

/**
 * Whoever pressed a button that goes away with the press would have to begin at the top of the window with the
 * keyboard. When `step` changes and nothing has the keyboard any more, `place` takes it, without scrolling; it needs
 * a `tabIndex`.
 */
export function useFocusKept(place: RefObject<HTMLElement | null>, step: string): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [place, step]);
}
