import { onTestFinished, vi } from 'vitest';
import { createBackend } from '#electron/backend/create-backend.ts';
import { createInProcessTransport } from '#electron/backend/in-process-transport.ts';
import type { Backend, BackendDeps } from '#electron/backend/services.ts';
import { FRAME_SAMPLES } from '#shared/audio/pcm.ts';
import type { EventName } from '#shared/contract/contract.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { questionOnDisk } from '#tests/fakes/backend-deps.ts';

export interface RunningBackend extends Transport {
  readonly backend: Backend;
  readonly heard: { readonly name: EventName; readonly payload: unknown }[];
  /** Makes an attempt and begins to record it. */
  begin(): Promise<{ attemptId: string; recordingId: string }>;
  /** Sends full frames, each filled with its number plus one. */
  say(recordingId: string, frames: number, from?: number): void;
  /** Makes a finished attempt of so many frames. */
  answer(frames: number): Promise<string>;
}

/** Opens a backend that is closed after the test, at the latest. */
export async function runningBackend(deps: BackendDeps): Promise<RunningBackend> {
  const backend = await createBackend(deps);
  onTestFinished(() => backend.close());
  const heard: { name: EventName; payload: unknown }[] = [];
  backend.subscribe((name, payload) => heard.push({ name, payload }));
  const transport = createInProcessTransport(backend);
  const { call, on, sendAudio } = transport;

  const begin = async () => {
    const created = await call('attempts.create', {
      questionId: questionOnDisk.id,
      mode: 'practice',
      sessionId: null,
    });
    const attemptId = created.attempt.id;
    const { recordingId } = await call('recording.start', { attemptId });
    return { attemptId, recordingId };
  };
  const say = (recordingId: string, frames: number, from = 0) => {
    for (let seq = from; seq < from + frames; seq++) {
      sendAudio({ recordingId, seq, samples: frameOf(seq + 1) });
    }
  };
  return {
    call,
    on,
    sendAudio,
    backend,
    heard,
    begin,
    say,
    async answer(frames) {
      const { attemptId, recordingId } = await begin();
      say(recordingId, frames);
      await call('recording.stop', { recordingId, frames, finish: true });
      return attemptId;
    },
  };
}

export function frameOf(value: number, samples = FRAME_SAMPLES): Int16Array {
  return new Int16Array(samples).fill(value);
}

/** The samples of an attempt's media, without the header. */
export async function soundOf(backend: Backend, attemptId: string): Promise<Int16Array> {
  const media = await backend.media(attemptId);
  if (!media) throw new Error('there is no sound');
  const bytes = await new Response(media.read(44, media.size - 1)).arrayBuffer();
  return new Int16Array(bytes);
}

/** Asks again until it holds: generous, for machines that are busy. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 10_000, interval: 10 }) as Promise<T>;
}
