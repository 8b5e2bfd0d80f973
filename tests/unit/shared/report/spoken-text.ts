import { readFileSync } from 'node:fs';
import { criteriaFile, type Kind, type Stage } from '#shared/bank/question.ts';
import { type AnalysisInput, analyse } from '#shared/report/analyse.ts';
import type { Report } from '#shared/report/report.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';

/** A text as a transcript without times. */
export function fromText(text: string): Transcript {
  const words = text
    .split(/\s+/)
    .filter((t) => t !== '')
    .map((t) => ({ text: t, startMs: null, endMs: null, confidence: null }));
  return { engine: 'text', durationMs: null, words, voice: [], suspected: [] };
}

/** A text said at an even pace, each word `msPerWord` after the one before. */
export function spokenEvenly(text: string, msPerWord = 400): Transcript {
  const plain = fromText(text);
  const words = plain.words.map((w, i) => ({
    ...w,
    startMs: i * msPerWord,
    endMs: i * msPerWord + msPerWord * 0.8,
    confidence: 0.9,
  }));
  return { ...plain, engine: 'test', words, durationMs: words.length * msPerWord };
}

/** The criteria of a stage, as they ship. */
export function criteriaOf(stage: Stage): AnalysisInput['criteria'] {
  const file = new URL(`../../../../question-banks/criteria/${stage}.json`, import.meta.url);
  return criteriaFile.parse(JSON.parse(readFileSync(file, 'utf8'))).criteria;
}

/** Analyses an answer with the criteria that ship. */
export function report(
  transcript: Transcript,
  stage: Stage,
  kind: Kind,
  core: readonly string[] = [],
): Report {
  return analyse({ transcript, stage, kind, core, criteria: criteriaOf(stage) });
}
