/**
 * How long a transcript takes to be judged: the first one of a process, then answers of 1 to 60 minutes.
 *
 *   node tests/bench/judging.ts
 */
import { readFileSync } from 'node:fs';
import { criteriaFile } from '#shared/bank/question.ts';
import { analyse } from '#shared/report/analyse.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { median } from './timing.ts';

const WORDS_PER_MINUTE = 160;
const ROUNDS = 7;

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const { criteria } = criteriaFile.parse(JSON.parse(read('question-banks/criteria/system-design.json')));
const sentences = criteria.flatMap(({ id }) =>
  read(`shared/coverage/training/system-design/${id}.jsonl`)
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text),
);

/** An answer of some minutes, put together from sentences of the training set in turn. */
function answerOf(minutes: number): Transcript {
  const tokens: string[] = [];
  for (let i = 0; tokens.length < minutes * WORDS_PER_MINUTE; i++) {
    tokens.push(...(sentences[(i * 37) % sentences.length] ?? '').split(' '));
  }
  const words = tokens.map((text, i) => ({ text, startMs: i * 375, endMs: i * 375 + 300, confidence: 0.9 }));
  return { engine: 'bench', durationMs: words.length * 375, words, voice: [], suspected: [] };
}

function judge(transcript: Transcript): number {
  const began = performance.now();
  analyse({ transcript, stage: 'system-design', kind: 'greenfield', core: [], criteria });
  return performance.now() - began;
}

console.log(`first of the process, 1 minute     ${judge(answerOf(1)).toFixed(0)} ms`);
for (const minutes of [1, 5, 10, 30, 60]) {
  const transcript = answerOf(minutes);
  const times = Array.from({ length: ROUNDS }, () => judge(transcript));
  console.log(
    `${String(minutes).padStart(2)} minutes, ${transcript.words.length} words`.padEnd(34),
    `${median(times).toFixed(0)} ms`,
  );
}
