import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readBank } from '#electron/backend/banks/bank.ts';
import { wavHeader } from '#electron/backend/recording/wav-file.ts';
import { BYTES_PER_SAMPLE, SAMPLE_RATE } from '#shared/audio/pcm.ts';
import type { BankQuestion } from '#shared/bank/question.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import type { Word } from '#shared/transcript/transcript.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** The pace of an unhurried speaker, in words a minute. */
const PACE = 150;

async function spokenWords(): Promise<Word[]> {
  const text = await readFile(path.join(root, 'tests/fixtures/answers/incident.txt'), 'utf8');
  const words = text
    .split('\n')
    .filter((line) => !/^[#[]/.test(line))
    .join(' ')
    .split(/\s+/)
    .filter(Boolean);
  const wordMs = 60_000 / PACE;
  return words.map((word, i) => ({
    text: word,
    startMs: Math.round(i * wordMs),
    endMs: Math.round((i + 0.9) * wordMs),
    confidence: 0.9,
  }));
}

function attemptOf(question: BankQuestion, words: readonly Word[], createdAt: Date): Attempt {
  const durationMs = words.at(-1)?.endMs ?? 0;
  return {
    version: 1,
    id: randomUUID(),
    sessionId: randomUUID(),
    createdAt: createdAt.toISOString(),
    question,
    mode: 'practice',
    phase: 'done',
    recovered: false,
    recordings: [
      {
        id: randomUUID(),
        file: 'answer.wav',
        startedAt: createdAt.toISOString(),
        samples: SAMPLE_RATE,
        gaps: 0,
        lostSamples: 0,
      },
    ],
    events: [],
    transcription: {
      state: 'done',
      transcript: {
        engine: 'moonshine-tiny-en',
        durationMs,
        words: [...words],
        voice: [{ startMs: 0, endMs: durationMs }],
        suspected: [],
      },
    },
    code: null,
    deletedAt: null,
  };
}

/** Fills a data folder with `count` finished attempts of about a hundred words and a second of sound each. */
export async function writeAttempts(dataDir: string, count: number): Promise<void> {
  const { questions } = await readBank(root);
  const words = await spokenWords();
  const sound = Buffer.alloc(SAMPLE_RATE * BYTES_PER_SAMPLE);
  const start = Date.UTC(2026, 0, 1);
  for (let i = 0; i < count; i++) {
    const question = questions[i % questions.length];
    if (!question) throw new Error('the bank is empty');
    const attempt = attemptOf(question, words, new Date(start + i * 3_600_000));
    const folder = path.join(dataDir, 'attempts', attempt.id);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'attempt.json'), JSON.stringify(attempt));
    await writeFile(path.join(folder, 'answer.wav'), Buffer.concat([wavHeader(sound.length), sound]));
  }
}
