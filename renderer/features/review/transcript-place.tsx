import { useMemo, useState } from 'react';
import type { Player } from '#renderer/stores/player-store.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import type { FollowUp, Transcription } from '#shared/practice/attempt.ts';
import { asText } from '#shared/reading/as-text.ts';
import type { Marks } from '#shared/reading/marks.ts';
import type { Flag } from '#shared/report/report.ts';
import { readableWord, type Word } from '#shared/transcript/transcript.ts';
import type { Mishearing } from '#shared/vocabulary/mishearing.ts';
import { askedBefore } from './asked-line.tsx';
import type { Chosen } from './chosen.ts';
import type { EvidenceSpan } from './evidence-spans.ts';
import type { FillerMarks } from './filler-marks.ts';
import { Legend } from './legend.tsx';
import { readTerms } from './misheard.ts';
import { MisheardList } from './misheard-list.tsx';
import { TranscriptText } from './transcript-text.tsx';

type Reading = 'said' | 'text';

/** As it was said, or with figures, capitals and full stops. */
const READINGS = [
  { value: 'said', label: 'Word for word' },
  { value: 'text', label: 'As text' },
] as const;

/** The words of the answer, or the place where they will be. */
export function TranscriptPlace({
  transcription,
  followUps,
  words,
  misheard,
  flags,
  marks,
  fillers,
  evidence,
  player,
  chosen,
  onChoose,
}: {
  transcription: Transcription;
  followUps: readonly FollowUp[];
  /** The words as corrected; null until there are any. */
  words: readonly Word[] | null;
  misheard: readonly Mishearing[];
  flags: readonly Flag[];
  marks: Marks;
  fillers: FillerMarks;
  evidence: readonly EvidenceSpan[];
  player: Player | null;
  chosen: Chosen | null;
  onChoose(chosen: Chosen | null): void;
}) {
  const heard = transcription.state === 'done' ? transcription.transcript.words : [];
  const [reading, setReading] = useState<Reading>('said');
  const texts = useMemo(
    () => (reading === 'text' ? asText(words ?? []) : (words ?? []).map(readableWord)),
    [reading, words],
  );
  const asked = useMemo(() => askedBefore(words ?? [], followUps), [words, followUps]);
  const terms = useMemo(() => readTerms(words ?? [], misheard), [words, misheard]);
  return (
    <section aria-label="Transcript" className="min-h-96 min-w-0">
      {words && words.length > 0 ? (
        <>
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 pb-5 roomy:ml-[10.5rem]">
            <Legend marks={marks} fillers={fillers} words={words} terms={terms.length} />
            <div className="text-note">
              <Segmented<Reading>
                label="The transcript reads"
                value={reading}
                options={READINGS}
                onChange={setReading}
              />
            </div>
          </div>
          <TranscriptText
            words={words}
            heard={heard}
            texts={texts}
            terms={terms}
            flags={flags}
            marks={marks}
            evidence={evidence}
            asked={asked}
            player={player}
            chosen={chosen}
            onChoose={onChoose}
          />
          <MisheardList terms={terms} heard={heard} player={player} />
        </>
      ) : (
        transcription.state === 'running' && <Lines />
      )}
    </section>
  );
}

/** Lines of a text that is not there yet. Their widths are those of a paragraph, not of anything measured. */
function Lines() {
  const widths = [97, 93, 99, 95, 90, 98, 62];
  return (
    <div aria-hidden="true" className="flex max-w-measure flex-col gap-[1.05rem] pt-12 roomy:ml-[10.5rem]">
      {widths.map((width) => (
        <span key={width} className="h-3 rounded-mark bg-hover" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
