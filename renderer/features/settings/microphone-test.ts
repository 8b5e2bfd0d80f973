import { createStore } from 'zustand/vanilla';
import type { Microphone, OpenMicrophone } from '#renderer/audio/microphone.ts';
import { hearFrame, noSignalYet, type SignalState } from '#renderer/audio/signal-watch.ts';
import { measureFrame } from '#shared/audio/level.ts';
import { FRAME_SAMPLES, SAMPLE_RATE } from '#shared/audio/pcm.ts';
import { toWireError, type WireError } from '#shared/contract/errors.ts';

/** What is recorded to be played back. */
export const SAMPLE_SECONDS = 3;
const SAMPLE_FRAMES = (SAMPLE_SECONDS * SAMPLE_RATE) / FRAME_SAMPLES;

export interface MicrophoneTestState {
  readonly phase: 'idle' | 'opening' | 'listening' | 'recording' | 'playing' | 'failed';
  /** The device that is open, as the system names it. */
  readonly device: string | null;
  readonly signal: SignalState;
  /** How much of the sample is recorded, 0..1. */
  readonly recorded: number;
  readonly error: WireError | null;
  /** Opens a microphone (null is the system's default), in place of the one that is open. */
  start(deviceId: string | null): Promise<void>;
  /** Records three seconds and plays them back. */
  record(): void;
  /** Lets go of the microphone. Safe to call at any time. */
  stop(): void;
}

export interface MicrophoneTestDeps {
  readonly openMicrophone: OpenMicrophone;
  /** Plays 16 kHz mono samples; resolves at their end. */
  readonly play: (samples: Int16Array) => Promise<void>;
}

const resting = { phase: 'idle', device: null, signal: noSignalYet, recorded: 0 } as const;

/** Tries a microphone out on the same way that a recording takes. */
export function createMicrophoneTest({ openMicrophone, play }: MicrophoneTestDeps) {
  let open: Microphone | null = null;
  /** Counts the starts and stops: what an older one still delivers is not ours any more. */
  let turn = 0;
  let sample: Int16Array[] = [];

  return createStore<MicrophoneTestState>((set, get) => {
    const end = () => {
      turn++;
      open?.close();
      open = null;
      sample = [];
    };

    const playBack = async () => {
      const mine = turn;
      const frames = sample;
      sample = [];
      set({ phase: 'playing' });
      const whole = new Int16Array(frames.reduce((sum, f) => sum + f.length, 0));
      let at = 0;
      for (const frame of frames) {
        whole.set(frame, at);
        at += frame.length;
      }
      await play(whole).catch(() => {});
      if (mine === turn) set({ phase: 'listening', recorded: 0 });
    };

    const take = (samples: Int16Array) => {
      const level = measureFrame(samples);
      const { phase, signal } = get();
      // What the loudspeaker says is not the user's voice.
      if (phase === 'playing') return;
      set({ signal: hearFrame(signal, level) });
      if (phase !== 'recording') return;
      sample.push(samples.slice());
      set({ recorded: sample.length / SAMPLE_FRAMES });
      if (sample.length >= SAMPLE_FRAMES) void playBack();
    };

    return {
      ...resting,
      error: null,
      start: async (deviceId) => {
        end();
        const mine = turn;
        set({ ...resting, phase: 'opening', error: null });
        try {
          const microphone = await openMicrophone({
            deviceId,
            onFrame: (samples) => mine === turn && take(samples),
            onLost: (error) => {
              if (mine !== turn) return;
              end();
              set({ ...resting, phase: 'failed', error: toWireError(error) });
            },
          });
          if (mine !== turn) return microphone.close();
          open = microphone;
          set({ phase: 'listening', device: microphone.label });
        } catch (thrown) {
          if (mine === turn) set({ ...resting, phase: 'failed', error: toWireError(thrown) });
        }
      },
      record: () => {
        if (get().phase === 'listening') set({ phase: 'recording', recorded: 0 });
      },
      stop: () => {
        end();
        set({ ...resting, error: null });
      },
    };
  });
}
