import { Link, useLocation } from 'wouter';
import { Button } from '#renderer/ui/button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { BringInMenu } from './bring-in-menu.tsx';
import { focusFirstHit } from './search/found-answers.tsx';
import { hitAddress } from './search/hit-row.tsx';
import type { SearchState } from './search/search-store.ts';
import { TranscriptSearchField } from './search/transcript-search-field.tsx';

/** The head of the history: its trends, what can be brought in, and the search in what was said. */
export function HistoryHeader({
  search,
  hasAnswers,
}: {
  search: { readonly state: SearchState; setText(text: string): void };
  /** Without any there is nothing to search and nothing to see over the days. */
  hasAnswers: boolean;
}) {
  const [, navigate] = useLocation();
  const [firstHit] = search.state.hits;
  return (
    <PageHeader
      title="History"
      actions={
        <>
          {hasAnswers && (
            <Button asChild tone="plain">
              <Link href="/history/trends">Trends</Link>
            </Button>
          )}
          <BringInMenu />
          {hasAnswers && (
            <TranscriptSearchField
              text={search.state.text}
              onText={search.setText}
              onEnter={() => firstHit && navigate(hitAddress(firstHit))}
              onLeave={focusFirstHit}
            />
          )}
        </>
      }
    />
  );
}
