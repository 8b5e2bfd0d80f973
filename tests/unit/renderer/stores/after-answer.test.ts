import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MicrophoneOptions } from '#renderer/audio/microphone.ts';
import { createPractice, type Practice } from '#renderer/stores/practice-store.ts';
import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { AudioFrame } from '#shared/contract/transport.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { afterAnswer, askedFollowUp, standingOf } from '#shared/practice/run-resume.ts';
import { fakeId, fakeView } from '#tests/fakes/window-attempts.ts';
import { createWindowTransport, type WindowTransport } from '#tests/fakes/window-transport.ts';

const recordingId = fakeId(77);
const followUp = {
  id: fakeId(50),
  text: 'How would you go back?',
  from: 'criterion',
  about: 'rollout-rollback',
  state: 'offered',
  stretch: null,
} as const;

describe('after the answer', () => {
  let transport: WindowTransport;
  let practice: Practice;
  let attempt: Attempt;
  let opened: MicrophoneOptions[];
  let spoken: string[];
  let endVoice: () => void;
  const refused = vi.fn();
  const told: [string, unknown][] = [];
  const frames: AudioFrame[] = [];

  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
  const sync = (changes: Partial<Attempt>) => {
    attempt = { ...attempt, ...changes };
    practice.dispatch({ type: 'synced', now: standingOf(attempt) });
  };

  beforeEach(() => {
    transport = createWindowTransport();
    const view = fakeView({ questionId: 'payment-receipts', minutesAgo: 0, durationMs: 60_000 }, 0, 0);
    attempt = { ...view.attempt, followUps: [followUp], selfRating: { state: 'waiting' } };
    opened = [];
    spoken = [];
    told.length = 0;
    frames.length = 0;
    refused.mockReset();
    transport.answer('attempts.get', () => ({ attempt, report: null }));
    transport.answer('attempts.addEvent', ({ event }) => {
      told.push(['event', event]);
      return {};
    });
    transport.answer('recording.start', (input) => {
      told.push(['start', input]);
      return { recordingId };
    });
    transport.answer('recording.stop', (input) => {
      told.push(['stop', input]);
      return { attempt, report: null };
    });
    transport.answer('attempts.rate', (input) => {
      told.push(['rate', input]);
      return { attempt, report: null };
    });
    transport.sendAudio = (frame) => frames.push(frame);
    practice = createPractice({
      transport,
      openMicrophone: async (options) => {
        opened.push(options);
        return { deviceId: 'd', label: 'Desk', flush: async () => {}, close: () => {} };
      },
      microphoneId: () => null,
      wakeLock: { hold: vi.fn(), release: vi.fn() },
      voice: {
        say: (text) => {
          spoken.push(text);
          const ended = Promise.withResolvers<void>();
          endVoice = ended.resolve;
          return ended.promise;
        },
        hush: () => endVoice(),
      },
      questionId: 'payment-receipts',
      plan: { prepareMs: 0, answerMs: 120_000, selfRating: true, phases: [] },
      run: afterAnswer(attempt),
      onRefused: refused,
      now: () => 0,
      every: () => () => {},
    });
  });

  it('records nothing while the voice asks, and what is said then for the follow-up', async () => {
    practice.dispatch({ type: 'ask', followUp: askedFollowUp(followUp), at: 0 });
    await settled();
    opened[0]?.onFrame(new Int16Array(FRAME_SAMPLES).fill(500));
    expect(spoken).toEqual(['How would you go back?']);
    expect(frames).toEqual([]);
    endVoice();
    await settled();
    opened[0]?.onFrame(new Int16Array(FRAME_SAMPLES).fill(500));
    expect(frames).toHaveLength(1);
    practice.dispatch({ type: 'stop' });
    await settled();
    const samples = attempt.recordings.reduce((sum, each) => sum + each.samples, 0);
    expect(told).toEqual([
      ['start', { attemptId: attempt.id, followUpId: followUp.id }],
      ['event', { type: 'following-up', atSample: samples, detail: followUp.id }],
      ['event', { type: 'stopped', atSample: samples + FRAME_SAMPLES }],
      ['stop', { recordingId, frames: 1, finish: true }],
    ]);
    expect(practice.store.getState().run.phase).toBe('self-rating');
  });

  it('keeps the rating, and opens the findings once it is kept', async () => {
    sync({ followUps: [{ ...followUp, state: 'skipped' }] });
    practice.dispatch({ type: 'rate', rating: { state: 'rated', dimensions: { depth: 2 } } });
    await settled();
    expect(told.map(([what]) => what)).toEqual(['event', 'rate']);
    expect(practice.store.getState().run.phase).toBe('self-rating');
    sync({ selfRating: { state: 'rated', dimensions: { depth: 2 } } });
    expect(practice.store.getState().run.phase).toBe('reviewing');
  });

  it('says what could not be kept', async () => {
    transport.answer('attempts.setFollowUp', () => {
      throw new CoachError('disk-full', 'The disk is full. Make room and try again.');
    });
    practice.dispatch({ type: 'set-follow-up', followUpId: followUp.id, state: 'skipped' });
    await settled();
    expect(refused).toHaveBeenCalledWith(expect.objectContaining({ code: 'disk-full' }));
    expect(practice.store.getState().run).toMatchObject({ offered: [followUp.id] });
  });

  it('asks for follow-ups once when they are due', async () => {
    sync({ followUps: [] });
    sync({ followUps: [] });
    await settled();
    expect(transport.asked.filter((name) => name === 'attempts.offerFollowUps')).toHaveLength(1);
  });
});
