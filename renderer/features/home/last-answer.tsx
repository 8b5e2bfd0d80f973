import { Play } from 'lucide-react';
import { Link } from 'wouter';
import { Button } from '#renderer/ui/button.tsx';
import { clockText, dayText, timeOfDay } from '#renderer/ui/time-text.ts';
import type { AttemptSummary, AttemptView } from '#shared/practice/attempt.ts';

const waiting: Partial<Record<AttemptSummary['transcription'], string>> = {
  running: 'Its transcript is being written.',
  failed: 'It was not transcribed. The recording is safe.',
  cancelled: 'Its transcription was stopped. The recording is safe.',
  none: 'It is not transcribed yet.',
};

/** The latest answer, to listen to: hearing oneself is what helps most. */
export function LastAnswer({ attempt, view }: { attempt: AttemptSummary; view: AttemptView | undefined }) {
  const finding = view?.report?.findings[0];
  const strength = view?.report?.strength;
  return (
    <section
      aria-labelledby="last-answer"
      className="flex flex-col items-start border-line roomy:border-l roomy:pl-8"
    >
      <h2 id="last-answer" className="text-note text-quiet">
        Your last answer
      </h2>
      <h3 className="mt-3 font-serif text-reading">{attempt.title}</h3>
      <p className="tabular mt-1 text-note text-quiet">
        {dayText(attempt.createdAt, new Date())} at {timeOfDay(attempt.createdAt)} ·{' '}
        {clockText(attempt.durationMs)}
      </p>
      <div className="mt-4 flex flex-col gap-2">
        {attempt.transcription !== 'done' && <p className="text-quiet">{waiting[attempt.transcription]}</p>}
        {strength && <p>{strength.title}</p>}
        {finding && <p className="text-quiet">{finding.title}</p>}
      </div>
      <Button asChild className="mt-5">
        <Link href={`/review/${attempt.id}`}>
          <Play aria-hidden="true" className="size-4" />
          Listen to it
        </Link>
      </Button>
    </section>
  );
}
