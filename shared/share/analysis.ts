import { textOf } from '#shared/reading/as-text.ts';
import { transcriptText } from '#shared/transcript/transcript.ts';
import { type Saved, wordsOf } from './saved.ts';

/**
 * An answer for a program: the analysis as `coach analyse --json` prints it, with the attempt's own facts beside it.
 * Times are milliseconds.
 */
export function analysisJson(saved: Saved): string {
  const { attempt, report } = saved;
  const { question, transcription } = attempt;
  const { rules = null, changed: _, misheard: __, ...judged } = report ?? {};
  const transcript = transcription.state === 'done' ? transcription.transcript : null;
  const words = wordsOf(saved);
  const analysis = {
    version: 1,
    stage: question.stage,
    kind: question.kind,
    question: question.id,
    engine: transcript?.engine ?? null,
    rules,
    durationMs: transcript?.durationMs ?? null,
    attempt: {
      id: attempt.id,
      createdAt: attempt.createdAt,
      title: question.title,
      prompt: question.prompt,
      mode: attempt.mode,
      purpose: attempt.purpose.type,
      bullets: attempt.bullets,
      asked: attempt.asked,
      followUps: attempt.followUps,
      selfRating: attempt.selfRating,
      corrections: attempt.corrections,
      code: attempt.code,
    },
    transcript: transcript && { text: transcriptText(transcript.words), reading: textOf(words), words },
    ...judged,
  };
  return `${JSON.stringify(analysis, null, 2)}\n`;
}
