import { Checkbox } from '#renderer/ui/checkbox.tsx';
import type { Counting } from '#shared/report/counting.ts';
import { markedKinds } from '#shared/report/counting.ts';
import type { FlagKind } from '#shared/report/report.ts';
import { CountedWords } from './counted-words.tsx';

const names: Record<FlagKind, string> = {
  filler: 'Fillers: um, uh, like, you know',
  repeat: 'Repeats and restarts',
  pause: 'Long pauses',
  hedge: 'Hedges',
  vague: 'Vague claims',
  absolute: 'Absolutes',
  blame: 'Blame of people',
  speed: 'Speed without a guardrail',
  'tool-tour': 'Tool tours',
};

/** What is marked and counted in answers. Nobody who stutters has to be counted. */
export function CountingSettings({
  counting,
  onChange,
}: {
  counting: Counting;
  onChange(counting: Counting): void;
}) {
  const { fineWords, ownFillers, flagsOff } = counting;
  const without = (words: readonly string[], others: readonly string[]) =>
    words.filter((word) => !others.includes(word));
  return (
    <>
      <fieldset className="flex flex-col gap-0.5">
        <legend className="mb-1">Mark and count</legend>
        {markedKinds.map((kind) => (
          <Checkbox
            key={kind}
            checked={!flagsOff.includes(kind)}
            onChange={(on) =>
              onChange({
                ...counting,
                flagsOff: on ? flagsOff.filter((off) => off !== kind) : [...flagsOff, kind],
              })
            }
          >
            {names[kind]}
          </Checkbox>
        ))}
        <p className="mt-1 text-note text-quiet">
          What is switched off is neither marked nor counted, nor made a finding.
        </p>
      </fieldset>
      <CountedWords
        label="Words that are fine"
        note="Never counted as fillers, wherever they stand."
        example="so"
        words={fineWords}
        onChange={(words) =>
          onChange({ ...counting, fineWords: words, ownFillers: without(ownFillers, words) })
        }
      />
      <CountedWords
        label="Your own fillers"
        note="Counted wherever you say them."
        example="at the end of the day"
        words={ownFillers}
        onChange={(words) =>
          onChange({ ...counting, ownFillers: words, fineWords: without(fineWords, words) })
        }
      />
    </>
  );
}
