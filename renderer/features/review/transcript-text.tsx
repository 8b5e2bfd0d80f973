import { Fragment, type MouseEvent, useMemo, useRef } from 'react';
import type { Player } from '#renderer/stores/player-store.ts';
import type { Marks } from '#shared/reading/marks.ts';
import { passagesOf } from '#shared/reading/passages.ts';
import type { Flag } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { type AskedBefore, AskedLine } from './asked-line.tsx';
import { type Chosen, markAt, markOnWord } from './chosen.ts';
import { Correcting } from './correcting.tsx';
import { EvidenceMargin } from './evidence-margin.tsx';
import type { EvidenceSpan } from './evidence-spans.ts';
import { type ReadTerm, stretchAt } from './misheard.ts';
import { PassageText } from './passage-text.tsx';
import { useFollowing } from './use-following.ts';

/**
 * What was said, as something to read. A click on a word or a mark plays it, and a mark says what it is; a double
 * click corrects a word. The word that plays is lit. The keyboard does the same with Shift and the arrows, N, F,
 * D and E.
 */
export function TranscriptText({
  words,
  heard,
  texts,
  terms,
  flags,
  marks,
  evidence,
  asked,
  player,
  chosen,
  onChoose,
}: {
  /** The words as they are read, corrected … */
  words: readonly Word[];
  /** … and as they were heard. */
  heard: readonly Word[];
  /** What stands in the place of each word. */
  texts: readonly string[];
  /** The terms in the place of what was heard. */
  terms: readonly ReadTerm[];
  flags: readonly Flag[];
  marks: Marks;
  evidence: readonly EvidenceSpan[];
  /** What was asked after the answer, each before the first word that was said to it. */
  asked: readonly AskedBefore[];
  player: Player | null;
  chosen: Chosen | null;
  onChoose(chosen: Chosen | null): void;
}) {
  const text = useRef<HTMLDivElement>(null);
  /** The first press may scroll what plays into sight, and the second one falls on another word. */
  const pressedFirst = useRef<string | undefined>(undefined);
  const passages = useMemo(
    () =>
      passagesOf(
        words,
        asked.map(({ first }) => first),
      ),
    [words, asked],
  );
  useFollowing(player, words, text);

  const pressed = (event: MouseEvent) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-ms], [data-w]') : null;
  const onClick = (event: MouseEvent) => {
    const element = pressed(event);
    // Selecting text to copy it is not asking to hear it.
    if (!element || getSelection()?.type === 'Range') return;
    const { ms, w } = element.dataset;
    if (event.detail === 1) pressedFirst.current = w;
    const flag = w === undefined ? markAt(flags, Number(ms)) : markOnWord(flags, Number(w));
    const term = terms.find(({ range }) => range[0] === Number(w));
    if (term) onChoose({ type: 'term', term, range: term.range });
    else onChoose(flag && { type: 'mark', flag });
    if (ms !== undefined) player?.playFrom(Number(ms));
  };
  const onDoubleClick = () => {
    const index = pressedFirst.current;
    if (index === undefined) return;
    player?.pause();
    getSelection()?.removeAllRanges();
    onChoose({ type: 'words', range: stretchAt(words, Number(index)) });
  };

  return (
    <div className="grid grid-cols-[0_minmax(0,1fr)] gap-x-5 roomy:grid-cols-[9rem_minmax(0,38rem)] roomy:gap-x-6">
      <EvidenceMargin evidence={evidence} text={text} player={player} />
      <div className="relative">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
        <div
          ref={text}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
          className="flex flex-col gap-5 font-serif text-reading"
        >
          {passages.map(({ first, last }) => (
            <Fragment key={first}>
              <AskedLine asked={asked.find((each) => each.first === first)} />
              <PassageText
                words={words}
                texts={texts}
                terms={terms}
                marks={marks}
                first={first}
                last={last}
              />
            </Fragment>
          ))}
        </div>
        <Correcting
          text={text}
          words={words}
          heard={heard}
          flags={flags}
          player={player}
          chosen={chosen}
          onChoose={onChoose}
        />
      </div>
    </div>
  );
}
