import { randomUUID } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Attempt } from '#shared/practice/attempt.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { waitForReport } from './steps.ts';
import type { App } from './test.ts';

const MS_PER_WORD = 500;

/** A text as a transcript, a word every half second. */
function transcriptOf(text: string): Transcript {
  const words = text.split(/\s+/).map((word, i) => ({
    text: word,
    startMs: i * MS_PER_WORD,
    endMs: (i + 0.7) * MS_PER_WORD,
    confidence: 0.9,
  }));
  const durationMs = words.length * MS_PER_WORD;
  return { engine: 'test', durationMs, words, voice: [{ startMs: 0, endMs: durationMs }], suspected: [] };
}

/** Answers the question of the only attempt of the library a day later, in these words, with the same sound. */
export async function answerAgain(app: App, text: string): Promise<void> {
  const attempts = path.join(app.dataFolder, 'attempts');
  const [id = ''] = await readdir(attempts);
  const again = randomUUID();
  await cp(path.join(attempts, id), path.join(attempts, again), { recursive: true });
  const file = path.join(attempts, again, 'attempt.json');
  const attempt = JSON.parse(await readFile(file, 'utf8')) as Attempt;
  const later: Attempt = {
    ...attempt,
    id: again,
    sessionId: randomUUID(),
    createdAt: new Date(Date.parse(attempt.createdAt) + 86_400_000).toISOString(),
    transcription: { state: 'done', transcript: transcriptOf(text) },
  };
  await writeFile(file, JSON.stringify(later));
  await app.restart();
}

/** Puts other words into the only attempt of the library, and a sound between two of them. */
export async function sayInstead(app: App, text: string): Promise<void> {
  const attempts = path.join(app.dataFolder, 'attempts');
  const [id = ''] = await readdir(attempts);
  const file = path.join(attempts, id, 'attempt.json');
  const attempt = JSON.parse(await readFile(file, 'utf8')) as Attempt;
  const said = {
    ...transcriptOf(text),
    suspected: [{ startMs: 4.72 * MS_PER_WORD, endMs: 4.98 * MS_PER_WORD }],
  };
  await writeFile(file, JSON.stringify({ ...attempt, transcription: { state: 'done', transcript: said } }));
  await app.restart();
  await app.page.evaluate((address) => {
    location.hash = address;
  }, `#/review/${id}`);
  await waitForReport(app.page);
}
