import { describe, expect, it } from 'vitest';
import type { Report } from '#shared/report/report.ts';
import { analysisJson } from '#shared/share/analysis.ts';
import { savedName } from '#shared/share/file-name.ts';
import { markdownOf } from '#shared/share/markdown.ts';
import { plain } from '#shared/share/markdown-text.ts';
import { markdownTranscript } from '#shared/share/markdown-transcript.ts';
import type { Saved } from '#shared/share/saved.ts';
import { newAttempt } from '#tests/fakes/backend-deps.ts';
import { criterion, evidence, flag, row, said } from '#tests/unit/renderer/features/review/answer.ts';

const words = said('um the the queue 2 was never full');
const flags = [
  flag('filler', [0, 0]),
  flag('repeat', [1, 1]),
  flag('absolute', [5, 5]),
  flag('pause', null, { startMs: 2_000, endMs: 4_000 }),
];

const report: Report = {
  rules: 4,
  flags,
  coverage: [
    row('impact', 'heard', { evidence: { ...evidence(3, 5), text: 'queue was never' } }),
    row('cause', 'not-heard'),
    row('lesson', 'unsure', { core: false }),
  ],
  delivery: {
    words: 7,
    wordsPerMinute: 84.2,
    articulationWpm: 120,
    fillersPerMinute: 12,
    fillers: 1,
    repeats: 1,
    pauses: { count: 1, totalMs: 2000, longestMs: 2000, perMinute: 12 },
  },
  strength: { title: 'You named the queue.', quote: 'the queue', startMs: 500 },
  findings: [
    {
      id: 'one',
      rule: 'not-heard',
      rank: 1,
      title: 'Not heard: the cause',
      because: 'You said what broke, not why.',
      criterion: 'cause',
      quote: 'was *never* full',
      startMs: 63_000,
      followUp: 'What was the cause?',
      goal: 'In sixty seconds: the cause.',
    },
  ],
  limits: [],
  changed: { coverage: [], findings: [], delivery: [] },
};

const saved: Saved = {
  attempt: newAttempt({
    createdAt: '2026-03-07T10:05:00.000Z',
    bullets: ['- first', ''],
    recordings: [
      {
        id: '6f7e1c8a-0000-4000-8000-000000000000',
        file: 'answer.wav',
        startedAt: '2026-03-07T10:05:00.000Z',
        samples: 80_000,
        gaps: 0,
        lostSamples: 0,
      },
    ],
    transcription: {
      state: 'done',
      transcript: { engine: 'fake', durationMs: 5_000, words, voice: [], suspected: [] },
    },
  }),
  report,
  criteria: [criterion('impact', 'The impact'), criterion('cause', 'The cause')],
};

describe('an answer as Markdown', () => {
  it('holds question, findings, coverage, figures and the transcript', () => {
    expect(markdownOf(saved)).toBe(`# The night of the outage

Behavioural · 2026-03-07 10:05 UTC · 0:05 of 3:00

## Question

> Tell me about an outage.

## Bullets

- \\- first

## Strong

You named the queue. “the queue” (0:00)

## Findings

1. **Not heard: the cause**

   You said what broke, not why.

   “was \\*never\\* full” (1:03)

   In sixty seconds: the cause.

## What was heard

- ● Heard: The impact: “queue was never” (0:01)
- ○ Not heard: The cause

## How it was said

- 84 words a minute
- 12 fillers a minute
- 1 long pause, the longest 2 s

## Transcript

Marks: _filler_, ~~repeat~~, **hedge, vague or absolute**, · 2.0 s · long pause.

_um_ ~~the~~ the queue · 2.0 s · was **never** full
`);
  });

  it('is there before there is a report', () => {
    const text = markdownOf({
      ...saved,
      attempt: newAttempt({ code: 'const a = `b`;\n```\n' }),
      report: null,
    });
    expect(text).toContain('Tell me about an outage.');
    expect(text).not.toContain('Transcript');
    expect(text).toContain('````\nconst a = `b`;\n```\n````');
  });

  it('keeps words from being read as Markdown', () => {
    expect(plain('a_b *c* [d](e) <f> # 1')).toBe('a\\_b \\*c\\* \\[d\\](e) \\<f\\> \\# 1');
    expect(plain('1. first\nthen')).toBe('1\\. first then');
    const odd = said('_a_ b');
    expect(markdownTranscript(odd, [flag('filler', [0, 0])])).toContain('_\\_a\\__ b');
  });
});

it('an answer as JSON is the analysis with the attempt beside it', () => {
  const read = JSON.parse(analysisJson(saved));
  expect(read).toMatchObject({
    version: 1,
    stage: 'behavioural',
    engine: 'fake',
    rules: 4,
    durationMs: 5000,
    attempt: { title: 'The night of the outage', bullets: ['- first', ''] },
    transcript: { text: 'um the the queue was never full' },
    findings: [{ id: 'one' }],
  });
  expect(read.changed).toBeUndefined();
  expect(JSON.parse(analysisJson({ ...saved, attempt: newAttempt(), report: null }))).toMatchObject({
    transcript: null,
    rules: null,
  });
});

it.each([
  ['Receipts after payments', '2026-03-07-receipts-after-payments'],
  ['  Déjà vu: “twice”/..\\ ', '2026-03-07-deja-vu-twice'],
  ['日本', '2026-03-07'],
])('the file of “%s” is called %s', (title, name) => {
  expect(savedName({ createdAt: '2026-03-07T10:05:00.000Z', title })).toBe(name);
});
