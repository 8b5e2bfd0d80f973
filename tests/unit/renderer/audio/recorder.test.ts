import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecorder, type Recorder } from '#renderer/audio/recorder.ts';
import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';
import type { AudioFrame } from '#shared/contract/transport.ts';

const frame = (value: number, length = FRAME_SAMPLES) => new Int16Array(length).fill(value);

describe('the recorder', () => {
  let sent: AudioFrame[];
  let captured: number;
  let recorder: Recorder;
  /** What the microphone has of its present frame. */
  let rest: Int16Array | null;
  const microphone = {
    flush: async () => {
      if (rest) recorder.take(rest);
      rest = null;
    },
  };

  beforeEach(() => {
    sent = [];
    captured = 0;
    rest = null;
    recorder = createRecorder({ sendAudio: (f) => void sent.push(f) }, (_, samples) => {
      captured += samples;
    });
  });

  it('sends nothing before and after a recording', async () => {
    recorder.take(frame(1));
    recorder.capture('a');
    recorder.take(frame(2));
    await recorder.hold('a', true, microphone);
    recorder.take(frame(3));
    expect(sent.map((f) => [f.seq, f.samples[0]])).toEqual([[0, 2]]);
  });

  it('ends a file with the short rest of the present frame', async () => {
    recorder.capture('a');
    recorder.take(frame(1));
    rest = frame(2, 700);
    await recorder.hold('a', true, microphone);
    expect(sent.map((f) => f.samples.length)).toEqual([1_600, 700]);
    expect(captured).toBe(2_300);
  });

  it('pauses after a full frame, and goes on counting without a hole', async () => {
    recorder.capture('a');
    recorder.take(frame(1));
    const held = recorder.hold('a', false, microphone);
    recorder.take(frame(2));
    await held;
    recorder.take(frame(9));
    recorder.capture('a');
    recorder.take(frame(3));
    expect(sent.map((f) => [f.seq, f.samples[0], f.samples.length])).toEqual([
      [0, 1, 1_600],
      [1, 2, 1_600],
      [2, 3, 1_600],
    ]);
    expect(recorder.framesSent('a')).toBe(3);
  });

  it('fills the frame up when the microphone has gone', async () => {
    vi.useFakeTimers();
    recorder.capture('a');
    rest = frame(5, 400);
    const held = recorder.hold('a', false, microphone);
    await vi.advanceTimersByTimeAsync(400);
    await held;
    expect(sent.map((f) => f.samples.length)).toEqual([1_600]);
    expect(sent[0]?.samples[399]).toBe(5);
    expect(sent[0]?.samples[400]).toBe(0);
    vi.useRealTimers();
  });

  it('can be held without a microphone, and when nothing is open', async () => {
    await recorder.hold('a', true, null);
    recorder.capture('a');
    await recorder.hold('b', true, null);
    recorder.take(frame(1));
    await recorder.hold('a', true, null);
    expect(sent).toHaveLength(1);
  });
});
