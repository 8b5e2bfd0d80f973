import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createModels } from '#electron/backend/models/models.ts';
import type { BackendDeps, Log, SpeechService } from '#electron/backend/services.ts';
import type { CriteriaFile, Question } from '#shared/bank/question.ts';
import { CoachError } from '#shared/contract/errors.ts';
import { defaultSettings } from '#shared/contract/settings.ts';
import { type Attempt, nothingYet } from '#shared/practice/attempt.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { spawnIndexHere } from './index-worker.ts';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dry-run-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const questionOnDisk: Question = {
  version: 1,
  id: 'the-night-of-the-outage',
  stage: 'behavioural',
  kind: 'incident',
  level: 'senior',
  title: 'The night of the outage',
  prompt: 'Tell me about an outage.',
  rehearses: 'Telling it in order',
  tags: ['outage'],
  core: ['impact', 'cause', 'way-back', 'lesson'],
  prepareSeconds: 0,
  answerMinutes: 3,
  phases: [
    { phase: 'What happened', minutes: 1 },
    { phase: 'What you did', minutes: 2 },
  ],
  followUps: ['What would you do today?', 'Who else was there?'],
  outline: ['Impact', 'Cause', 'Lesson'],
};

const criteriaOnDisk: CriteriaFile = {
  version: 1,
  stage: 'behavioural',
  criteria: questionOnDisk.core.map((id) => ({
    id,
    kinds: ['incident'],
    label: id,
    heardWhen: `The answer names the ${id}.`,
    why: 'An interviewer listens for it.',
    followUp: `Take me through the ${id}.`,
    goal: `In sixty seconds: the ${id}.`,
  })),
};

/** A root with a bank of one question, and an exhibit that nobody asks about. */
export function rootWithBank(): string {
  const root = temporaryFolder();
  const put = (file: string, text: string) => {
    const target = path.join(root, 'question-banks', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  put('questions/the-night-of-the-outage.json', JSON.stringify(questionOnDisk));
  put('criteria/behavioural.json', JSON.stringify(criteriaOnDisk));
  put('exhibits/queue.ts', 'export const queue = [];\n');
  return root;
}

export const spokenWords: Transcript = {
  engine: 'fake',
  durationMs: 1000,
  words: [
    { text: 'um', startMs: 0, endMs: 200, confidence: 0.9 },
    { text: 'nobody', startMs: 250, endMs: 600, confidence: 0.9 },
    { text: 'noticed.', startMs: 600, endMs: 900, confidence: 0.9 },
  ],
  voice: [{ startMs: 0, endMs: 900 }],
  suspected: [],
};

export interface FakeSpeech extends SpeechService {
  /** What is asked of it and not answered yet, oldest first. */
  readonly jobs: {
    readonly wavFiles: readonly string[];
    progress(fraction: number): void;
    finish(): void;
    fail(error: unknown): void;
  }[];
  /** Answers at once where this is set. */
  immediate: boolean;
}

export function fakeSpeech({ immediate = true } = {}): FakeSpeech {
  const jobs: FakeSpeech['jobs'] = [];
  return {
    engine: 'fake',
    jobs,
    immediate,
    transcribe({ source, onProgress, signal }) {
      if (this.immediate) return Promise.resolve(spokenWords);
      return new Promise((resolve, reject) => {
        const job: FakeSpeech['jobs'][number] = {
          wavFiles: 'wavFiles' in source ? source.wavFiles : [],
          progress: (fraction) => onProgress?.(fraction),
          finish: () => end(() => resolve(spokenWords)),
          fail: (error) => end(() => reject(error)),
        };
        const end = (how: () => void) => {
          const at = jobs.indexOf(job);
          if (at >= 0) jobs.splice(at, 1);
          how();
        };
        jobs.push(job);
        signal?.addEventListener('abort', () => job.fail(new CoachError('cancelled', 'Cancelled.')));
      });
    },
    close: async () => {},
  };
}

export interface RememberingLog extends Log {
  readonly lines: string[];
}

export function rememberingLog(): RememberingLog {
  const lines: string[] = [];
  const write = (level: string) => (message: string, facts?: Record<string, unknown>) => {
    lines.push(`${level} ${message} ${JSON.stringify(facts ?? {})}`);
  };
  return { lines, info: write('info'), warn: write('warn'), error: write('error') };
}

/** An open attempt at the question of `rootWithBank` that has recorded nothing. */
export function newAttempt(changes: Partial<Attempt> = {}): Attempt {
  return {
    ...nothingYet,
    version: 1,
    id: randomUUID(),
    sessionId: randomUUID(),
    createdAt: new Date().toISOString(),
    question: { ...questionOnDisk, code: null },
    mode: 'practice',
    purpose: { type: 'drill' },
    phase: 'open',
    recovered: false,
    ...changes,
  };
}

/** What a backend needs, in folders that are gone after the test. */
export function backendDeps(changes: Partial<BackendDeps> = {}): BackendDeps {
  const rootDir = changes.rootDir ?? rootWithBank();
  const dataDir = changes.dataDir ?? temporaryFolder();
  const settings = changes.settings ?? {
    get: () => defaultSettings,
    set: (patch) => ({ ...defaultSettings, ...patch }),
  };
  const log = changes.log ?? rememberingLog();
  return {
    rootDir,
    dataDir,
    version: '0.0.0',
    shell: 'in-process',
    spawnWorker: spawnIndexHere,
    speech: fakeSpeech(),
    models: createModels({ rootDir, dataDir, settings, log }),
    settings,
    log,
    readLog: async () => '',
    ...changes,
  };
}
