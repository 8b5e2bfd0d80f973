import { describe, expect, it } from 'vitest';
import { verdictText } from '#renderer/features/voice-check/verdict-text.ts';
import type { Verdict } from '#shared/voice-check/assess.ts';
import type { EngineReading, VoiceCheckResult } from '#shared/voice-check/voice-check.ts';
import { fakeModelList } from '#tests/fakes/window-models.ts';

const reading = (changes: Partial<EngineReading> = {}): EngineReading => ({
  engine: 'moonshine-tiny-en',
  name: 'Moonshine tiny',
  words: 69,
  understood: 52,
  reached: 69,
  tookMs: 1_200,
  ...changes,
});
const whisper = reading({
  engine: 'whisper-tiny.en-q5_1',
  name: 'Whisper tiny',
  understood: 61,
  tookMs: 6_000,
});
const result: VoiceCheckResult = {
  version: 1,
  at: '2026-01-01T00:00:00.000Z',
  passage: 'checkout',
  device: 'Desk microphone',
  sound: { durationMs: 30_000, voiceMs: 22_000, voiceDb: -20, roomDb: -60, clippedMs: 0, silent: false },
  readings: [reading()],
};
const model = fakeModelList.models.find(({ id }) => id === 'whisper-tiny.en-q5_1');
if (!model) throw new Error('the fake list has no such model');

const verdicts: Verdict[] = [
  { kind: 'nothing-heard', silent: true },
  { kind: 'nothing-heard', silent: false },
  { kind: 'microphone', trouble: 'clipping' },
  { kind: 'microphone', trouble: 'noise' },
  { kind: 'microphone', trouble: 'quiet' },
  { kind: 'cut-short' },
  { kind: 'other-words' },
  { kind: 'fine', trouble: null },
  { kind: 'fine', trouble: 'quiet' },
  { kind: 'better-engine', better: whisper, than: reading(), model: null },
  { kind: 'try-whisper', model },
  { kind: 'misheard' },
];

describe('the words for a verdict', () => {
  it.each(verdicts)('%o is about the listener, in sentences', (verdict) => {
    const { title, sentences } = verdictText(verdict, result);
    expect(title).toMatch(/^[A-Z].*\.$/);
    expect(sentences).toMatch(/^[A-Z].*\.$/);
    expect(`${title} ${sentences}`).not.toMatch(/!|undefined|NaN|you (mis|spoke|said)|score|%.*you/i);
  });

  it('measures what another engine costs, on this recording', () => {
    const { title, sentences, leadsTo } = verdictText(
      { kind: 'better-engine', better: whisper, than: reading(), model },
      { ...result, readings: [reading(), whisper] },
    );
    expect(title).toBe('Dry Run understood 52 of 69 words.');
    expect(sentences).toBe(
      'Whisper tiny, 32 MB, understood 61 of 69 words. For a ten-minute answer it takes about 2 minutes on this machine, where Moonshine tiny takes about 25 seconds.',
    );
    expect(leadsTo).toBe('speech');
  });

  it('says what is known of a model that is not here: its size, its time, and what was measured with it', () => {
    const { sentences } = verdictText({ kind: 'try-whisper', model }, result);
    expect(sentences).toContain('misheard 22 % of the words and the built-in engine 26 %');
    expect(sentences).toContain(
      'Whisper tiny is a download of 32 MB, and takes about 2 minutes for a ten-minute answer where the built-in engine takes about 25 seconds.',
    );
  });

  it('names the microphone that was used, and leads to another', () => {
    const { sentences, leadsTo } = verdictText({ kind: 'microphone', trouble: 'noise' }, result);
    expect(sentences).toContain('If Desk microphone is not the one you meant, choose another.');
    expect(leadsTo).toBe('microphone');
  });
});
