import type { Player } from '#renderer/stores/player-store.ts';
import type { Transcription } from '#shared/practice/attempt.ts';
import type { EvidenceSpan } from './evidence-spans.ts';
import { Legend } from './legend.tsx';
import type { Marks } from './marks.ts';
import { TranscriptText } from './transcript-text.tsx';

/** The words of the answer, or the place where they will be. */
export function TranscriptPlace({
  transcription,
  marks,
  evidence,
  player,
}: {
  transcription: Transcription;
  marks: Marks;
  evidence: readonly EvidenceSpan[];
  player: Player | null;
}) {
  const words = transcription.state === 'done' ? transcription.transcript.words : null;
  return (
    <section aria-label="Transcript" className="min-h-96 min-w-0">
      {words && words.length > 0 ? (
        <>
          <Legend marks={marks} />
          <TranscriptText words={words} marks={marks} evidence={evidence} player={player} />
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
