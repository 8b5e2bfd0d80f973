import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenMicrophone } from '#renderer/audio/microphone.ts';
import { hearFrame, noSignalYet, type SignalState } from '#renderer/audio/signal-watch.ts';
import type { Voice } from '#renderer/audio/voice.ts';
import type { WakeLock } from '#renderer/audio/wake-lock.ts';
import { measureFrame } from '#shared/audio/level.ts';
import type { WireError } from '#shared/contract/errors.ts';
import type { Transport } from '#shared/contract/transport.ts';
import type { Purpose } from '#shared/practice/attempt.ts';
import { stepRun } from '#shared/practice/run.ts';
import type { RunEvent } from '#shared/practice/run-event.ts';
import { isRecording, isSpeaking } from '#shared/practice/run-speaking.ts';
import type { Run, RunPlan } from '#shared/practice/run-state.ts';
import { runTimes } from '#shared/practice/run-times.ts';
import { createKeyPresses } from './key-presses.ts';
import { createRunEffects } from './run-effects.ts';

/** Key presses are stored once the first of them is this old (milliseconds), or there are so many. */
const KEYS_WAIT_MS = 5_000;
const KEYS_WAITING = 100;

export interface PracticeDeps {
  readonly transport: Transport;
  readonly openMicrophone: OpenMicrophone;
  readonly microphoneId: () => string | null;
  readonly wakeLock: WakeLock;
  /** Reads follow-ups aloud; null where nobody does. */
  readonly voice: Voice | null;
  readonly questionId: string;
  /** The length that the question is asked in, in minutes; its own where left out. */
  readonly minutes?: number;
  /** What the attempt is made for; a drill of its own where left out. */
  readonly purpose?: Purpose;
  /** The sitting that the attempt belongs to; one of its own where left out. */
  readonly sessionId?: string | null;
  readonly plan: RunPlan;
  /** Where the run stands: `beginRun` before an answer, `afterAnswer` on its review. */
  readonly run: Run;
  /** Hears what could not be kept after the answer. */
  readonly onRefused?: ((problem: WireError) => void) | undefined;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Calls back every `ms` milliseconds; returns what ends it. */
  readonly every: (ms: number, tick: () => void) => () => void;
}

export interface PracticeState {
  readonly run: Run;
  /** What the open microphone hears, recorded or not. */
  readonly signal: SignalState;
}

export interface Practice {
  readonly store: StoreApi<PracticeState>;
  dispatch(event: RunEvent): void;
  /** A key of any kind went down at `at`, in monotonic milliseconds. */
  pressKey(at: number): void;
  /** Leaves the run wherever it stands. What is being recorded is closed and kept. */
  end(): void;
}

/** One practice run, with everything that happens around it. */
export function createPractice(deps: PracticeDeps): Practice {
  const store = createStore<PracticeState>(() => ({
    run: deps.run,
    signal: noSignalYet,
  }));

  const keys = createKeyPresses();
  const effects = createRunEffects({
    ...deps,
    dispatch,
    onFrame: (samples) =>
      store.setState(({ signal }) => ({ signal: hearFrame(signal, measureFrame(samples)) })),
  });
  /** Ends the ticking that is under way: only what has a clock needs the time. */
  let stopTicking: (() => void) | null = null;

  function dispatch(event: RunEvent): void {
    const before = store.getState().run;
    const { run, commands } = stepRun(deps.plan, before, event);
    if (run !== before) store.setState({ run });
    if (commands.some((c) => c.do === 'open-microphone' || c.do === 'close-microphone')) {
      store.setState({ signal: noSignalYet });
    }
    if (!isSpeaking(run) || !isRecording(run)) keys.rest();
    else if (event.type === 'captured') keys.captured(run.samples, event.at);
    if (isSpeaking(before)) noteKeys(before.attemptId, run);
    for (const command of commands) effects.perform(command);
    settle(run);
  }

  /** Before the file is closed, and now and then until then. */
  function noteKeys(attemptId: string, run: Run): void {
    const oldest = keys.oldest();
    if (oldest === null) return;
    const isDue = !isRecording(run) || deps.now() - oldest > KEYS_WAIT_MS || keys.waiting() >= KEYS_WAITING;
    if (isDue) effects.noteKeyPresses(attemptId, keys.take());
  }

  function settle(run: Run): void {
    if (run.phase === 'preparing' || isSpeaking(run)) {
      deps.wakeLock.hold();
      stopTicking ??= deps.every(runTimes.tickMs, () => dispatch({ type: 'tick', at: deps.now() }));
    } else {
      deps.wakeLock.release();
      stopTicking?.();
      stopTicking = null;
    }
    if (run.phase === 'left') effects.end();
  }

  return { store, dispatch, pressKey: keys.press, end: () => dispatch({ type: 'leave' }) };
}
