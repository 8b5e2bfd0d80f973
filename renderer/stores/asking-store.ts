import { createStore, type StoreApi } from 'zustand/vanilla';
import { toWireError } from '#shared/contract/errors.ts';
import type { Transport } from '#shared/contract/transport.ts';
import type { AskedOfInterviewer } from '#shared/practice/attempt.ts';

/** What is asked of the interviewer during one run. */
export interface AskingState {
  /** Whether the field is there to type in. */
  readonly open: boolean;
  /** From which sample of the timeline on the user speaks a question; null while they do not. */
  readonly speakingFrom: number | null;
  /** A question is on its way: `hearing` while spoken words are made out. */
  readonly busy: 'asking' | 'hearing' | null;
  /** What kept the last question from being answered. */
  readonly problem: string | null;
  /** In the order of asking. */
  readonly asked: readonly AskedOfInterviewer[];
}

export interface Asking {
  readonly store: StoreApi<AskingState>;
  open(): void;
  /** Puts the field away. A question that is being spoken is forgotten; the recording has it all the same. */
  close(): void;
  /** Asks what was typed. Resolves to whether it was answered. */
  ask(text: string): Promise<boolean>;
  /** From now on, or from `fromSample` on, the user speaks a question. Does nothing while nothing is recorded. */
  speak(fromSample?: number): void;
  /** The question was spoken to its end. Does nothing where none was begun. */
  spoken(): void;
}

export interface AskingDeps {
  readonly transport: Pick<Transport, 'call'>;
  /** The attempt that is asked about; null until it was made. */
  readonly attemptId: () => string | null;
  /** Where the recording stands, in samples of the attempt's timeline. */
  readonly samples: () => number;
  readonly isRecording: () => boolean;
  /** Reads an answer aloud, where somebody wants to hear it. */
  readonly say: (text: string) => void;
}

const NOT_READY = 'The interviewer is not there yet. Ask again in a moment.';

/** Asks the interviewer, typed or spoken, while the clock runs on. One question at a time. */
export function createAsking(deps: AskingDeps): Asking {
  const { transport, samples } = deps;
  const store = createStore<AskingState>(() => ({
    open: false,
    speakingFrom: null,
    busy: null,
    problem: null,
    asked: [],
  }));

  async function answered(
    busy: 'asking' | 'hearing',
    call: (attemptId: string) => Promise<{ asked: AskedOfInterviewer }>,
  ): Promise<boolean> {
    const attemptId = deps.attemptId();
    if (attemptId === null) {
      store.setState({ problem: NOT_READY });
      return false;
    }
    if (store.getState().busy) return false;
    store.setState({ busy, problem: null });
    try {
      const { asked } = await call(attemptId);
      store.setState((state) => ({ busy: null, open: false, asked: [...state.asked, asked] }));
      deps.say(asked.answer);
      return true;
    } catch (thrown) {
      store.setState({ busy: null, problem: toWireError(thrown).message });
      return false;
    }
  }

  return {
    store,
    open: () => store.setState({ open: true, problem: null }),
    close: () => store.setState({ open: false, speakingFrom: null, problem: null }),
    ask(text) {
      const question = text.trim();
      if (question === '') return Promise.resolve(false);
      return answered('asking', (attemptId) =>
        transport.call('attempts.ask', { attemptId, text: question, atSample: samples() }),
      );
    },
    speak(fromSample = samples()) {
      const { busy, speakingFrom } = store.getState();
      if (busy || speakingFrom !== null || !deps.isRecording()) return;
      store.setState({ speakingFrom: fromSample, problem: null });
    },
    spoken() {
      const fromSample = store.getState().speakingFrom;
      if (fromSample === null) return;
      const toSample = samples();
      store.setState({ speakingFrom: null });
      void answered('hearing', (attemptId) =>
        transport.call('attempts.askAloud', { attemptId, fromSample, toSample }),
      );
    },
  };
}
