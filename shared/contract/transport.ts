import type { CallInput, CallName, CallOutput, EventName, EventPayload } from './contract.ts';

/** 100 ms of sound on its way to disk. `seq` counts from 0 within a recording, without holes. */
export interface AudioFrame {
  readonly recordingId: string;
  readonly seq: number;
  readonly samples: Int16Array;
}

/**
 * How the window reaches the backend, the same over Electron IPC, WebSocket and in-process.
 * `call` rejects with a `CoachError`. `on` returns what ends the subscription. `sendAudio` copies the frame
 * and never blocks; frames of one recording arrive in order unless the connection drops.
 */
export interface Transport {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  sendAudio(frame: AudioFrame): void;
}

/**
 * The address of an attempt's sound (all its recordings as one WAV), the same path in both shells. `samples` tells a
 * longer sound from the one before a follow-up: a browser keeps what it has read from one address.
 */
export function mediaPath(attemptId: string, samples?: number): string {
  return `/media/${attemptId}.wav${samples === undefined ? '' : `?samples=${samples}`}`;
}
