import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { anchorOf, type Chosen } from './chosen.ts';

/** The card's own width, in pixels. */
const WIDTH = 336;
const GAP = 8;
/** Words and marks say themselves what is chosen next; the player plays what is chosen; a message may undo it. */
const BELONGS = '[data-w], [data-ms], #player, [role=status], [role=region][aria-label*=otification]';

/** A card beneath a mark or a word. It takes no room: nothing moves when it comes or goes. */
export function ChosenCard({
  chosen,
  text,
  label,
  onLeave,
  children,
}: {
  chosen: Chosen;
  text: RefObject<HTMLElement | null>;
  label: string;
  /** Called where something else is pressed. */
  onLeave(): void;
  children: ReactNode;
}) {
  const card = useRef<HTMLElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      const stays = target instanceof Element && (card.current?.contains(target) || target.closest(BELONGS));
      if (!stays) leave.current();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, []);
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  useLayoutEffect(() => {
    const element = text.current;
    if (!element) return;
    const measure = () => {
      const anchor = element.querySelector(anchorOf(chosen))?.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      if (!anchor) return;
      const left = Math.max(0, Math.min(anchor.left - box.left, box.width - WIDTH));
      setPlace({ top: anchor.bottom - box.top + GAP, left });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [chosen, text]);
  return (
    <section
      ref={card}
      aria-label={label}
      style={place ?? { visibility: 'hidden' }}
      className="absolute z-10 w-[21rem] max-w-full animate-rise rounded-sheet border border-line bg-sheet px-4 pt-3 pb-3 font-sans text-body shadow-lifted"
    >
      <p aria-live="polite" className="sr-only">
        {label}
      </p>
      {children}
    </section>
  );
}
