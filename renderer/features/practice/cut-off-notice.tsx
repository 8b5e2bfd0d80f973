import { Link } from 'wouter';
import { useLibrary } from '#renderer/app/stores/stores.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { NoticeBar } from '#renderer/ui/notice-bar.tsx';
import { clockText } from '#renderer/ui/time-text.ts';

/** Above a fresh start: an answer to the same question was cut off, by a reload say, and can go on. */
export function CutOffNotice({ questionId }: { questionId: string }) {
  const attempt = useLibrary((state) =>
    state.attempts.find((a) => a.phase === 'interrupted' && a.questionId === questionId),
  );
  if (!attempt) return null;
  return (
    <NoticeBar
      action={
        <Button asChild tone="plain">
          <Link href={`/practice/${questionId}?attempt=${attempt.id}`}>Continue it</Link>
        </Button>
      }
    >
      Your answer was cut off at {clockText(attempt.durationMs)}. Everything until then is kept.
    </NoticeBar>
  );
}
