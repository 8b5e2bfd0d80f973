import { samplesToMs } from '#shared/audio/pcm.ts';
import type { Attempt, AttemptSummary } from '#shared/practice/attempt.ts';
import { samplesOf } from './attempt-changes.ts';

/** An attempt as it is listed, with no figure of a report yet. */
function summaryOf(attempt: Attempt): AttemptSummary {
  const { id, sessionId, createdAt, question, mode, purpose, phase, recovered, transcription } = attempt;
  return {
    id,
    sessionId,
    createdAt,
    questionId: question.id,
    title: question.title,
    stage: question.stage,
    kind: question.kind,
    mode,
    purpose: purpose.type,
    about: purpose,
    phase,
    recovered,
    durationMs: samplesToMs(samplesOf(attempt)),
    transcription: transcription.state,
    fillersPerMinute: null,
    heard: null,
  };
}

/**
 * What the index lists, newest first, with the attempts that a full disk does not take as they are in memory:
 * nobody must look in vain for an answer that was just given. Those without a sample are no answers.
 */
export function withUnsaved(
  unsaved: readonly Attempt[],
  listed: readonly AttemptSummary[],
  questionId: string | null,
): AttemptSummary[] {
  const own = unsaved
    .filter((attempt) => attempt.deletedAt === null && samplesOf(attempt) > 0)
    .filter(({ question }) => questionId === null || question.id === questionId)
    .map(summaryOf);
  if (own.length === 0) return [...listed];
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...listed.filter(({ id }) => !known.has(id))].sort((a, b) =>
    b.createdAt.localeCompare(a.createdAt),
  );
}
