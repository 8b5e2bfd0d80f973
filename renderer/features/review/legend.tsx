import type { ReactNode } from 'react';
import { markStyles } from './mark-styles.ts';
import type { MarkShape, Marks } from './marks.ts';

const names: Record<MarkShape, readonly [string, string, string]> = {
  filler: ['um', 'filler', 'fillers'],
  repeat: ['the', 'repeat', 'repeats'],
  wavy: ['just', 'vague or absolute', 'vague or absolute'],
};

function Entry({ sign, count, name }: { sign: ReactNode; count: number; name: string }) {
  return (
    <li className="flex items-baseline gap-2">
      <span aria-hidden="true" className="font-serif text-ink">
        {sign}
      </span>
      <span className="tabular">
        {count} {name}
      </span>
    </li>
  );
}

/** What the marks mean and how many there are. The one place where they are explained. */
export function Legend({ marks, corrected, terms }: { marks: Marks; corrected: number; terms: number }) {
  const shapes = (['filler', 'repeat', 'wavy'] as const).flatMap((shape) => {
    const count = marks.words.filter((mark) => mark.shape === shape).length;
    return count > 0 ? [{ shape, count }] : [];
  });
  const pauses = marks.gaps.filter((gap) => gap.kind === 'pause').length;
  const suspected = marks.gaps.length - pauses;
  return (
    <ul
      aria-label="Marks"
      className="flex min-h-6 flex-wrap gap-x-5 gap-y-1 pb-5 text-note text-quiet roomy:ml-[10.5rem]"
    >
      {shapes.map(({ shape, count }) => {
        const [example, one, many] = names[shape];
        return (
          <Entry
            key={shape}
            sign={<span className={markStyles[shape]}>{example}</span>}
            count={count}
            name={count === 1 ? one : many}
          />
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
          name="read otherwise than heard"
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
