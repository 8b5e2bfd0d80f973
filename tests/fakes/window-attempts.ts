import { type Attempt, type AttemptSummary, type AttemptView, nothingYet } from '#shared/practice/attempt.ts';
import type { CoverageStatus, Report } from '#shared/report/report.ts';
import { fakeQuestions } from './window-questions.ts';

const MINUTE_MS = 60_000;

/** What a fake attempt differs in; the rest follows from its question. */
export interface AttemptSketch {
  readonly questionId: string;
  /** How long ago it was made, in minutes. */
  readonly minutesAgo: number;
  readonly durationMs: number;
  readonly phase?: Attempt['phase'];
  readonly recovered?: boolean;
  readonly transcription?: AttemptSummary['transcription'];
  readonly fillersPerMinute?: number;
  /** Criteria of the question that were not heard; the others were. */
  readonly missed?: readonly string[];
}

/** An id that is the same for the same number. */
export function fakeId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

function reportOf(sketch: AttemptSketch, core: readonly string[]): Report {
  const status = (criterion: string): CoverageStatus =>
    sketch.missed?.includes(criterion) ? 'not-heard' : 'heard';
  return {
    rules: 1,
    flags: [],
    coverage: core.map((criterion) => ({
      criterion,
      status: status(criterion),
      core: true,
      confidence: 0.9,
      evidence: null,
    })),
    delivery: {
      words: 800,
      wordsPerMinute: 140,
      articulationWpm: 160,
      fillersPerMinute: sketch.fillersPerMinute ?? 3,
      fillers: 12,
      repeats: 2,
      pauses: { count: 9, totalMs: 14_000, longestMs: 3_200, perMinute: 3 },
    },
    strength: {
      title: 'You sized it first and used the number again',
      quote: 'ten thousand payments a minute',
      startMs: 21_000,
    },
    findings: [],
    limits: [],
    changed: { coverage: [], findings: [], delivery: [] },
  };
}

/** An attempt as `attempts.get` gives it. */
export function fakeView(sketch: AttemptSketch, n: number, now: number): AttemptView {
  const question = fakeQuestions.find((q) => q.id === sketch.questionId) ?? fakeQuestions[0]!;
  const createdAt = new Date(now - sketch.minutesAgo * MINUTE_MS).toISOString();
  const state = sketch.transcription ?? (sketch.phase === 'interrupted' ? 'none' : 'done');
  const transcript = {
    engine: 'moonshine-tiny-en',
    durationMs: sketch.durationMs,
    words: [],
    voice: [],
    suspected: [],
  };
  const transcriptions: Record<AttemptSummary['transcription'], Attempt['transcription']> = {
    none: { state: 'none' },
    running: { state: 'running', fraction: 0.4 },
    cancelled: { state: 'cancelled' },
    failed: { state: 'failed', code: 'speech-failed', message: 'The speech engine stopped.' },
    done: { state: 'done', transcript },
  };
  return {
    attempt: {
      ...nothingYet,
      version: 1,
      id: fakeId(n),
      sessionId: fakeId(n + 500),
      createdAt,
      question,
      mode: 'practice',
      purpose: { type: 'drill' },
      phase: sketch.phase ?? 'done',
      recovered: sketch.recovered ?? false,
      recordings: [
        {
          id: fakeId(n + 1000),
          file: 'answer-1.wav',
          startedAt: createdAt,
          samples: Math.round(sketch.durationMs * 16),
          gaps: 0,
          lostSamples: 0,
        },
      ],
      transcription: transcriptions[state],
    },
    report: state === 'done' ? reportOf(sketch, question.core) : null,
  };
}

/** The row of the history for a view. */
export function fakeSummary({ attempt, report }: AttemptView): AttemptSummary {
  const core = report?.coverage.filter((row) => row.core) ?? [];
  return {
    id: attempt.id,
    sessionId: attempt.sessionId,
    createdAt: attempt.createdAt,
    questionId: attempt.question.id,
    title: attempt.question.title,
    stage: attempt.question.stage,
    kind: attempt.question.kind,
    mode: attempt.mode,
    purpose: attempt.purpose.type,
    about: attempt.purpose,
    phase: attempt.phase,
    recovered: attempt.recovered,
    durationMs: (attempt.recordings[0]?.samples ?? 0) / 16,
    transcription: attempt.transcription.state,
    fillersPerMinute: report?.delivery.fillersPerMinute ?? null,
    heard: report ? core.filter((row) => row.status === 'heard').length : null,
  };
}

/** A week and a half of practice. */
export const weekOfPractice: readonly AttemptSketch[] = [
  { questionId: 'payment-receipts', minutesAgo: 95, durationMs: 401_000, transcription: 'running' },
  {
    questionId: 'outage-you-led',
    minutesAgo: 130,
    durationMs: 174_000,
    fillersPerMinute: 4.2,
    missed: ['lesson'],
  },
  {
    questionId: 'billing-table',
    minutesAgo: 1500,
    durationMs: 566_000,
    fillersPerMinute: 6.1,
    missed: ['rollout-rollback', 'observability'],
  },
  {
    questionId: 'refund-twice',
    minutesAgo: 1620,
    durationMs: 388_000,
    fillersPerMinute: 2.4,
    missed: ['verification'],
  },
  {
    questionId: 'payment-receipts',
    minutesAgo: 4500,
    durationMs: 431_000,
    fillersPerMinute: 8.7,
    missed: ['rollout-rollback'],
  },
  { questionId: 'disagreement', minutesAgo: 4560, durationMs: 96_000, transcription: 'failed' },
  {
    questionId: 'search-suggestions',
    minutesAgo: 9200,
    durationMs: 512_000,
    fillersPerMinute: 7.3,
    missed: ['rollout-rollback', 'failure-mode'],
  },
  {
    questionId: 'late-reminders',
    minutesAgo: 14_800,
    durationMs: 204_000,
    fillersPerMinute: 11.8,
    recovered: true,
    missed: ['hypothesis', 'verification'],
  },
];
