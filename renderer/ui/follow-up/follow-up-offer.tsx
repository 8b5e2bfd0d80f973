import { samplesToMs } from '#shared/audio/pcm.ts';
import type { FollowUp } from '#shared/practice/attempt.ts';
import { runTimes } from '#shared/practice/run-times.ts';
import { Button } from '../button.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { clockText } from '../time-text.ts';
import { showToast } from '../toast.tsx';
import type { AfterAnswer } from './use-after-answer.ts';

/** A follow-up, and what may be done with it: answer it, say that it was said, or leave it. */
export function FollowUpOffer({
  after,
  followUp,
  waiting,
}: {
  after: AfterAnswer;
  followUp: FollowUp;
  /** How many wait, this one among them. */
  waiting: number;
}) {
  const { practice, answer } = after;
  const { id, text, from, stretch } = followUp;
  const cutAtMs = stretch && samplesToMs(stretch.toSample - stretch.fromSample);
  const set = (state: 'skipped' | 'already-said' | 'answered', said: string) => {
    practice.dispatch({ type: 'set-follow-up', followUpId: id, state });
    const undo = () => practice.dispatch({ type: 'set-follow-up', followUpId: id, state: 'offered' });
    showToast({ text: said, action: { label: 'Undo', run: undo } });
  };
  useShortcuts('Follow-up', [{ keys: ['a'], label: 'Answer the follow-up', run: () => answer(followUp) }]);
  return (
    <section
      aria-labelledby="follow-up"
      className="mt-6 flex min-h-28 flex-wrap items-center gap-x-6 gap-y-3 rounded-sheet border border-line bg-sheet px-5 py-4"
    >
      <div className="min-w-72 flex-1">
        <h2 id="follow-up" className="text-note text-quiet">
          {cutAtMs === null
            ? `${waiting === 1 ? 'A follow-up' : `One of ${waiting} follow-ups`} · ${clockText(runTimes.followUpMs[from])}`
            : `You were cut off after ${clockText(cutAtMs)}. What you said is kept.`}
        </h2>
        <p className="mt-1 max-w-measure font-serif text-reading">{text}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {cutAtMs !== null ? (
          <Button tone="plain" onClick={() => set('answered', 'Kept as it is.')}>
            That was all
          </Button>
        ) : (
          <>
            <Button tone="plain" onClick={() => set('skipped', 'Skipped.')}>
              Skip
            </Button>
            {(from === 'criterion' || from === 'assumption') && (
              <Button tone="plain" onClick={() => set('already-said', 'Counted as said.')}>
                Already said it
              </Button>
            )}
          </>
        )}
        <Button tone="primary" onClick={() => answer(followUp)}>
          {cutAtMs === null ? 'Answer it' : 'Continue'}
        </Button>
      </div>
    </section>
  );
}
