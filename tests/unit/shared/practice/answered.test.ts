import { describe, expect, it } from 'vitest';
import { answeredMs } from '#shared/practice/answered.ts';
import type { Attempt } from '#shared/practice/attempt.ts';

const recording = (seconds: number): Attempt['recordings'][number] => ({
  id: '6f7e1c8a-0000-4000-8000-000000000000',
  file: 'answer.wav',
  startedAt: '2026-01-01T00:00:00.000Z',
  samples: seconds * 16_000,
  gaps: 0,
  lostSamples: 0,
});
const followUp = (stretch: Attempt['followUps'][number]['stretch']): Attempt['followUps'][number] => ({
  id: '6f7e1c8a-0000-4000-8000-000000000001',
  text: 'And then?',
  from: 'question',
  about: null,
  state: stretch ? 'answered' : 'skipped',
  stretch,
});

describe('the length of an answer', () => {
  it('is that of its recordings, also where it was continued', () => {
    expect(answeredMs({ recordings: [recording(60), recording(45)], followUps: [] })).toBe(105_000);
  });

  it('leaves out what was said to follow-ups', () => {
    const recordings = [recording(105), recording(8), recording(20)];
    const followUps = [
      followUp({ fromSample: 105 * 16_000, toSample: 113 * 16_000 }),
      followUp({ fromSample: 113 * 16_000, toSample: 133 * 16_000 }),
      followUp(null),
    ];
    expect(answeredMs({ recordings, followUps })).toBe(105_000);
  });
});
