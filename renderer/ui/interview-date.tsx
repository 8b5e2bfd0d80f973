import { useId, useState } from 'react';
import { interviewDay } from '#shared/skills/interview-day.ts';
import { Button } from './button.tsx';
import { dayKey } from './time-text.ts';

/** The day of the interview, to be set, changed and cleared. Nothing is handed on that is no day. */
export function InterviewDate({
  date,
  onChange,
  onDone,
}: {
  date: string | null;
  onChange(date: string | null): void;
  onDone?: () => void;
}) {
  const [typed, setTyped] = useState(date ?? '');
  const id = useId();
  return (
    <form
      className="flex flex-wrap items-center gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onDone?.();
      }}
    >
      <label htmlFor={id}>Day of the interview</label>
      <input
        id={id}
        type="date"
        value={typed}
        min={dayKey(new Date().toISOString())}
        onChange={({ target: { value } }) => {
          setTyped(value);
          // A date that is being typed is empty, or a day of the first century, on the way.
          if (interviewDay.safeParse(value).success && value >= '2000') onChange(value);
        }}
        className="tabular h-9 rounded-control border border-edge bg-sheet px-3"
      />
      {date !== null && (
        <Button
          tone="plain"
          onClick={() => {
            setTyped('');
            onChange(null);
          }}
        >
          Clear
        </Button>
      )}
      {onDone && <Button type="submit">Done</Button>}
    </form>
  );
}
