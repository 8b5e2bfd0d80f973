import { Link } from 'wouter';
import { Button } from '#renderer/ui/button.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import type { AttemptSummary } from '#shared/practice/attempt.ts';

const retry = 'relative -my-1.5 -mr-3.5';

/** What came of an answer: its figures, or why there are none yet and what to do about it. */
export function AttemptFigures({
  attempt,
  progress,
  onTranscribe,
  onFinish,
}: {
  attempt: AttemptSummary;
  progress: number | null;
  onTranscribe(): void;
  onFinish(): void;
}) {
  if (attempt.phase === 'interrupted') {
    return (
      <div className="flex items-center justify-end">
        <Button asChild tone="plain" className="relative -my-1.5">
          <Link href={`/practice/${attempt.questionId}?attempt=${attempt.id}`}>Continue</Link>
        </Button>
        <Button tone="plain" className={retry} onClick={onFinish}>
          Finish as it is
        </Button>
      </div>
    );
  }
  if (attempt.transcription === 'running') {
    return (
      <div className="flex items-center justify-end gap-3 text-quiet">
        Transcribing
        <Progress label="Transcribing" fraction={progress} className="w-20" />
      </div>
    );
  }
  if (attempt.transcription !== 'done') {
    return (
      <p className="flex items-center justify-end gap-2 text-quiet">
        {attempt.transcription === 'failed' ? 'Not transcribed' : 'No transcript'}
        <Button tone="plain" className={retry} onClick={onTranscribe}>
          {attempt.transcription === 'failed' ? 'Try again' : 'Transcribe'}
        </Button>
      </p>
    );
  }
  return (
    <p className="tabular flex justify-end gap-4 text-right text-quiet">
      {attempt.fillersPerMinute !== null && (
        <span className="w-28 whitespace-nowrap">
          <span className="text-ink">{attempt.fillersPerMinute.toFixed(1)}</span> fillers/min
        </span>
      )}
      {attempt.heard !== null && (
        <span className="w-28 whitespace-nowrap">
          <span className="text-ink">{attempt.heard}</span> {attempt.heard === 1 ? 'point' : 'points'} heard
        </span>
      )}
    </p>
  );
}
