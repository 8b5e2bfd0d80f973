import { X } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import {
  createQuestionsForThemStore,
  type QuestionsForThemStore,
} from '#renderer/stores/questions-for-them-store.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { Button, IconButton } from './button.tsx';
import { showToast } from './toast.tsx';

const field = 'h-9 min-w-0 flex-1 rounded-control border px-3 placeholder:text-faint';

function Row({ store, text, at }: { store: QuestionsForThemStore; text: string; at: number }) {
  const [typed, setTyped] = useState(text);
  const keep = () => void store.getState().replace(at, typed);
  const remove = () => {
    void store.getState().remove(at);
    showToast({
      text: 'Removed a question for them.',
      action: { label: 'Undo', run: () => void store.getState().insert(at, text) },
    });
  };
  return (
    <li className="flex items-center gap-2">
      <input
        value={typed}
        aria-label={`Question ${at + 1} for them`}
        maxLength={400}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
        className={`${field} border-transparent bg-transparent hover:border-edge focus:border-edge focus:bg-sheet`}
      />
      <IconButton label={`Remove question ${at + 1}`} onClick={remove}>
        <X />
      </IconButton>
    </li>
  );
}

/** What the user wants to ask the interviewers: a list to be written, changed and read. */
export function QuestionsForThem({ transport }: { transport: Transport }) {
  const [store] = useState(() => createQuestionsForThemStore(transport));
  const { questions, error } = useStore(store);
  const [typed, setTyped] = useState('');
  useEffect(() => void store.getState().load(), [store]);
  const add = (event: FormEvent) => {
    event.preventDefault();
    void store.getState().add(typed);
    setTyped('');
  };
  return (
    <div className="w-full max-w-measure">
      {questions && questions.length > 0 && (
        <ol className="-ml-3 mb-3 flex flex-col gap-1">
          {questions.map((text, at) => (
            <Row key={text} store={store} text={text} at={at} />
          ))}
        </ol>
      )}
      <form onSubmit={add} className="flex gap-2">
        <input
          value={typed}
          aria-label="Another question for them"
          placeholder="What woke somebody up last month?"
          maxLength={400}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          className={`${field} border-edge bg-sheet`}
        />
        <Button type="submit" disabled={questions === null || questions.length >= 50}>
          Add
        </Button>
      </form>
      <p role="status" className="mt-1 text-care text-note">
        {error?.message}
      </p>
    </div>
  );
}
