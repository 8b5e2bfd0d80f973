import type { ReactNode } from 'react';
import type { SoundFigures } from '#shared/voice-check/sound-figures.ts';

/** A level as people who know levels read it; the minus of typography. */
const levelText = (db: number | null): string =>
  db === null ? 'Nothing to measure' : `${db < 0 ? '−' : ''}${Math.abs(Math.round(db))} dBFS`;

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="tabular min-w-0">{children}</dd>
    </>
  );
}

/** What was measured of the sound. */
export function SoundFiguresList({ sound, device }: { sound: SoundFigures; device: string }) {
  const { voiceDb, roomDb, clippedMs, voiceMs, silent } = sound;
  const apart = voiceDb !== null && roomDb !== null ? `, ${Math.round(voiceDb - roomDb)} dB below` : '';
  return (
    <section aria-labelledby="sound" className="mt-10 border-line border-t pt-6">
      <h3 id="sound" className="text-note text-quiet">
        The sound
      </h3>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
        <Row name="Microphone">{device || 'Without a name'}</Row>
        <Row name="Voice">
          {silent
            ? 'Silence from beginning to end'
            : `${levelText(voiceDb)}, for ${(voiceMs / 1000).toFixed(1)} s`}
        </Row>
        <Row name="Room, between the words">{`${levelText(roomDb)}${apart}`}</Row>
        <Row name="Cut off at the top">
          {clippedMs === 0 ? 'Nothing' : `${(clippedMs / 1000).toFixed(1)} s`}
        </Row>
      </dl>
    </section>
  );
}
