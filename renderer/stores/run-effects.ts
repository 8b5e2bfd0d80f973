import type { Microphone, OpenMicrophone } from '#renderer/audio/microphone.ts';
import { createRecorder } from '#renderer/audio/recorder.ts';
import type { Voice } from '#renderer/audio/voice.ts';
import { toWireError, type WireError } from '#shared/contract/errors.ts';
import type { Transport } from '#shared/contract/transport.ts';
import type { Purpose } from '#shared/practice/attempt.ts';
import type { RunCommand } from '#shared/practice/run-command.ts';
import type { RunEvent } from '#shared/practice/run-event.ts';
import { createAfterEffects } from './after-effects.ts';

export interface RunEffectsDeps {
  readonly transport: Transport;
  readonly openMicrophone: OpenMicrophone;
  /** The chosen device at this moment; null is the system's default. */
  readonly microphoneId: () => string | null;
  readonly voice: Voice | null;
  readonly questionId: string;
  /** The length that the question is asked in; its own where left out. */
  readonly minutes?: number;
  readonly purpose?: Purpose;
  readonly sessionId?: string | null;
  readonly onRefused?: ((problem: WireError) => void) | undefined;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly dispatch: (event: RunEvent) => void;
  /** Hears every frame of the open microphone, recorded or not. */
  readonly onFrame: (samples: Int16Array) => void;
}

/** Does what the run asks for, and tells it what came of it. */
export interface RunEffects {
  perform(command: RunCommand): void;
  /** Keeps when keys were pressed with the attempt. */
  noteKeyPresses(attemptId: string, atSamples: number[]): void;
  /** Stops listening to the backend. What is under way still ends. */
  end(): void;
}

export function createRunEffects(deps: RunEffectsDeps): RunEffects {
  const { transport, dispatch, now } = deps;
  let microphone: Microphone | null = null;
  let latestRequest = 0;
  /** Pausing comes to its end before the microphone is changed. */
  let holding: Promise<void> = Promise.resolve();
  /** Events are stored in their order, before the file is closed. */
  let noting: Promise<unknown> = Promise.resolve();

  const recorder = createRecorder(transport, (recordingId, samples) =>
    dispatch({ type: 'captured', recordingId, samples, at: now() }),
  );
  const after = createAfterEffects(deps, storeNext);
  const subscriptions = [
    transport.on('recording.progress', ({ recordingId, gaps, lostSamples }) =>
      dispatch({ type: 'written', recordingId, gaps, lostSamples, at: now() }),
    ),
    transport.on('recording.failed', ({ recordingId, error }) =>
      dispatch({ type: 'recording-failed', recordingId, problem: error }),
    ),
  ];

  function closeMicrophone(): void {
    latestRequest++;
    const closing = microphone;
    microphone = null;
    void holding.then(() => closing?.close());
  }

  async function open(request: number): Promise<void> {
    closeMicrophone();
    const mine = latestRequest;
    await holding;
    try {
      const opened = await deps.openMicrophone({
        deviceId: deps.microphoneId(),
        onFrame: (samples) => {
          recorder.take(samples);
          deps.onFrame(samples);
        },
        onLost: (error) => dispatch({ type: 'microphone-failed', request, problem: toWireError(error) }),
      });
      // Closed, or another one asked for, while the user was still being asked for permission.
      if (mine !== latestRequest) return opened.close();
      microphone = opened;
      dispatch({ type: 'microphone-ready', request, device: opened.label });
    } catch (thrown) {
      if (mine === latestRequest) {
        dispatch({ type: 'microphone-failed', request, problem: toWireError(thrown) });
      }
    }
  }

  async function create(command: Extract<RunCommand, { do: 'create-attempt' }>): Promise<void> {
    try {
      const { attempt } = await transport.call('attempts.create', {
        questionId: deps.questionId,
        mode: command.mode,
        ...(deps.minutes !== undefined && { minutes: deps.minutes }),
        ...(deps.purpose && { purpose: deps.purpose }),
        sessionId: deps.sessionId ?? null,
      });
      dispatch({ type: 'attempt-created', attemptId: attempt.id });
    } catch (thrown) {
      dispatch({ type: 'attempt-refused', problem: toWireError(thrown) });
    }
  }

  async function start(attemptId: string, followUpId: string | null): Promise<void> {
    try {
      // The file knows best where the attempt's timeline stands, above all after a failure.
      const { attempt } = await transport.call('attempts.get', { attemptId });
      const { recordingId } = await transport.call('recording.start', { attemptId, followUpId });
      const atSample = attempt.recordings.reduce((sum, r) => sum + r.samples, 0);
      dispatch({ type: 'recording-started', recordingId, atSample, at: now() });
    } catch (thrown) {
      dispatch({ type: 'recording-refused', problem: toWireError(thrown) });
    }
  }

  async function finish(attemptId: string, recordingId: string | null): Promise<void> {
    try {
      await noting;
      if (recordingId === null) await transport.call('attempts.finish', { attemptId });
      else {
        const frames = recorder.framesSent(recordingId);
        await transport.call('recording.stop', { recordingId, frames, finish: true });
      }
      dispatch({ type: 'finished' });
    } catch (thrown) {
      if (await isFinished(attemptId)) dispatch({ type: 'finished' });
      else dispatch({ type: 'finish-failed', problem: toWireError(thrown) });
    }
  }

  /** After a lost connection: whether the file was closed all the same, or can be closed without its recording. */
  async function isFinished(attemptId: string): Promise<boolean> {
    try {
      const { attempt } = await transport.call('attempts.get', { attemptId });
      if (attempt.phase === 'done') return true;
      if (attempt.phase !== 'interrupted') return false;
      await transport.call('attempts.finish', { attemptId });
      return true;
    } catch {
      return false;
    }
  }

  async function setAside(recordingId: string): Promise<void> {
    await noting;
    const frames = recorder.framesSent(recordingId);
    // A recorder that is gone has closed its files, or repairs them at its next start.
    await transport.call('recording.stop', { recordingId, frames, finish: false }).catch(() => {});
  }

  /** Stores something about the attempt behind what is being stored. It must not keep the sound from being closed. */
  function storeNext(call: () => Promise<unknown>): void {
    noting = noting.then(call).catch(() => {});
  }

  return {
    noteKeyPresses(attemptId, atSamples) {
      storeNext(() => transport.call('attempts.addKeyPresses', { attemptId, atSamples }));
    },
    perform(command) {
      switch (command.do) {
        case 'create-attempt':
          void create(command);
          break;
        case 'open-microphone':
          void open(command.request);
          break;
        case 'close-microphone':
          closeMicrophone();
          break;
        case 'start-recording':
          void start(command.attemptId, command.followUpId);
          break;
        case 'capture':
          recorder.capture(command.recordingId);
          break;
        case 'hold': {
          const { recordingId, last } = command;
          holding = recorder.hold(recordingId, last, microphone);
          void holding.then(() => dispatch({ type: 'held', recordingId }));
          break;
        }
        case 'add-event': {
          const { attemptId, event } = command;
          storeNext(() => transport.call('attempts.addEvent', { attemptId, event }));
          break;
        }
        case 'finish':
          void finish(command.attemptId, command.recordingId);
          break;
        case 'set-aside':
          void setAside(command.recordingId);
          break;
        default:
          after.perform(command);
      }
    },
    end() {
      for (const unsubscribe of subscriptions) unsubscribe();
    },
  };
}
