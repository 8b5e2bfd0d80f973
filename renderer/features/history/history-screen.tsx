import { useRef } from 'react';
import { Link } from 'wouter';
import { useLibrary, useStores } from '#renderer/app/stores/stores.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts';
import { AnswersByDay } from './answers-by-day.tsx';
import { HistoryHeader } from './history-header.tsx';
import { FoundAnswers } from './search/found-answers.tsx';
import { useTranscriptSearch } from './search/use-transcript-search.ts';

/** Everything that was ever answered, a block a day. */
export function HistoryScreen() {
  const { library } = useStores();
  const { phase, error, attempts } = useLibrary((state) => state);
  const search = useTranscriptSearch();
  // An answer that was deleted takes its row and its button along.
  const place = useRef<HTMLDivElement>(null);
  useFocusKept(place, String(attempts.length));
  const searching = search.state.text.trim() !== '';
  useShortcuts('History', [
    { keys: ['ArrowUp', 'ArrowDown'], label: 'Previous and next answer' },
    { keys: ['Enter'], label: 'Open the answer' },
    { keys: ['Delete'], label: 'Delete the answer' },
  ]);

  return (
    <div className="mx-auto w-full max-w-column px-6 pt-8 pb-16">
      <HistoryHeader search={search} hasAnswers={attempts.length > 0} />
      {searching && <FoundAnswers state={search.state} />}
      {phase === 'loading' && <Loading label="Opening the history" />}
      {phase === 'failed' && (
        <EmptyState
          title="The history could not be read"
          action={<Button onClick={() => void library.getState().load()}>Try again</Button>}
        >
          {error?.message}
        </EmptyState>
      )}
      {phase === 'ready' && attempts.length === 0 && (
        <EmptyState
          title="No answers yet"
          action={
            <Button asChild tone="primary">
              <Link href="/bank">Choose a question</Link>
            </Button>
          }
        >
          Each answer you give is kept here, with its recording and transcript.
        </EmptyState>
      )}
      <div ref={place} tabIndex={-1} className="mt-6 outline-none" hidden={searching}>
        <AnswersByDay />
      </div>
    </div>
  );
}
