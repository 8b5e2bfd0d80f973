import { marksOf } from '#shared/reading/marks.ts';
import { passagesOf } from '#shared/reading/passages.ts';
import type { Report } from '#shared/report/report.ts';
import { readableWord, type Word } from '#shared/transcript/transcript.ts';
import { Legend } from '../legend.tsx';
import { readTerms } from '../misheard.ts';
import { PassageText } from '../passage-text.tsx';

/** Every word with all its marks, and what they mean. */
export function PrintedTranscript({ words, report }: { words: readonly Word[]; report: Report | null }) {
  const flags = report?.flags ?? [];
  const marks = marksOf(flags, words);
  const terms = readTerms(words, report?.misheard ?? []);
  const fillers = flags.filter((flag) => flag.kind === 'filler' && flag.certainty === 'heard').length;
  const texts = words.map(readableWord);
  return (
    <section className="mt-6">
      <h2 className="font-serif text-reading">Transcript</h2>
      <div className="mt-1">
        <Legend
          marks={marks}
          fillers={{ count: fillers, shown: true, optional: false, show: () => {} }}
          words={words}
          terms={terms.length}
        />
      </div>
      <div className="mt-3 flex flex-col gap-3 font-serif leading-7">
        {passagesOf(words).map(({ first, last }) => (
          <PassageText
            key={first}
            words={words}
            texts={texts}
            terms={terms}
            marks={marks}
            first={first}
            last={last}
          />
        ))}
      </div>
    </section>
  );
}
