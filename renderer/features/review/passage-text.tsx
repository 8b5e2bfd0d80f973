import { memo, type ReactNode } from 'react';
import { type GapMark, type MarkedRun, type Marks, runsOf } from '#shared/reading/marks.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { markName } from './correction-text.ts';
import { markStyles } from './mark-styles.ts';
import type { ReadTerm } from './misheard.ts';

/** One paragraph, with its marks. Drawn once: what plays is lit from outside. */
export const PassageText = memo(function PassageText({
  words,
  texts,
  terms,
  marks,
  first,
  last,
}: {
  words: readonly Word[];
  /** What stands in the place of each word. */
  texts: readonly string[];
  /** The terms in the place of what was heard. */
  terms: readonly ReadTerm[];
  marks: Marks;
  first: number;
  last: number;
}) {
  // What comes between two paragraphs closes the first of them.
  const gaps = marks.gaps.filter((g) => (g.before > first || g.before === 0) && g.before <= last + 1);
  const pieces: ReactNode[] = [];
  const heardAs = new Map(terms.map(({ range, heard }) => [range[0], heard]));
  let at = first;
  const addWords = (until: number) => {
    for (const run of runsOf(marks.words, at, until)) {
      pieces.push(<Run key={`w${run.first}`} words={words} texts={texts} heardAs={heardAs} run={run} />, ' ');
    }
    at = until + 1;
  };
  for (const gap of gaps) {
    if (gap.before > at) addWords(gap.before - 1);
    pieces.push(<Gap key={`g${gap.startMs}`} gap={gap} />, ' ');
  }
  addWords(last);
  return <p>{pieces}</p>;
});

const wordStyle =
  'cursor-pointer rounded-mark hover:bg-hover data-playing:bg-mark-playing data-playing:shadow-[0_0_0_2px_var(--color-mark-playing)]';

function Run({
  words,
  texts,
  heardAs,
  run,
}: {
  words: readonly Word[];
  texts: readonly string[];
  heardAs: ReadonlyMap<number, string>;
  run: MarkedRun;
}) {
  const spans: ReactNode[] = [];
  for (let index = run.first; index <= run.last; index++) {
    const word = words[index];
    const shown = texts[index];
    const heard = heardAs.get(index);
    const style = heard !== undefined ? markStyles.term : word?.corrected ? markStyles.corrected : '';
    // What stands in the word before has no room of its own, but keeps its place.
    if (index > run.first && shown !== '') spans.push(' ');
    spans.push(
      <span
        key={index}
        data-w={index}
        data-ms={word?.startMs ?? undefined}
        title={word?.corrected ? `Heard as “${heard ?? word.text}”` : undefined}
        className={`${wordStyle} ${style}`}
      >
        {shown}
      </span>,
    );
  }
  if (!run.mark) return spans;
  const { shape, kind, continued } = run.mark;
  return (
    <>
      {shape === 'repeat' ? (
        <s className={markStyles.repeat}>{spans}</s>
      ) : (
        <mark className={markStyles[shape]}>{spans}</mark>
      )}
      {/* Marks are not read aloud; what they say is, after the words. It is no part of what is copied. */}
      {!continued && <span className="sr-only select-none"> ({markName(kind)})</span>}
    </>
  );
}

function Gap({ gap }: { gap: GapMark }) {
  const seconds = ((gap.endMs - gap.startMs) / 1000).toFixed(1);
  if (gap.kind === 'pause') {
    return (
      <span
        data-ms={gap.startMs}
        className="tabular cursor-pointer whitespace-nowrap rounded-mark px-1 font-sans text-note text-quiet hover:bg-hover"
      >
        <span className="sr-only">pause of </span>· {seconds} s ·
      </span>
    );
  }
  return (
    <span
      role="img"
      aria-label="a sound that may be a filler"
      title="A sound that may be a filler"
      data-ms={gap.startMs}
      className={`cursor-pointer hover:bg-hover ${markStyles.suspected}`}
    />
  );
}
