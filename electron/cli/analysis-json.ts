import { textOf } from '#shared/reading/as-text.ts';
import { analyse } from '#shared/report/analyse.ts';
import { withCorrectedWords } from '#shared/report/apply-corrections.ts';
import type { Report } from '#shared/report/report.ts';
import { type Transcript, transcriptText, type Word } from '#shared/transcript/transcript.ts';
import type { Asked } from './asked-question.ts';

/** One line of `coach analyse --json`: what was said in a file, and the judgement on it. */
export interface Analysis extends Omit<Report, 'rules' | 'changed' | 'misheard'> {
  readonly version: 1;
  readonly file: string;
  readonly stage: string;
  readonly kind: string;
  readonly question: string | null;
  readonly engine: string;
  readonly rules: number;
  readonly durationMs: number | null;
  /**
   * `text` is verbatim, and so is every word's; `corrected` is what the vocabulary read. `reading` is the same as
   * text to read: corrected, with figures, capitals and full stops.
   */
  readonly transcript: { readonly text: string; readonly reading: string; readonly words: readonly Word[] };
}

/** Judges a transcript. Times are null where the transcript has none. */
export function analysisOf(file: string, asked: Asked, transcript: Transcript): Analysis {
  const { stage, kind, core, criteria, questionId, question } = asked;
  const {
    rules,
    changed: _,
    misheard,
    ...report
  } = analyse({
    transcript,
    stage,
    kind,
    core,
    criteria,
    ...(question && { question, asked: question }),
  });
  const { words } = withCorrectedWords(transcript, [], misheard);
  return {
    version: 1,
    file,
    stage,
    kind,
    question: questionId,
    engine: transcript.engine,
    rules,
    durationMs: transcript.durationMs,
    transcript: { text: transcriptText(transcript.words), reading: textOf(words), words },
    ...report,
  };
}
