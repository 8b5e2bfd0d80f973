import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { coach } from '#tests/e2e/support/coach.ts';
import { answerFile, type SpokenAnswer } from '#tests/e2e/support/microphone.ts';
import { startServer } from '#tests/e2e/support/server.ts';
import { measureLibrary } from './library.ts';
import { median } from './timing.ts';

/**
 * How long recordings take to be analysed, the app to start, and a library of a thousand attempts to open:
 *
 *   node tests/bench/analysis-and-start.ts
 */
const ATTEMPTS = 1_000;
const answers: readonly [SpokenAnswer, string][] = [
  ['incident', 'behavioural'],
  ['receipts', 'system-design'],
  ['pages', 'coding'],
];

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const say = (what: string, figure: string) => console.log(`${what.padEnd(58)} ${figure}`);

async function analysis(): Promise<void> {
  const lines: { durationMs: number }[] = [];
  let together = 0;
  for (const [answer, stage] of answers) {
    const ran = await coach('analyse', answerFile(answer), '--stage', stage, '--json');
    const { durationMs } = ran.lines[0] as { durationMs: number };
    lines.push({ durationMs });
    together += ran.wallMs;
    say(`Analyse ${answer} (${seconds(durationMs)}), process included`, ratio(durationMs, ran.wallMs));
  }
  const sound = lines.reduce((sum, line) => sum + line.durationMs, 0);
  say(`All three (${seconds(sound)})`, ratio(sound, together));
}

const ratio = (soundMs: number, wallMs: number) =>
  `${seconds(wallMs)}, ${(soundMs / wallMs).toFixed(1)} × real time`;

async function start(folder: string): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const server = await startServer(path.join(folder, 'start'));
    times.push(server.startedInMs);
    await server.stop();
  }
  say('Start until the address is printed, median of 5', seconds(median(times)));
}

async function library(folder: string): Promise<void> {
  const figures = await measureLibrary(path.join(folder, 'library'), ATTEMPTS);
  say(`Open ${ATTEMPTS} attempts, index to be made`, seconds(figures.indexedInMs));
  say(`Open ${ATTEMPTS} attempts, index there`, seconds(figures.openedInMs));
  say(`List ${ATTEMPTS} attempts, median of 9`, `${figures.listedInMs.toFixed(1)} ms`);
}

const folder = await mkdtemp(path.join(tmpdir(), 'dry-run-bench-'));
try {
  await analysis();
  await start(folder);
  await library(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
