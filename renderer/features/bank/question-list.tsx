import { clsx } from 'clsx';
import { useEffect, useRef } from 'react';
import { levelNames, stageNames } from '#renderer/ui/stage-names.ts';
import { dayText } from '#renderer/ui/time-text.ts';
import type { BankQuestion } from '#shared/bank/question.ts';
import type { AttemptSummary } from '#shared/practice/attempt.ts';
import { handleListKey, type ListMoves } from './search-field.tsx';

/** What the row says of the latest answer to its question. */
function lastAnswer(attempt: AttemptSummary): { when: string; heard: string | null } {
  const heard =
    attempt.heard === null ? null : `${attempt.heard} ${attempt.heard === 1 ? 'point' : 'points'} heard`;
  return { when: dayText(attempt.createdAt, new Date()), heard };
}

function Row({ question, last }: { question: BankQuestion; last: AttemptSummary | undefined }) {
  const said = last && lastAnswer(last);
  return (
    <div className="flex gap-4">
      <div className="min-w-0 flex-1">
        <p>{question.title}</p>
        <p className="tabular text-note text-quiet">
          {stageNames[question.stage]} · {question.answerMinutes} min · {levelNames[question.level]}
        </p>
      </div>
      {said && (
        <p className="tabular shrink-0 pt-0.5 text-right text-note text-quiet">
          {said.when}
          <br />
          {said.heard}
        </p>
      )}
    </div>
  );
}

/** Where the preview stands below the list instead of beside it, a choice by pointer scrolls to it. */
function showPreview() {
  requestAnimationFrame(() => {
    const preview = document.getElementById('question-preview');
    const list = document.getElementById('question-list');
    if (!preview || !list) return;
    const below = preview.getBoundingClientRect().left < list.getBoundingClientRect().right;
    if (below) preview.scrollIntoView({ block: 'start', behavior: 'smooth' });
  });
}

/** The questions found. One is always chosen; the arrows choose another, Enter goes to it. */
export function QuestionList({
  questions,
  attempts,
  selectedId,
  onSelect,
  ...moves
}: ListMoves & {
  questions: readonly BankQuestion[];
  /** Newest first. */
  attempts: readonly AttemptSummary[];
  selectedId: string;
  onSelect(id: string): void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-question="${selectedId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  return (
    <div
      ref={list}
      id="question-list"
      role="listbox"
      aria-label="Questions"
      tabIndex={0}
      aria-activedescendant={`question-${selectedId}`}
      onKeyDown={(event) => handleListKey(event, moves)}
      className="mt-4 min-h-0 border-line border-y outline-offset-2 roomy:mb-6 roomy:overflow-y-auto"
    >
      {questions.map((question) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active option
        <div
          key={question.id}
          id={`question-${question.id}`}
          data-question={question.id}
          role="option"
          aria-selected={question.id === selectedId}
          onClick={() => {
            onSelect(question.id);
            showPreview();
          }}
          onDoubleClick={moves.onOpen}
          className={clsx(
            'border-line border-b px-3 py-2.5 transition-colors last:border-b-0',
            question.id === selectedId ? 'bg-accent-wash' : 'hover:bg-hover',
          )}
        >
          <Row question={question} last={attempts.find((a) => a.questionId === question.id)} />
        </div>
      ))}
    </div>
  );
}
