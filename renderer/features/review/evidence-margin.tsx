import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Player } from '#renderer/stores/player-store.ts';
import type { EvidenceSpan } from './evidence-spans.ts';
import { type MarginPlace, placeInMargin } from './margin-layout.ts';

/** Bars that overlap stand this far apart, in pixels. */
const BAR_PITCH = 6;
/** Free space between two names, in pixels. */
const LABEL_GAP = 2;

/** Where the spans are on the page, measured again whenever the text flows anew. */
function usePlaces(evidence: readonly EvidenceSpan[], text: RefObject<HTMLElement | null>) {
  const labels = useRef<(HTMLElement | null)[]>([]);
  const [places, setPlaces] = useState<readonly MarginPlace[]>([]);
  useEffect(() => {
    const element = text.current;
    if (!element) return;
    const measure = () => {
      const { top } = element.getBoundingClientRect();
      const rect = (index: number) => element.querySelector(`[data-w="${index}"]`)?.getBoundingClientRect();
      const spans = evidence.map(({ first, last }, index) => ({
        top: (rect(first)?.top ?? top) - top,
        bottom: (rect(last)?.bottom ?? top) - top,
        labelHeight: (labels.current[index]?.offsetHeight ?? 0) + LABEL_GAP,
      }));
      setPlaces(placeInMargin(spans));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [evidence, text]);
  return { places, labels };
}

/** Side bars with the names of what was heard there. Pressing one plays it. */
export function EvidenceMargin({
  evidence,
  text,
  player,
}: {
  evidence: readonly EvidenceSpan[];
  text: RefObject<HTMLElement | null>;
  player: Player | null;
}) {
  const { places, labels } = usePlaces(evidence, text);
  return (
    <div className="relative">
      {evidence.map((span, index) => {
        const place = places[index];
        return (
          <div key={span.criterion} className={place ? undefined : 'invisible'}>
            <span
              aria-hidden="true"
              className="absolute w-0 border-mark-evidence border-l-[3px]"
              style={
                place && {
                  top: place.top + 4,
                  height: place.bottom - place.top - 8,
                  right: -12 + place.column * BAR_PITCH,
                }
              }
            />
            <button
              type="button"
              ref={(label) => {
                labels.current[index] = label;
              }}
              onClick={() => player?.playFrom(span.startMs)}
              className="absolute right-3.5 left-0 rounded-mark px-1 py-0.5 text-balance text-right text-note text-quiet leading-[1.0625rem] transition-colors hover:bg-hover hover:text-ink max-roomy:hidden"
              style={place && { top: place.labelTop + 5 }}
            >
              {span.label}
            </button>
          </div>
        );
      })}
    </div>
  );
}
