import { existsSync, readFileSync } from 'node:fs';
import { doubtsOf } from '#shared/coverage/doubt.ts';
import { spokenWords } from '#shared/coverage/spoken-words.ts';
import { windowsOf } from '#shared/coverage/windows.ts';
import { readAnswer } from '#shared/report/answer.ts';
import { withCorrectedWords } from '#shared/report/apply-corrections.ts';
import { findMishearings } from '#shared/vocabulary/mishearings.ts';
import type { WholeAnswer } from './held-out.ts';

/** A whole answer as it was recognised when a synthesiser read it aloud; one line of a file. */
export interface RecognisedLine {
  readonly answer: string;
  readonly voice: string;
  /** The words as they were printed, joined by single spaces. */
  readonly text: string;
  /** How sure the recogniser was of each, in percent. */
  readonly confidence: readonly number[];
}

/** A recognised answer, cut and judged as any is, and how much of each stretch may have been misheard. */
export interface RecognisedAnswer extends WholeAnswer {
  readonly doubts: readonly number[];
}

/** Where the recognised answers of a stage are kept. */
export const recognisedFile = (stage: string): URL =>
  new URL(`../../../shared/coverage/training/recognised/${stage}.jsonl`, import.meta.url);

/** The lines of a stage's file; none where there is no file. */
export function recognisedLines(stage: string): RecognisedLine[] {
  const file = recognisedFile(stage);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as RecognisedLine);
}

/** The recognised ones of these answers; each in the fold of what was written. */
export function recognisedAnswers(stage: string, written: readonly WholeAnswer[]): RecognisedAnswer[] {
  return recognisedLines(stage).flatMap(({ answer, text, confidence }) => {
    const whole = written.find(({ id }) => id === answer);
    if (!whole) return [];
    const words = text
      .split(' ')
      .map((one, i) => ({ text: one, startMs: null, endMs: null, confidence: (confidence[i] ?? 100) / 100 }));
    const transcript = { engine: 'recognised', durationMs: null, words, voice: [], suspected: [] };
    const heard = readAnswer(withCorrectedWords(transcript, [], findMishearings(words)));
    const windows = windowsOf(spokenWords(heard.tokens, heard.empty));
    return [{ ...whole, windows, doubts: doubtsOf(windows, heard.transcript.words, heard.empty) }];
  });
}
