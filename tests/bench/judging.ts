/**
 * How long a transcript takes to be judged on one core: the classifier loaded from nothing, then answers of 1 to 60
 * minutes, the whole report and the coverage alone. At ten minutes a report is to take at most 150 ms, a cold start
 * at most 400 ms.
 *
 *   node tests/bench/judging.ts
 */
import { readFileSync } from 'node:fs';
import type { Criterion } from '#shared/bank/question.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { median } from './timing.ts';

const WORDS_PER_MINUTE = 160;
const ROUNDS = 7;
const ONE_MINUTE =
  'We take about two thousand orders a second at peak, and a seat is only ever sold once. If the payment is away we ' +
  'keep the seat for ten minutes and try again. It goes out to one city first, and going back is one switch. ';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/** An answer of some minutes, put together from these sentences in turn. */
function answerOf(minutes: number, sentences: readonly string[]): Transcript {
  const tokens: string[] = [];
  for (let i = 0; tokens.length < minutes * WORDS_PER_MINUTE; i++) {
    tokens.push(...(sentences[(i * 37) % sentences.length] ?? '').trim().split(' '));
  }
  const words = tokens.map((text, i) => ({ text, startMs: i * 375, endMs: i * 375 + 300, confidence: 0.9 }));
  return { engine: 'bench', durationMs: words.length * 375, words, voice: [], suspected: [] };
}

// From here on the clock runs: loading the code, the lexicons and the weights is part of a cold start.
const first = answerOf(1, [ONE_MINUTE]);
const { criteria } = JSON.parse(read('question-banks/criteria/system-design.json')) as {
  criteria: Criterion[];
};
const began = performance.now();
const { readCoverage } = await import('#shared/coverage/coverage.ts');
const { readAnswer } = await import('#shared/report/answer.ts');

const stage = 'system-design';
const kind = 'greenfield';
function cover(transcript: Transcript): void {
  const { tokens, empty } = readAnswer(transcript);
  readCoverage({ transcript, tokens, skip: empty, stage, kind, core: [], criteria });
}
cover(first);
console.log(
  `classifier from nothing to its first answer of 1 minute  ${(performance.now() - began).toFixed(0)} ms`,
);

const { analyse } = await import('#shared/report/analyse.ts');
const sentences = criteria.flatMap(({ id }) =>
  read(`shared/coverage/training/system-design/${id}.jsonl`)
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text),
);
function timed(run: () => void): string {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return `${median(times).toFixed(0)} ms`.padStart(8);
}
for (let i = 0; i < 3; i++) analyse({ transcript: answerOf(10, sentences), stage, kind, core: [], criteria });
console.log('warm, median of 7'.padEnd(38), 'coverage'.padStart(8), 'report'.padStart(10));
for (const minutes of [1, 5, 10, 30, 60]) {
  const transcript = answerOf(minutes, sentences);
  const report = timed(() => analyse({ transcript, stage, kind, core: [], criteria }));
  const coverage = timed(() => cover(transcript));
  console.log(
    `${String(minutes).padStart(2)} minutes, ${transcript.words.length} words`.padEnd(38),
    coverage,
    report.padStart(10),
  );
}
