import { expect, it } from 'vitest';
import type { Analysis } from '#electron/cli/analysis-json.ts';
import { readableAnalysis } from '#electron/cli/readable-analysis.ts';

const criteria = [
  {
    id: 'impact',
    kinds: ['incident' as const],
    label: 'Who felt it',
    heardWhen: 'It says who.',
    why: 'It matters.',
    followUp: 'Who felt it?',
    goal: 'In sixty seconds: who felt it.',
  },
];

const said = (text: string) => ({
  text,
  reading: text,
  words: text
    .split(' ')
    .filter(Boolean)
    .map((word, i) => ({ text: word, startMs: i * 1_000, endMs: i * 1_000 + 500, confidence: 0.8 })),
});

const analysis: Analysis = {
  version: 1,
  file: 'answer.wav',
  stage: 'behavioural',
  kind: 'incident',
  question: null,
  engine: 'moonshine-tiny-en',
  rules: 1,
  durationMs: 65_400,
  transcript: said('Um, nobody noticed.'),
  flags: [
    {
      kind: 'filler',
      rule: 'filled-pause',
      text: 'Um,',
      wordRange: [0, 0],
      startMs: 61_000,
      endMs: 61_400,
      certainty: 'heard',
    },
    {
      kind: 'filler',
      rule: 'filled-pause',
      text: 'perhaps',
      wordRange: null,
      startMs: 0,
      endMs: 1,
      certainty: 'suspected',
    },
  ],
  coverage: [
    { criterion: 'impact', status: 'not-heard', core: true, confidence: 0.9, evidence: null },
    { criterion: 'other', status: 'not-asked', core: false, confidence: 1, evidence: null },
  ],
  delivery: {
    words: 2,
    wordsPerMinute: 120.4,
    articulationWpm: 130,
    fillersPerMinute: 1,
    fillers: 1,
    repeats: 0,
    pauses: { count: 1, totalMs: 2_000, longestMs: 2_000, perMinute: 1 },
  },
  phases: [
    { phase: 'Scene', budgetMs: 30_000, spentMs: 40_000, startMs: 0, by: 'ear' },
    { phase: 'End', budgetMs: 30_000, spentMs: 0, startMs: null, by: 'ear' },
  ],
  strength: { title: 'You began with the facts', quote: 'nobody noticed', startMs: 62_000 },
  limits: [],
  findings: [
    {
      id: 'a',
      rule: 'coverage',
      rank: 1,
      title: 'Not heard: who felt it',
      because: 'An interviewer listens for it.',
      criterion: 'impact',
      quote: null,
      startMs: null,
      followUp: 'Who felt it?',
      goal: 'In sixty seconds: who it was.',
    },
  ],
};

it('says everything once, in words', () => {
  const text = readableAnalysis(analysis, criteria);
  for (const line of [
    'answer.wav\nbehavioural · incident · moonshine-tiny-en · 1:05',
    'Keep: You began with the facts at 1:02\n  “nobody noticed”',
    '1. Not heard: who felt it\n   An interviewer listens for it.\n   Asked next: Who felt it?\n   In sixty seconds: who it was.',
    'Time by phase, told by ear\n  Scene  0:40 of 0:30\n  End    - of 0:30',
    'not heard  Who felt it',
    '2 words, 120 a minute, 1 filler (1 a minute), 0 repeats, 1 pause over a second, 0:02 in all',
    'Fillers\n  Um, at 1:01',
  ]) {
    expect(text).toContain(line);
  }
  expect(text).not.toMatch(/not asked|perhaps|null|undefined/);
});

it('has no times where there are none, and nothing where nothing was said', () => {
  const text = readableAnalysis(
    {
      ...analysis,
      durationMs: null,
      transcript: said(''),
      flags: [],
      coverage: [],
      findings: [],
      strength: null,
      delivery: {
        words: 0,
        wordsPerMinute: null,
        articulationWpm: null,
        fillersPerMinute: null,
        fillers: 0,
        repeats: 0,
        pauses: null,
      },
    },
    criteria,
  );
  expect(text).toContain('No word was heard.');
  expect(text).not.toContain('Work on');
  expect(text).not.toMatch(/\bat \d|null|undefined/);
});

it('says that nothing was missing, and what would be asked next', () => {
  const text = readableAnalysis(
    { ...analysis, findings: [], harder: 'And with two of them down?' },
    criteria,
  );
  expect(text).toContain('Nothing was missing from this answer, as far as it was heard.');
  expect(text).toContain('A harder follow-up\n  And with two of them down?');
});

it('breaks long lines, and keeps what belongs to a finding beneath it', () => {
  const [finding] = analysis.findings;
  const long = 'nobody could tell us how many people it was in the end '.repeat(4).trim();
  const text = readableAnalysis(
    { ...analysis, findings: finding ? [{ ...finding, quote: long }] : [] },
    criteria,
  );
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  expect(text).toMatch(/\n {3}“nobody could/);
});

it('reads what the vocabulary put right, and says what was heard', () => {
  const transcript = said('We keep it in post gress, and go on.');
  const words = transcript.words.map((word, i) =>
    i === 4 ? { ...word, corrected: 'Postgres,' } : i === 5 ? { ...word, corrected: '' } : word,
  );
  const page = readableAnalysis({ ...analysis, transcript: { ...transcript, words } }, criteria);
  expect(page).toContain('We keep it in Postgres, and go on.');
  expect(page).toContain('Read as\n  Postgres: heard as “post gress” at 0:04');
  expect(readableAnalysis(analysis, criteria)).not.toContain('Read as');
});
