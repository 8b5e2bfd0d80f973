import { type MouseEvent, useMemo, useRef } from 'react';
import type { Player } from '#renderer/stores/player-store.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { EvidenceMargin } from './evidence-margin.tsx';
import type { EvidenceSpan } from './evidence-spans.ts';
import type { Marks } from './marks.ts';
import { PassageText } from './passage-text.tsx';
import { passagesOf } from './passages.ts';
import { useFollowing } from './use-following.ts';

/**
 * What was said, as something to read. A click on a word or a mark plays it; the word that plays is lit.
 * The keyboard does the same with Shift and the arrows, N and F.
 */
export function TranscriptText({
  words,
  marks,
  evidence,
  player,
}: {
  words: readonly Word[];
  marks: Marks;
  evidence: readonly EvidenceSpan[];
  player: Player | null;
}) {
  const text = useRef<HTMLDivElement>(null);
  const passages = useMemo(() => passagesOf(words), [words]);
  useFollowing(player, words, text);

  const onClick = (event: MouseEvent) => {
    const marked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-ms]') : null;
    // Selecting text to copy it is not asking to hear it.
    if (!marked || getSelection()?.type === 'Range') return;
    player?.playFrom(Number(marked.dataset.ms));
  };

  return (
    <div className="grid grid-cols-[0_minmax(0,1fr)] gap-x-5 roomy:grid-cols-[9rem_minmax(0,38rem)] roomy:gap-x-6">
      <EvidenceMargin evidence={evidence} text={text} player={player} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div ref={text} onClick={onClick} className="flex flex-col gap-5 font-serif text-reading">
        {passages.map(({ first, last }) => (
          <PassageText key={first} words={words} marks={marks} first={first} last={last} />
        ))}
      </div>
    </div>
  );
}
