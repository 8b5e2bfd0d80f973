import { describe, expect, it, vi } from 'vitest';
import type { MicrophoneOptions } from '#renderer/audio/microphone.ts';
import { createMicrophoneTest, SAMPLE_SECONDS } from '#renderer/features/settings/microphone-test.ts';
import { FRAME_SAMPLES, SAMPLE_RATE } from '#shared/audio/pcm.ts';
import { CoachError } from '#shared/contract/errors.ts';

const frame = (value: number) => new Int16Array(FRAME_SAMPLES).fill(value);
const FRAMES = (SAMPLE_SECONDS * SAMPLE_RATE) / FRAME_SAMPLES;

function setUp() {
  const opened: MicrophoneOptions[] = [];
  const close = vi.fn();
  const played: Int16Array[] = [];
  const playing = Promise.withResolvers<void>();
  const store = createMicrophoneTest({
    openMicrophone: async (options) => {
      opened.push(options);
      return { deviceId: 'a', label: 'Desk microphone', flush: async () => {}, close };
    },
    play: (samples) => {
      played.push(samples);
      return playing.promise;
    },
  });
  return { store, opened, close, played, playing, state: store.getState };
}

describe('createMicrophoneTest', () => {
  it('shows the level of what comes in', async () => {
    const { opened, state } = setUp();
    await state().start('a');
    expect(state()).toMatchObject({ phase: 'listening', device: 'Desk microphone' });
    expect(opened[0]?.deviceId).toBe('a');
    opened[0]?.onFrame(frame(3_000));
    expect(state().signal.recent[0]?.rmsDb).toBeGreaterThan(-25);
  });

  it('records three seconds, plays them back and listens on', async () => {
    const { opened, played, playing, state } = setUp();
    await state().start(null);
    state().record();
    for (let n = 0; n < FRAMES; n++) opened[0]?.onFrame(frame(n));
    expect(state().phase).toBe('playing');
    expect(played[0]).toHaveLength(SAMPLE_SECONDS * SAMPLE_RATE);
    expect(played[0]?.at(-1)).toBe(FRAMES - 1);
    opened[0]?.onFrame(frame(9_000));
    playing.resolve();
    await vi.waitFor(() => expect(state().phase).toBe('listening'));
    expect(state().recorded).toBe(0);
  });

  it('lets go of the microphone, and of one that opens too late', async () => {
    const { opened, close, state } = setUp();
    const starting = state().start(null);
    state().stop();
    await starting;
    expect(close).toHaveBeenCalledOnce();
    expect(state().phase).toBe('idle');
    opened[0]?.onFrame(frame(9_000));
    expect(state().signal.recent).toEqual([]);
  });

  it('says what is wrong, when it opens and later', async () => {
    const { opened, store, state } = setUp();
    await state().start(null);
    opened[0]?.onLost(new CoachError('microphone-lost', 'It was unplugged.', { retryable: true }));
    expect(state()).toMatchObject({ phase: 'failed', error: { code: 'microphone-lost' }, device: null });

    const denied = createMicrophoneTest({
      openMicrophone: () => Promise.reject(new CoachError('microphone-denied', 'Allow it.')),
      play: async () => {},
    });
    await denied.getState().start(null);
    expect(denied.getState()).toMatchObject({ phase: 'failed', error: { message: 'Allow it.' } });
    expect(store).toBeDefined();
  });
});
