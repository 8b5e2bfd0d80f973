import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Attempt } from '#shared/practice/attempt.ts';
import { waitForReport } from './steps.ts';
import type { App } from './test.ts';

const MS_PER_WORD = 500;

/** Puts other words into the only attempt of the library, and a sound between two of them. */
export async function sayInstead(app: App, text: string): Promise<void> {
  const attempts = path.join(app.dataFolder, 'attempts');
  const [id = ''] = await readdir(attempts);
  const file = path.join(attempts, id, 'attempt.json');
  const attempt = JSON.parse(await readFile(file, 'utf8')) as Attempt;
  const words = text.split(/\s+/).map((word, i) => ({
    text: word,
    startMs: i * MS_PER_WORD,
    endMs: (i + 0.7) * MS_PER_WORD,
    confidence: 0.9,
  }));
  const durationMs = words.length * MS_PER_WORD;
  const suspected = [{ startMs: 4.72 * MS_PER_WORD, endMs: 4.98 * MS_PER_WORD }];
  const said = { engine: 'test', durationMs, words, voice: [{ startMs: 0, endMs: durationMs }], suspected };
  await writeFile(file, JSON.stringify({ ...attempt, transcription: { state: 'done', transcript: said } }));
  await app.restart();
  await app.page.evaluate((address) => {
    location.hash = address;
  }, `#/review/${id}`);
  await waitForReport(app.page);
}
