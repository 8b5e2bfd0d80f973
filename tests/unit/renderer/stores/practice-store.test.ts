import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MicrophoneOptions } from '#renderer/audio/microphone.ts';
import { createPractice, type Practice } from '#renderer/stores/practice-store.ts';
import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { AudioFrame } from '#shared/contract/transport.ts';
import type { AttemptView } from '#shared/practice/attempt.ts';
import { beginRun } from '#shared/practice/run.ts';
import type { Briefing } from '#shared/practice/run-state.ts';
import { type AttemptSketch, fakeId, fakeView } from '#tests/fakes/window-attempts.ts';
import { createWindowTransport, type WindowTransport } from '#tests/fakes/window-transport.ts';

const sketch: AttemptSketch = { questionId: 'payment-receipts', minutesAgo: 0, durationMs: 0 };
const recordingId = fakeId(77);
describe('a practice', () => {
  let transport: WindowTransport;
  let practice: Practice;
  let opened: MicrophoneOptions[];
  let closed: number;
  let refuse: CoachError | null;
  let time: number;
  let view: AttemptView;
  const frames: AudioFrame[] = [];
  const told: [string, unknown][] = [];
  const wakeLock = { hold: vi.fn(), release: vi.fn() };
  const stopTicking = vi.fn();

  const run = () => practice.store.getState().run;
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
  const speak = (count = 1) => {
    for (let i = 0; i < count; i++) {
      time += 100;
      opened.at(-1)?.onFrame(new Int16Array(FRAME_SAMPLES).fill(3_000));
    }
  };

  function begin(continued: Briefing['continued'] = null) {
    practice = createPractice({
      transport,
      openMicrophone: async (options) => {
        if (refuse) throw refuse;
        opened.push(options);
        return {
          deviceId: 'd',
          label: `Desk ${opened.length}`,
          flush: async () => options.onFrame(new Int16Array(500).fill(3_000)),
          close: () => {
            closed++;
          },
        };
      },
      microphoneId: () => null,
      wakeLock,
      questionId: 'payment-receipts',
      plan: { prepareMs: 60_000, answerMs: 120_000, selfRating: true, phases: [] },
      voice: null,
      run: beginRun('practice', continued),
      now: () => time,
      every: () => stopTicking,
    });
    practice.dispatch({ type: 'begin', at: time });
  }

  async function answering() {
    begin();
    await settled();
    practice.dispatch({ type: 'answer', at: time });
    await settled();
  }

  beforeEach(() => {
    opened = [];
    closed = 0;
    refuse = null;
    time = 0;
    frames.length = 0;
    told.length = 0;
    vi.clearAllMocks();
    view = fakeView({ ...sketch, phase: 'open', transcription: 'none' }, 1, 0);
    transport = createWindowTransport();
    transport.sendAudio = (frame) => void frames.push(frame);
    transport.answer('attempts.create', () => view);
    transport.answer('attempts.get', () => view);
    transport.answer('attempts.addEvent', (input) => {
      told.push(['event', input.event]);
      return {};
    });
    transport.answer('recording.start', () => ({ recordingId }));
    transport.answer('recording.stop', (input) => {
      told.push(['stop', input]);
      return view;
    });
  });

  it('records an answer from its first frame to the part of a frame at its end', async () => {
    await answering();
    speak(20);
    practice.dispatch({ type: 'stop' });
    await settled();
    expect(run().phase).toBe('self-rating');
    expect(frames.map((f) => f.seq)).toEqual(Array.from({ length: 21 }, (_, i) => i));
    expect(frames.at(-1)?.samples.length).toBe(500);
    expect(told).toEqual([
      ['event', { type: 'preparing', atSample: 0 }],
      ['event', { type: 'answering', atSample: 0 }],
      ['event', { type: 'stopped', atSample: 32_500 }],
      ['stop', { recordingId, frames: 21, finish: true }],
    ]);
    expect(closed).toBe(1);
    expect(stopTicking).toHaveBeenCalled();
  });

  it('stores when keys were pressed while it recorded, now and then and before the file is closed', async () => {
    transport.answer('attempts.addKeyPresses', (input) => {
      told.push(['keys', input.atSamples]);
      return {};
    });
    begin();
    await settled();
    practice.pressKey(time);
    practice.dispatch({ type: 'answer', at: time });
    await settled();
    speak(3);
    practice.pressKey(time + 50);
    speak(60);
    await settled();
    practice.pressKey(time);
    practice.dispatch({ type: 'stop' });
    await settled();
    const keys = told.filter(([what]) => what === 'keys').map(([, places]) => places);
    expect(keys).toEqual([[3.5 * FRAME_SAMPLES], [63 * FRAME_SAMPLES]]);
    expect(told.slice(-3).map(([what]) => what)).toEqual(['keys', 'event', 'stop']);
  });

  it('listens without recording while the user prepares', async () => {
    begin();
    await settled();
    speak(5);
    expect(frames).toEqual([]);
    expect(practice.store.getState().signal.recent).toHaveLength(5);
  });

  it('keeps the screen awake until it is over', async () => {
    await answering();
    expect(wakeLock.hold).toHaveBeenCalled();
    expect(wakeLock.release).not.toHaveBeenCalled();
    practice.dispatch({ type: 'stop' });
    await settled();
    expect(wakeLock.release).toHaveBeenCalled();
  });

  it('goes on in the same file with another microphone', async () => {
    await answering();
    speak(3);
    opened[0]?.onLost(new CoachError('microphone-lost', 'Gone.'));
    speak(1);
    await settled();
    expect(run()).toMatchObject({ sound: { state: 'paused' }, microphone: { state: 'failed' } });
    practice.dispatch({ type: 'change-microphone' });
    await settled();
    practice.dispatch({ type: 'resume', at: time });
    speak(2);
    expect(frames.map((f) => f.seq)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(run()).toMatchObject({ microphone: { device: 'Desk 2' }, samples: 6 * FRAME_SAMPLES });
  });

  it('says why there is no microphone, and tries again', async () => {
    refuse = new CoachError('microphone-denied', 'Allow it.', { retryable: true });
    begin();
    await settled();
    expect(run()).toMatchObject({
      phase: 'preparing',
      microphone: { problem: { code: 'microphone-denied' } },
    });
    refuse = null;
    practice.dispatch({ type: 'answer', at: time });
    await settled();
    expect(run().phase).toBe('answering');
  });

  it('shows what the disk says, and continues where the file ends', async () => {
    await answering();
    speak(10);
    transport.emit('recording.failed', {
      recordingId,
      error: { code: 'disk-full', message: 'The disk is full.', retryable: true },
    });
    await settled();
    expect(run()).toMatchObject({ sound: { recordingId: null }, problem: { code: 'disk-full' } });
    const [first] = view.attempt.recordings;
    view = { ...view, attempt: { ...view.attempt, recordings: [{ ...first!, samples: 14_400 }] } };
    practice.dispatch({ type: 'resume', at: time });
    await settled();
    expect(run()).toMatchObject({ sound: { state: 'recording' }, samples: 14_400, problem: null });
  });

  it('counts gaps as the file has them', async () => {
    await answering();
    transport.emit('recording.progress', { recordingId, writtenSamples: 0, gaps: 1, lostSamples: 1_600 });
    expect(run()).toMatchObject({ gaps: 1, lostSamples: 1_600 });
  });

  it('finds its attempt finished when only the answer to “stop” was lost', async () => {
    await answering();
    speak(2);
    transport.answer('recording.stop', () => {
      view = { ...view, attempt: { ...view.attempt, phase: 'done' } };
      throw new CoachError('disconnected', 'Lost.');
    });
    practice.dispatch({ type: 'stop' });
    await settled();
    expect(run().phase).toBe('self-rating');
  });

  it('keeps the sound open to another try when it cannot be closed', async () => {
    await answering();
    transport.answer('recording.stop', () => {
      throw new CoachError('disconnected', 'Lost.');
    });
    practice.dispatch({ type: 'stop' });
    await settled();
    expect(run()).toMatchObject({ sound: { state: 'unclosed' }, problem: { code: 'disconnected' } });
  });

  it('closes file and microphone when the user goes elsewhere', async () => {
    await answering();
    speak(4);
    practice.end();
    await settled();
    expect(told.at(-1)).toEqual(['stop', { recordingId, frames: 5, finish: false }]);
    expect(closed).toBe(1);
  });

  it('closes a microphone that was allowed too late', async () => {
    begin();
    practice.end();
    await settled();
    expect(opened).toHaveLength(1);
    expect(closed).toBe(1);
  });

  it('takes up an interrupted attempt at its end', async () => {
    const [first] = view.attempt.recordings;
    view = { ...view, attempt: { ...view.attempt, recordings: [{ ...first!, samples: 48_000 }] } };
    begin({ attemptId: view.attempt.id, samples: 48_000 });
    await settled();
    expect(transport.asked).not.toContain('attempts.create');
    expect(run()).toMatchObject({ sound: { state: 'recording' }, samples: 48_000 });
  });
});
