import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Practice } from '#renderer/stores/practice-store.ts';
import type { RunAction } from '#shared/practice/run-event.ts';
import { Button } from '../button.tsx';
import { NoticeBar } from '../notice-bar.tsx';
import { noticeOf } from './run-notice.ts';

/** One line for what keeps the answer from being heard. Its place is kept free, so that nothing moves. */
export function RunNoticeLine({
  practice,
  onAct,
}: {
  practice: Practice;
  onAct(type: RunAction['type']): void;
}) {
  const { message, label, event } = useStore(
    practice.store,
    useShallow(({ run, signal }) => {
      const notice = noticeOf(run, signal.verdict);
      return {
        message: notice?.message,
        label: notice?.action?.label,
        event: notice?.action?.event,
      };
    }),
  );
  return (
    <div className="min-h-12 shrink-0 pb-4">
      {message && (
        <NoticeBar
          tone="care"
          action={
            event && (
              <Button tone="plain" onClick={() => onAct(event)}>
                {label}
              </Button>
            )
          }
        >
          {message}
        </NoticeBar>
      )}
    </div>
  );
}
