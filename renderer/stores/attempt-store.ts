import { createStore, type StoreApi } from 'zustand/vanilla';
import { toWireError, type WireError } from '#shared/contract/errors.ts';
import type { Transport } from '#shared/contract/transport.ts';
import type { AttemptSummary, AttemptView } from '#shared/practice/attempt.ts';
import type { CorrectionBody } from '#shared/practice/correction.ts';

export interface AttemptState {
  readonly phase: 'loading' | 'ready' | 'failed' | 'removed';
  /** Why it could not be shown at all. */
  readonly error: WireError | null;
  readonly view: AttemptView | null;
  /** How far the transcription is, 0..1; null while none runs. */
  readonly progress: number | null;
  /** All whole answers to the same question, oldest first; retakes are none. */
  readonly siblings: readonly AttemptSummary[];
  /** The retakes of this attempt, newest first. */
  readonly retakes: readonly AttemptSummary[];
  /** What the user asked for last and could not be done. */
  readonly actionError: WireError | null;
}

export interface AttemptStore {
  readonly store: StoreApi<AttemptState>;
  load(): Promise<void>;
  /** Transcribes again. */
  transcribe(): Promise<void>;
  cancelTranscription(): Promise<void>;
  /** Closes an interrupted attempt as it is. */
  finish(): Promise<void>;
  /** Keeps a correction and returns its id; rejects with the `CoachError` where it could not be kept. */
  correct(correction: CorrectionBody): Promise<string>;
  undoCorrection(correctionId: string): Promise<void>;
  end(): void;
}

/** An attempt with its report, kept in step with the backend while it is shown. */
export function createAttemptStore(transport: Transport, attemptId: string): AttemptStore {
  const store = createStore<AttemptState>(() => ({
    phase: 'loading',
    error: null,
    view: null,
    progress: null,
    siblings: [],
    retakes: [],
    actionError: null,
  }));
  /** Answers that were overtaken by a later question say nothing. */
  let latest = 0;

  async function load(): Promise<void> {
    const mine = ++latest;
    try {
      const view = await transport.call('attempts.get', { attemptId });
      if (mine !== latest) return;
      const { transcription } = view.attempt;
      store.setState(({ progress }) => ({
        phase: 'ready',
        error: null,
        view,
        progress: transcription.state === 'running' ? Math.max(progress ?? 0, transcription.fraction) : null,
      }));
      const { attempts } = await transport.call('attempts.list', { questionId: view.attempt.question.id });
      const whole = attempts.filter(({ purpose }) => purpose !== 'retake').toReversed();
      const retakes = attempts.filter(({ about }) => about.type === 'retake' && about.of === attemptId);
      if (mine === latest) store.setState({ siblings: whole, retakes });
    } catch (thrown) {
      if (mine !== latest) return;
      // What is on the screen stays there; only an empty screen says why it is empty.
      if (store.getState().view === null) store.setState({ phase: 'failed', error: toWireError(thrown) });
    }
  }

  async function act(what: () => Promise<unknown>): Promise<void> {
    store.setState({ actionError: null });
    try {
      await what();
    } catch (thrown) {
      store.setState({ actionError: toWireError(thrown) });
    }
    await load();
  }

  const subscriptions = [
    transport.on('attempt.changed', (changed) => {
      if (changed.attemptId === attemptId) void load();
    }),
    // Another window may have changed what is counted; reports are made anew then.
    transport.on('settings.changed', () => void load()),
    transport.on('attempt.removed', (removed) => {
      if (removed.attemptId === attemptId) store.setState({ phase: 'removed' });
    }),
    transport.on('transcription.progress', ({ attemptId: of, fraction }) => {
      if (of === attemptId) store.setState({ progress: fraction });
    }),
  ];

  return {
    store,
    load,
    transcribe: () => act(() => transport.call('attempts.transcribe', { attemptId })),
    cancelTranscription: () => act(() => transport.call('attempts.cancelTranscription', { attemptId })),
    finish: () => act(() => transport.call('attempts.finish', { attemptId })),
    async correct(correction) {
      const view = await transport.call('attempts.correct', { attemptId, correction });
      store.setState({ view });
      return view.attempt.corrections.at(-1)?.id ?? '';
    },
    async undoCorrection(correctionId) {
      store.setState({ view: await transport.call('attempts.undoCorrection', { attemptId, correctionId }) });
    },
    end() {
      latest++;
      for (const unsubscribe of subscriptions) unsubscribe();
    },
  };
}
