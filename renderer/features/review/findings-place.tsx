import { FindingsRow } from './findings-row.tsx';
import { ReviewNotes } from './review-notes.tsx';
import type { Reviewed } from './reviewed.ts';

/** What comes before the findings, the findings themselves, and what comes of them. */
export function FindingsPlace({ reviewed }: { reviewed: Reviewed }) {
  const { store, state, attempt, report, criteria, player, tryAgain } = reviewed;
  return (
    <>
      <ReviewNotes attempt={attempt} limits={report?.limits ?? []} />
      <FindingsRow
        store={store}
        state={state}
        attempt={attempt}
        report={report}
        criteria={criteria}
        player={player}
        onTryAgain={tryAgain}
      />
    </>
  );
}
