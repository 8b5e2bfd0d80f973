import { memo, useMemo } from 'react';
import { useLibrary, useStores } from '#renderer/app/stores/stores.tsx';
import { dayText } from '#renderer/ui/time-text.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import { toWireError } from '#shared/contract/errors.ts';
import { AttemptRow } from './attempt-row.tsx';
import { answersBefore } from './before.ts';
import { byDay, type Day, daySum } from './days.ts';
import { useDaysInReach } from './use-days-in-reach.ts';

/** Says what went wrong with something the user asked for. */
function sayFailure(thrown: unknown) {
  showToast({ text: toWireError(thrown).message });
}

/** Puts the focus on a row that has just come back. */
function focusRow(attemptId: string) {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-attempt-link="${attemptId}"]`)?.focus(),
  );
}

function DayBlock({ day, children }: { day: Day; children: React.ReactNode }) {
  return (
    <section
      aria-label={dayText(day.at, new Date())}
      className="grid gap-x-8 border-line border-t pt-3 pb-8 roomy:grid-cols-[9.5rem_minmax(0,1fr)]"
    >
      <div className="py-2.5">
        <h2 className="font-serif text-reading leading-6">{dayText(day.at, new Date())}</h2>
        <p className="tabular mt-0.5 text-note text-faint">{daySum(day)}</p>
      </div>
      <ul>{children}</ul>
    </section>
  );
}

/** All answers, a block a day. It knows nothing of the search beside it, so that no keystroke draws it anew. */
export const AnswersByDay = memo(function AnswersByDay() {
  const { library } = useStores();
  const { attempts, retakes, progress } = useLibrary((state) => state);
  const before = useMemo(() => answersBefore(attempts), [attempts]);
  const days = useMemo(() => byDay(attempts), [attempts]);
  const { shown, end } = useDaysInReach(days);

  const remove = async (attemptId: string, title: string) => {
    try {
      const undoMs = await library.getState().remove(attemptId);
      const undo = () =>
        void library
          .getState()
          .restore(attemptId)
          .then(() => focusRow(attemptId), sayFailure);
      showToast({
        text: `Deleted your answer to “${title}”.`,
        durationMs: undoMs,
        action: { label: 'Undo', run: undo },
      });
    } catch (thrown) {
      sayFailure(thrown);
    }
  };

  return (
    <>
      {shown.map((day) => (
        <DayBlock key={day.key} day={day}>
          {day.attempts.map((attempt) => (
            <AttemptRow
              key={attempt.id}
              attempt={attempt}
              progress={progress[attempt.id] ?? null}
              retakes={retakes.get(attempt.id) ?? []}
              before={before.get(attempt.id) ?? null}
              onRemove={() => void remove(attempt.id, attempt.title)}
              onFinish={() => void library.getState().finish(attempt.id).catch(sayFailure)}
              onTranscribe={() => void library.getState().transcribe(attempt.id).catch(sayFailure)}
            />
          ))}
        </DayBlock>
      ))}
      <div ref={end} />
    </>
  );
});
