import { NoticeBar } from '#renderer/ui/notice-bar.tsx';
import type { Attempt } from '#shared/practice/attempt.ts';
import type { Limit } from '#shared/report/report.ts';
import { LimitNote } from './limit-note.tsx';

/** What happened to the recording, where something did, and what it can therefore not be judged for. */
export function ReviewNotes({ attempt, limits }: { attempt: Attempt; limits: readonly Limit[] }) {
  const gaps = attempt.recordings.reduce((sum, r) => sum + r.gaps, 0);
  const lost = attempt.recordings.reduce((sum, r) => sum + r.lostSamples, 0);
  const notes = [
    attempt.recovered &&
      'Dry Run ended in the middle of this answer. It was repaired at the next start: at most the last quarter of a second is missing.',
    gaps > 0 &&
      `${Math.max(0.1, lost / 16_000).toFixed(1)} s of sound never arrived and stand as silence, in ${gaps === 1 ? 'one place' : `${gaps} places`}.`,
  ].filter((note) => note !== false);
  if (notes.length + limits.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 pt-5">
      {notes.map((note) => (
        <NoticeBar key={note}>{note}</NoticeBar>
      ))}
      {limits.map((limit) => (
        <LimitNote key={limit.rule} limit={limit} />
      ))}
    </div>
  );
}
