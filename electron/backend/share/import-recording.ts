import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { samplesToMs } from '#shared/audio/pcm.ts';
import { type BankQuestion, type Kind, kindsOfStage, type Stage } from '#shared/bank/question.ts';
import { CoachError } from '#shared/contract/errors.ts';
import { type Attempt, nothingYet } from '#shared/practice/attempt.ts';
import { noQuestion } from '#shared/practice/no-question.ts';
import type { AttemptStore } from '../library/attempt-store.ts';
import type { SpawnWorker } from '../worker/host.ts';
import { adopt } from './adopt.ts';
import { convertElsewhere } from './sound-client.ts';

/** What a recording answers. */
export interface AnsweredBy {
  readonly fileName: string;
  readonly questionId: string | null;
  readonly stage: Stage;
  readonly kind: Kind;
}

/** The name of a file without its folders and its end, as a title. */
export function titleOf(fileName: string): string {
  const base = fileName.split(/[/\\]/).at(-1) ?? '';
  return (
    base
      .replace(/\.[a-z0-9]{1,5}$/i, '')
      .trim()
      .slice(0, 120) || 'A recording'
  );
}

/**
 * Makes a finished attempt of an encoded recording. Rejects with `question-not-found`, `kind-not-of-stage`, and as
 * `convertElsewhere` does.
 */
export async function importRecording(options: {
  readonly store: AttemptStore;
  readonly questions: readonly BankQuestion[];
  readonly spawnWorker: SpawnWorker;
  readonly answered: AnsweredBy;
  readonly file: string;
  readonly folder: string;
  readonly signal: AbortSignal;
}): Promise<Attempt> {
  const { store, questions, answered, file, signal } = options;
  const known = questions.find((question) => question.id === answered.questionId);
  if (answered.questionId !== null && !known) {
    throw new CoachError('question-not-found', 'This question is not in the bank. Choose another one.');
  }
  if (!known && !kindsOfStage[answered.stage].includes(answered.kind)) {
    throw new CoachError('kind-not-of-stage', 'This kind belongs to another stage. Choose again.');
  }
  const attemptFolder = path.join(options.folder, 'attempt');
  await mkdir(attemptFolder);
  const wav = 'answer.wav';
  const target = path.join(attemptFolder, wav);
  const samples = await convertElsewhere(options.spawnWorker, { source: file, target }, signal);
  const id = randomUUID();
  const createdAt = new Date().toISOString();
  const minutes = samplesToMs(samples) / 60_000;
  const { stage, kind } = answered;
  const title = titleOf(answered.fileName);
  const attempt: Attempt = {
    ...nothingYet,
    version: 1,
    id,
    sessionId: randomUUID(),
    createdAt,
    question: known ?? noQuestion({ key: id.slice(0, 8), stage, kind, title, minutes }),
    mode: 'practice',
    purpose: { type: 'drill' },
    phase: 'done',
    recovered: false,
    broughtIn: { fileName: answered.fileName.slice(0, 200) },
    recordings: [{ id: randomUUID(), file: wav, startedAt: createdAt, samples, gaps: 0, lostSamples: 0 }],
  };
  await adopt(store, attemptFolder, attempt);
  return attempt;
}
