import { useRef, useState } from 'react';
import { useSettings, useStores } from '#renderer/app/stores/stores.tsx';
import { InterviewDate } from '#renderer/ui/interview-date.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts';
import { toWireError } from '#shared/contract/errors.ts';
import { interviewText } from './interview-text.ts';

/** How far the interview is, unless that is `said` already, and the way to set its day. */
export function InterviewLine({ today, said = false }: { today: Date; said?: boolean }) {
  const store = useStores().settings;
  const { interviewDate } = useSettings();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useFocusKept(place, open ? 'open' : 'closed');
  const keep = (date: string | null) =>
    void store
      .getState()
      .change({ interviewDate: date })
      .catch((thrown) => showToast({ text: toWireError(thrown).message }));
  return (
    <div
      ref={place}
      tabIndex={-1}
      className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-2 text-quiet outline-none"
    >
      {open ? (
        <InterviewDate date={interviewDate} onChange={keep} onDone={() => setOpen(false)} />
      ) : (
        <>
          {!said && <p className="tabular">{interviewText(interviewDate, today)}</p>}
          <button
            type="button"
            onClick={() => setOpen(true)}
            className="-mx-2 rounded-control px-2 py-1 text-accent transition-colors hover:bg-hover hover:text-accent-strong"
          >
            {interviewDate === null ? 'Set its day' : 'Change its day'}
          </button>
        </>
      )}
    </div>
  );
}
