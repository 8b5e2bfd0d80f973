import { describe, expect, it, vi } from 'vitest';
import type { MicrophoneOptions } from '#renderer/audio/microphone.ts';
import { createVoiceCheckStore } from '#renderer/features/voice-check/voice-check-store.ts';
import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { AudioFrame } from '#shared/contract/transport.ts';
import { passages } from '#shared/voice-check/passages.ts';
import type { VoiceCheckOutcome } from '#shared/voice-check/voice-check.ts';
import { createWindowTransport } from '#tests/fakes/window-transport.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const frame = () => new Int16Array(FRAME_SAMPLES).fill(3_000);
const outcome: VoiceCheckOutcome = {
  result: {
    version: 1,
    at: '2026-01-01T00:00:00.000Z',
    passage: 'checkout',
    device: 'Desk microphone',
    sound: { durationMs: 1, voiceMs: 1, voiceDb: -20, roomDb: -60, clippedMs: 0, silent: false },
    readings: [
      {
        engine: 'moonshine-tiny-en',
        name: 'Moonshine tiny',
        words: 69,
        understood: 69,
        reached: 69,
        tookMs: 1,
      },
    ],
  },
  stretches: [[]],
};

function setUp() {
  const transport = createWindowTransport();
  const sent: AudioFrame[] = [];
  transport.sendAudio = (audio) => void sent.push(audio);
  transport.answer('voiceCheck.start', () => ({ recordingId: ID }));
  const finish = vi.fn((_: unknown) => outcome);
  transport.answer('voiceCheck.finish', finish);
  const opened: MicrophoneOptions[] = [];
  const close = vi.fn();
  const check = createVoiceCheckStore({
    transport,
    openMicrophone: async (options) => {
      opened.push(options);
      return { deviceId: 'a', label: 'Desk microphone', flush: async () => {}, close };
    },
  });
  const stop = check.listen();
  return { transport, sent, finish, opened, close, stop, state: check.store.getState };
}

describe('a voice check in the window', () => {
  it('records what is read, has it understood, and shows what came of it', async () => {
    const { sent, finish, opened, close, state } = setUp();
    await state().start('a');
    expect(state()).toMatchObject({ phase: 'reading', device: 'Desk microphone' });
    opened[0]?.onFrame(frame());
    opened[0]?.onFrame(frame());
    expect(sent.map(({ recordingId, seq }) => [recordingId, seq])).toEqual([
      [ID, 0],
      [ID, 1],
    ]);
    await state().finish();
    expect(finish).toHaveBeenCalledExactlyOnceWith({
      recordingId: ID,
      frames: 2,
      passage: 'checkout',
      device: 'Desk microphone',
    });
    expect(close).toHaveBeenCalled();
    expect(state()).toMatchObject({ phase: 'done', outcome });
    expect(state().models.length).toBeGreaterThan(0);
  });

  it('says who listens and how far they are, of this check only', async () => {
    const { transport, state } = setUp();
    await state().start(null);
    transport.emit('voiceCheck.progress', { recordingId: ID, name: 'Whisper tiny', fraction: 0.5 });
    expect(state().progress).toEqual({ name: 'Whisper tiny', fraction: 0.5 });
    const other = '00000000-0000-4000-8000-000000000002';
    transport.emit('voiceCheck.progress', { recordingId: other, name: 'Nobody', fraction: 1 });
    expect(state().progress?.name).toBe('Whisper tiny');
  });

  it('gives everything up when it is stopped or left, and what comes later changes nothing', async () => {
    const { transport, finish, close, stop, state } = setUp();
    await state().start(null);
    const late = Promise.withResolvers<VoiceCheckOutcome>();
    transport.answer('voiceCheck.finish', () => late.promise);
    const finishing = state().finish();
    await vi.waitFor(() => expect(transport.asked).toContain('voiceCheck.finish'));
    state().cancel();
    expect(transport.asked).toContain('voiceCheck.cancel');
    late.resolve(outcome);
    await finishing;
    expect(state()).toMatchObject({ phase: 'ready', outcome: null });

    transport.answer('voiceCheck.finish', finish);
    await state().start(null);
    const cancels = () => transport.asked.filter((name) => name === 'voiceCheck.cancel').length;
    const before = cancels();
    close.mockClear();
    stop();
    expect(cancels()).toBe(before + 1);
    expect(close).toHaveBeenCalledOnce();
  });

  it('ends where the microphone, the file or an engine fails, with the way on', async () => {
    const { transport, opened, state } = setUp();
    await state().start(null);
    opened[0]?.onLost(new CoachError('microphone-lost', 'What you said is saved.', { retryable: true }));
    expect(state()).toMatchObject({ phase: 'failed', error: { code: 'microphone-lost' } });
    // Nothing of a check is saved.
    expect(state().error?.message).not.toMatch(/saved/);

    await state().start(null);
    const full = { code: 'disk-full', message: 'The disk is full.', retryable: true };
    transport.emit('recording.failed', { recordingId: ID, error: full });
    expect(state()).toMatchObject({ phase: 'failed', error: full });

    transport.answer('voiceCheck.finish', () => {
      throw new CoachError('speech-failed', 'It failed.');
    });
    await state().start(null);
    await state().finish();
    expect(state()).toMatchObject({ phase: 'failed', error: { code: 'speech-failed' } });
  });

  it('has another paragraph for another time', async () => {
    const { state } = setUp();
    expect(state().passage).toBe(passages[0]);
    state().again();
    expect(state().passage).toBe(passages[1]);
    state().again();
    expect(state().passage).toBe(passages[0]);
  });
});
