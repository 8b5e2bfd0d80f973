import type { ReactNode } from 'react';
import type { MarkShape, Marks } from '#shared/reading/marks.ts';
import type { FlagKind } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import type { FillerMarks } from './filler-marks.ts';
import { markStyles } from './mark-styles.ts';

type Kind = Exclude<FlagKind, 'pause'>;
const names: Record<Kind, readonly [MarkShape, string, string, string]> = {
  filler: ['filler', 'um', 'filler', 'fillers'],
  repeat: ['repeat', 'the', 'repeat', 'repeats'],
  vague: ['wavy', 'something', 'vague claim', 'vague claims'],
  absolute: ['wavy', 'never', 'absolute', 'absolutes'],
  hedge: ['wavy', 'maybe', 'run of hedges', 'runs of hedges'],
  speed: ['dashed', 'shipped', 'without a guardrail', 'without a guardrail'],
  'tool-tour': ['dashed', 'names', 'tool tour', 'tool tours'],
  blame: ['dashed', 'they', 'time blame of people', 'times blame of people'],
};
const kinds = Object.keys(names) as Kind[];

function Entry({
  sign,
  count,
  name,
  children,
}: {
  sign: ReactNode;
  count: number;
  name: string;
  children?: ReactNode;
}) {
  return (
    <li className="flex items-baseline gap-2">
      <span aria-hidden="true" className="font-serif text-ink">
        {sign}
      </span>
      <span className="tabular">
        {count} {name}
      </span>
      {children}
    </li>
  );
}

/** Few fillers are marked only on request. */
function FillerSwitch({ fillers }: { fillers: FillerMarks }) {
  return (
    <button
      type="button"
      aria-pressed={fillers.shown}
      aria-label="Show fillers in the text"
      onClick={() => fillers.show(!fillers.shown)}
      className="rounded-mark px-1 text-accent hover:bg-hover hover:text-accent-strong"
    >
      {fillers.shown ? 'Hide' : 'Show'}
    </button>
  );
}

/** What the marks mean and how many there are. The one place where they are explained. */
export function Legend({
  marks,
  fillers,
  words,
  terms,
}: {
  marks: Marks;
  fillers: FillerMarks;
  words: readonly Word[];
  /** How many of the corrections are terms that the vocabulary put in. */
  terms: number;
}) {
  const counted = kinds.flatMap((kind) => {
    const count =
      kind === 'filler'
        ? fillers.count
        : marks.words.filter((mark) => mark.kind === kind && !mark.continued).length;
    return count > 0 || (kind === 'filler' && fillers.optional) ? [{ kind, count }] : [];
  });
  const pauses = marks.gaps.filter((gap) => gap.kind === 'pause').length;
  const suspected = marks.gaps.length - pauses;
  const corrected = words.filter((word) => word.corrected).length - terms;
  return (
    <ul aria-label="Marks" className="flex min-h-6 flex-wrap gap-x-5 gap-y-1 text-note text-quiet">
      {counted.map(({ kind, count }) => {
        const [shape, example, one, many] = names[kind];
        return (
          <Entry
            key={kind}
            sign={<span className={markStyles[shape]}>{example}</span>}
            count={count}
            name={count === 1 ? one : many}
          >
            {kind === 'filler' && fillers.optional && <FillerSwitch fillers={fillers} />}
          </Entry>
        );
      })}
      {pauses > 0 && (
        <Entry
          sign={<span className="font-sans text-quiet">· 2.0 s ·</span>}
          count={pauses}
          name={pauses === 1 ? 'long pause' : 'long pauses'}
        />
      )}
      {suspected > 0 && (
        <Entry
          sign={<span className={markStyles.suspected} />}
          count={suspected}
          name={suspected === 1 ? 'possible filler' : 'possible fillers'}
        />
      )}
      {terms > 0 && (
        <Entry
          sign={<span className={markStyles.term}>term</span>}
          count={terms}
          name={terms === 1 ? 'term put right' : 'terms put right'}
        />
      )}
      {corrected > 0 && (
        <Entry
          sign={<span className={markStyles.corrected}>word</span>}
          count={corrected}
          name="corrected by you"
        />
      )}
    </ul>
  );
}
