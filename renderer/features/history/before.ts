import type { AttemptSummary } from '#shared/practice/attempt.ts';

/** For each answer the one to the same question before it, by their ids. Only those that were written down count. */
export function answersBefore(attempts: readonly AttemptSummary[]): Map<string, string> {
  const before = new Map<string, string>();
  const latest = new Map<string, string>();
  for (const { id, questionId, purpose, transcription } of attempts.toReversed()) {
    if (purpose === 'retake' || transcription !== 'done') continue;
    const earlier = latest.get(questionId);
    if (earlier) before.set(id, earlier);
    latest.set(questionId, id);
  }
  return before;
}
