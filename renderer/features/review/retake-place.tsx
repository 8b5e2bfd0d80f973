import { Link } from 'wouter';
import { useAnswers } from '#renderer/app/use-answers.ts';
import type { Passage } from '#renderer/stores/passage-player.ts';
import { Button } from '#renderer/ui/button.tsx';
import { retakePath } from '#renderer/ui/practice-address.ts';
import { usePassages } from '#renderer/ui/use-passages.ts';
import type { RetakenFinding } from '#shared/compare/retake.ts';
import { RetakeCompared } from './retake-compared.tsx';
import type { Reviewed } from './reviewed.ts';
import { WorkInProgress } from './work-in-progress.tsx';

/** A retake, held against the one finding that it is about. */
export function RetakePlace({
  reviewed: { store, state, attempt, report, player },
  of,
  finding,
}: {
  reviewed: Reviewed;
  /** The attempt with the finding. */
  of: string;
  finding: RetakenFinding;
}) {
  const before = useAnswers([of]).get(of)?.report ?? null;
  const passages = usePassages();
  const onPlay = (name: string, list: readonly Passage[]) => {
    player?.pause();
    passages?.play(name, list);
  };
  const ready = report && before && passages;
  return (
    <section aria-label="Retake" className="mt-6 rounded-sheet border border-line bg-sheet px-6 pt-5 pb-4">
      <h2 className="text-quiet">{finding.title}</h2>
      {ready ? (
        <RetakeCompared
          before={before}
          now={report}
          finding={finding}
          ids={{ before: of, now: attempt.id }}
          passages={passages}
          onPlay={onPlay}
        />
      ) : (
        <WorkInProgress store={store} state={state} attempt={attempt} empty={false} />
      )}
      <div className="mt-5 flex flex-wrap items-center gap-2">
        <Button asChild tone="primary">
          <Link href={retakePath(of, finding.id)}>Again</Link>
        </Button>
        <Button asChild>
          <Link href={`/review/${of}`}>Back to the answer</Link>
        </Button>
      </div>
    </section>
  );
}
