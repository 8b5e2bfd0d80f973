import { useMemo } from 'react';
import type { Player } from '#renderer/stores/player-store.ts';
import { askedPoints, askedWords } from '#shared/asking/asked-evidence.ts';
import { type BulletRow, spokenTo } from '#shared/bullets/spoken-to.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { evidenceAt, withCorrectedWords } from '#shared/report/apply-corrections.ts';
import type { Report } from '#shared/report/report.ts';
import { PointLine, type Sign } from './point-line.tsx';

const signs: Record<BulletRow['status'], Sign> = {
  spoken: 'heard',
  unsure: 'unsure',
  'not-heard': 'not-heard',
};
const asides: Record<BulletRow['status'], string | undefined> = {
  spoken: undefined,
  unsure: 'perhaps',
  'not-heard': 'not heard',
};

/** The notes that were made before the answer, and where it speaks to them. Leaving one out is no mistake. */
export function OwnBullets({
  attempt: { bullets, transcription, corrections, asked },
  report,
  player,
}: {
  attempt: Attempt;
  report: Report;
  player: Player | null;
}) {
  const words = useMemo(
    () =>
      transcription.state === 'done'
        ? withCorrectedWords(transcription.transcript, corrections, report.misheard).words
        : [],
    [transcription, corrections, report.misheard],
  );
  const rows = useMemo(
    // A question to the interviewer makes no point of its own.
    () => spokenTo(bullets, words, askedWords(askedPoints(asked, []), words)),
    [bullets, words, asked],
  );
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="text-note text-quiet">Your bullets</h2>
      <ul className="mt-1.5 flex flex-col gap-2.5">
        {rows.map(({ bullet, status, range }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two notes may read the same
          <li key={index}>
            <PointLine
              sign={signs[status]}
              label={bullet}
              aside={asides[status]}
              evidence={range && evidenceAt(words, range)}
              changed={false}
              player={player}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
