import { useAfter } from '#renderer/ui/follow-up/after-answer-context.ts';
import { FollowUpPlace } from '#renderer/ui/follow-up/follow-up-place.tsx';
import { SelfRatingPlace } from '#renderer/ui/follow-up/self-rating-place.tsx';
import { isCovered, usePausedWhileSpeaking } from './covered.ts';
import { FindingsRow } from './findings-row.tsx';
import { RetakePlace } from './retake-place.tsx';
import { ReviewNotes } from './review-notes.tsx';
import type { Reviewed } from './reviewed.ts';

/** What comes before the findings, the findings themselves, and what comes of them. */
export function FindingsPlace({ reviewed }: { reviewed: Reviewed }) {
  const { store, state, attempt, report, criteria, player, tryAgain } = reviewed;
  const after = useAfter();
  usePausedWhileSpeaking(player);
  const covered = state.view !== null && isCovered(state.view);
  const { purpose } = attempt;
  if (purpose.type === 'retake') {
    return <RetakePlace reviewed={reviewed} of={purpose.of} finding={purpose.finding} />;
  }
  return (
    <>
      {after && <FollowUpPlace after={after} attempt={attempt} onRetry={() => void store.transcribe()} />}
      <ReviewNotes attempt={attempt} limits={report?.limits ?? []} />
      <FindingsRow
        store={store}
        state={state}
        attempt={attempt}
        report={report}
        criteria={criteria}
        player={player}
        onTryAgain={tryAgain}
        cover={
          covered
            ? after && <SelfRatingPlace practice={after.practice} stage={attempt.question.stage} />
            : null
        }
        covered={covered}
      />
    </>
  );
}
