import { createStore } from 'zustand/vanilla';
import type { Microphone, OpenMicrophone } from '#renderer/audio/microphone.ts';
import { createRecorder } from '#renderer/audio/recorder.ts';
import { hearFrame, noSignalYet, type SignalState } from '#renderer/audio/signal-watch.ts';
import { measureFrame } from '#shared/audio/level.ts';
import { CoachError, toWireError, type WireError } from '#shared/contract/errors.ts';
import type { ModelInfo } from '#shared/contract/models.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { type Passage, passages } from '#shared/voice-check/passages.ts';
import type { VoiceCheckOutcome } from '#shared/voice-check/voice-check.ts';

export interface VoiceCheckState {
  readonly phase: 'ready' | 'opening' | 'reading' | 'listening' | 'done' | 'failed';
  readonly passage: Passage;
  /** The open microphone, as the system names it. */
  readonly device: string | null;
  readonly signal: SignalState;
  /** While engines listen: which one, and how far all of them are. */
  readonly progress: { readonly name: string; readonly fraction: number } | null;
  readonly outcome: VoiceCheckOutcome | null;
  /** What an engine could be chosen from, for the advice. */
  readonly models: readonly ModelInfo[];
  readonly error: WireError | null;
  /** Opens the microphone (null is the system's default) and records. */
  start(deviceId: string | null): Promise<void>;
  /** The paragraph was read: has it understood. */
  finish(): Promise<void>;
  /** Gives it up, wherever it stands; nothing of it is kept. Safe to call at any time. */
  cancel(): void;
  /** Back to the beginning, with the other paragraph. */
  again(): void;
}

export interface VoiceCheckDeps {
  readonly transport: Transport;
  readonly openMicrophone: OpenMicrophone;
}

/** Names of devices are cut here: the contract takes no more. */
const LONGEST_NAME = 200;

const resting = { device: null, signal: noSignalYet, progress: null, outcome: null, error: null } as const;

/** One voice check after the other: the sound takes the way of an answer's. */
export function createVoiceCheckStore({ transport, openMicrophone }: VoiceCheckDeps) {
  let microphone: Microphone | null = null;
  let recordingId: string | null = null;
  /** Counts the beginnings and ends: what an older check still delivers is not ours any more. */
  let turn = 0;
  const recorder = createRecorder(transport, () => {});

  const store = createStore<VoiceCheckState>((set, get) => {
    /** Lets go of microphone and recording; the backend deletes what it has of it. */
    const letGo = (): void => {
      turn++;
      microphone?.close();
      microphone = null;
      if (recordingId) void transport.call('voiceCheck.cancel', { recordingId }).catch(() => {});
      recordingId = null;
    };
    const fail = (thrown: unknown): void => {
      letGo();
      const lost = thrown instanceof CoachError && thrown.code === 'microphone-lost';
      set({ ...resting, phase: 'failed', error: lost ? unplugged : toWireError(thrown) });
    };
    const take = (samples: Int16Array): void => {
      recorder.take(samples);
      set({ signal: hearFrame(get().signal, measureFrame(samples)) });
    };

    return {
      ...resting,
      phase: 'ready',
      passage: passages[0],
      models: [],
      start: async (deviceId) => {
        letGo();
        const mine = turn;
        set({ ...resting, phase: 'opening' });
        try {
          const opened = await openMicrophone({
            deviceId,
            onFrame: (samples) => mine === turn && take(samples),
            onLost: (error) => mine === turn && fail(error),
          });
          if (mine !== turn) return opened.close();
          microphone = opened;
          const started = await transport.call('voiceCheck.start', {});
          if (mine !== turn) {
            await transport.call('voiceCheck.cancel', started);
            return;
          }
          recordingId = started.recordingId;
          recorder.capture(recordingId);
          set({ phase: 'reading', device: opened.label });
        } catch (thrown) {
          if (mine === turn) fail(thrown);
        }
      },
      finish: async () => {
        const { phase, passage, device } = get();
        const id = recordingId;
        if (phase !== 'reading' || !id) return;
        const mine = turn;
        set({ phase: 'listening' });
        try {
          await recorder.hold(id, true, microphone);
          microphone?.close();
          const outcome = await transport.call('voiceCheck.finish', {
            recordingId: id,
            frames: recorder.framesSent(id),
            passage: passage.id,
            device: (device ?? '').slice(0, LONGEST_NAME),
          });
          const { models } = await transport.call('models.list', {});
          if (mine !== turn) return;
          microphone = null;
          recordingId = null;
          set({ phase: 'done', outcome, models });
        } catch (thrown) {
          if (mine === turn) fail(thrown);
        }
      },
      cancel: () => {
        letGo();
        set({ ...resting, phase: 'ready' });
      },
      again: () => {
        letGo();
        const other = passages.find(({ id }) => id !== get().passage.id) ?? passages[0];
        set({ ...resting, phase: 'ready', passage: other });
      },
    };
  });

  /** Hears how far the engines are; returns what ends it, and with it the check. */
  const listen = (): (() => void) => {
    const ends = [
      transport.on('voiceCheck.progress', ({ recordingId: of, name, fraction }) => {
        if (of === recordingId) store.setState({ progress: { name, fraction } });
      }),
      transport.on('recording.failed', ({ recordingId: of, error }) => {
        if (of !== recordingId) return;
        store.getState().cancel();
        store.setState({ phase: 'failed', error });
      }),
    ];
    return () => {
      for (const end of ends) end();
      store.getState().cancel();
    };
  };
  return { store, listen };
}

const unplugged: WireError = {
  code: 'microphone-lost',
  message: 'The microphone was unplugged. Plug it in or choose another one, then start again.',
  retryable: true,
};
