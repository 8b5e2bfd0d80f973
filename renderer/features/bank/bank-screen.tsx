import { useEffect, useMemo, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useStore } from 'zustand';
import { useLibrary, useStores } from '#renderer/app/stores/stores.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Loading } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useDocumentTitle } from '#renderer/ui/page-header.tsx';
import { useShortcuts } from '#renderer/ui/shortcuts/use-shortcuts.ts';
import { stage as stageSchema } from '#shared/bank/question.ts';
import { createBankStore } from './bank-store.ts';
import { FacetList } from './facet-list.tsx';
import { QuestionList } from './question-list.tsx';
import { QuestionPreview } from './question-preview.tsx';
import { createSearch, findQuestions } from './question-search.ts';
import { SearchField } from './search-field.tsx';

/** Outlives the screen, so that coming back finds what was looked for. */
const bank = createBankStore();

/** Takes what the address asks for once: a stage, or the search field. */
function useAddress(field: React.RefObject<HTMLInputElement | null>) {
  const [path, navigate] = useLocation();
  const search = useSearch();
  useEffect(() => {
    if (search === '') return;
    const wanted = new URLSearchParams(search);
    const stage = stageSchema.safeParse(wanted.get('stage'));
    if (stage.success) bank.getState().showStage(stage.data);
    // After the focus that every newly opened screen gets.
    if (wanted.has('search')) requestAnimationFrame(() => field.current?.focus());
    navigate(path, { replace: true });
  }, [search, path, navigate, field]);
}

/** Every question: narrowed at the left, listed in the middle, read at the right. */
export function BankScreen({ questionId }: { questionId: string | null }) {
  useDocumentTitle('Questions');
  const [, navigate] = useLocation();
  const { library } = useStores();
  const { phase, error, questions, criteria, attempts } = useLibrary((state) => state);
  const { words, facets, setWords, clear } = useStore(bank);
  const field = useRef<HTMLInputElement>(null);
  useAddress(field);

  const search = useMemo(() => createSearch(questions), [questions]);
  const hits = useMemo(() => search(words), [search, words]);
  const answered = useMemo(() => new Set(attempts.map((a) => a.questionId)), [attempts]);
  const found = useMemo(
    () => findQuestions(questions, hits, facets, answered),
    [questions, hits, facets, answered],
  );
  const selected = found.find((q) => q.id === questionId) ?? found[0] ?? null;

  const select = (id: string) => navigate(`/bank/${id}`, { replace: true });
  const step = (by: number) => {
    const next = found[(selected ? found.indexOf(selected) : -1) + by];
    if (next) select(next.id);
  };
  const open = () => selected && navigate(`/practice/${selected.id}`);
  const moves = { onStep: step, onOpen: open };
  useShortcuts('Questions', [
    { keys: ['ArrowUp', 'ArrowDown'], label: 'Previous and next question, from the list or the search' },
    { keys: ['Enter'], label: 'Go to the chosen question' },
  ]);

  if (phase === 'loading') {
    return (
      <div className="mx-auto w-full max-w-column px-6">
        <Loading label="Opening the questions" />
      </div>
    );
  }
  return (
    <div className="mx-auto grid w-full max-w-column gap-x-8 gap-y-6 px-6 pt-8 roomy:min-h-0 roomy:flex-1 roomy:grid-cols-[10.5rem_minmax(0,1fr)_minmax(0,25rem)] roomy:grid-rows-[minmax(0,1fr)]">
      <div className="roomy:overflow-y-auto roomy:pb-8">
        <h1 tabIndex={-1} className="font-serif text-heading">
          Questions
        </h1>
        <FacetList bank={bank} questions={questions} hits={hits} answered={answered} />
      </div>
      <div className="flex min-h-0 flex-col">
        <SearchField ref={field} words={words} onWords={setWords} found={found.length} {...moves} />
        {selected ? (
          <QuestionList
            questions={found}
            attempts={attempts}
            selectedId={selected.id}
            onSelect={select}
            {...moves}
          />
        ) : (
          <EmptyState
            title={phase === 'failed' ? 'The questions could not be read' : 'No question fits'}
            action={
              phase === 'failed' ? (
                <Button onClick={() => void library.getState().load()}>Try again</Button>
              ) : (
                <Button onClick={clear}>Show all questions</Button>
              )
            }
          >
            {phase === 'failed' ? error?.message : 'Try fewer words, or take a choice away at the left.'}
          </EmptyState>
        )}
      </div>
      <div className="min-h-0 roomy:pb-6">
        {selected && (
          <QuestionPreview
            key={selected.id}
            question={selected}
            criteria={criteria.find((file) => file.stage === selected.stage)?.criteria ?? []}
            attempts={attempts.filter((a) => a.questionId === selected.id)}
          />
        )}
      </div>
    </div>
  );
}
