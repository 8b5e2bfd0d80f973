import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenMicrophone } from '#renderer/audio/microphone.ts';
import { hearFrame, noSignalYet, type SignalState } from '#renderer/audio/signal-watch.ts';
import type { WakeLock } from '#renderer/audio/wake-lock.ts';
import { measureFrame } from '#shared/audio/level.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { beginRun, stepRun } from '#shared/practice/run.ts';
import { isRecording } from '#shared/practice/run-answering.ts';
import type { Briefing, Run, RunEvent, RunMode, RunPlan } from '#shared/practice/run-state.ts';
import { createKeyPresses } from './key-presses.ts';
import { createRunEffects } from './run-effects.ts';

/** How often the run hears the time, in milliseconds: often enough for a clock of seconds. */
const TICK_MS = 200;
/** Key presses are stored once the first of them is this old (milliseconds), or there are so many. */
const KEYS_WAIT_MS = 5_000;
const KEYS_WAITING = 100;

export interface PracticeDeps {
  readonly transport: Transport;
  readonly openMicrophone: OpenMicrophone;
  readonly microphoneId: () => string | null;
  readonly wakeLock: WakeLock;
  readonly questionId: string;
  readonly plan: RunPlan;
  readonly mode: RunMode;
  readonly continued: Briefing['continued'];
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
    run: beginRun(deps.mode, deps.continued),
    signal: noSignalYet,
  }));

  const keys = createKeyPresses();
  const effects = createRunEffects({
    ...deps,
    dispatch,
    onFrame: (samples) =>
      store.setState(({ signal }) => ({ signal: hearFrame(signal, measureFrame(samples)) })),
  });
  const stopTicking = deps.every(TICK_MS, () => dispatch({ type: 'tick', at: deps.now() }));

  function dispatch(event: RunEvent): void {
    const before = store.getState().run;
    const { run, commands } = stepRun(deps.plan, before, event);
    if (run !== before) store.setState({ run });
    if (commands.some((c) => c.do === 'open-microphone' || c.do === 'close-microphone')) {
      store.setState({ signal: noSignalYet });
    }
    if (run.phase !== 'answering' || !isRecording(run)) keys.rest();
    else if (event.type === 'captured') keys.captured(run.samples, event.at);
    if (before.phase === 'answering') noteKeys(before.attemptId, run);
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
    if (run.phase === 'preparing' || run.phase === 'answering') deps.wakeLock.hold();
    else deps.wakeLock.release();
    if (run.phase === 'reviewing' || run.phase === 'left') {
      stopTicking();
      effects.end();
    }
  }

  return { store, dispatch, pressKey: keys.press, end: () => dispatch({ type: 'leave' }) };
}
