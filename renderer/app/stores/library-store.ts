import { createStore } from 'zustand/vanilla';
import type { BankQuestion, CriteriaFile } from '#shared/bank/question.ts';
import { toWireError, type WireError } from '#shared/contract/errors.ts';
import type { Transport } from '#shared/contract/transport.ts';
import type { AttemptSummary } from '#shared/practice/attempt.ts';
import { underTheirAttempts } from '#shared/sessions/retakes.ts';

export interface LibraryState {
  /** `failed` only where nothing could be loaded at all. */
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly error: WireError | null;
  readonly questions: readonly BankQuestion[];
  readonly criteria: readonly CriteriaFile[];
  /** Whole answers, newest first, without those just deleted. A retake whose answer is gone stands among them. */
  readonly attempts: readonly AttemptSummary[];
  /** Retakes, newest first, by the answer that they belong to. */
  readonly retakes: ReadonlyMap<string, readonly AttemptSummary[]>;
  /** How far transcriptions have come (0..1), by attempt. */
  readonly progress: Readonly<Record<string, number>>;
  load(): Promise<void>;
  /** Deletes an attempt; resolves to the milliseconds in which `restore` still brings it back. */
  remove(attemptId: string): Promise<number>;
  restore(attemptId: string): Promise<void>;
  /** Closes an interrupted attempt as it is. */
  finish(attemptId: string): Promise<void>;
  transcribe(attemptId: string): Promise<void>;
}

/** The questions and the attempts, kept in step with the backend. */
export function createLibraryStore(transport: Transport, now: () => number = Date.now) {
  /** Being deleted, but perhaps still in a list that is on its way. */
  const hidden = new Set<string>();
  let asking: Promise<void> | null = null;
  let askAgain = false;

  const store = createStore<LibraryState>((set, get) => {
    const listed = (list: readonly AttemptSummary[]) =>
      underTheirAttempts(list.filter((a) => !hidden.has(a.id)));
    /** All that is listed, once more without one of them. */
    const without = ({ attempts, retakes }: LibraryState, attemptId: string) =>
      underTheirAttempts([...attempts, ...[...retakes.values()].flat()].filter((a) => a.id !== attemptId));

    const askOnce = async () => {
      const { attempts } = await transport.call('attempts.list', {});
      set(listed(attempts));
    };
    /** Asks for the list; what is asked for meanwhile is answered by one further time. */
    const refresh = (): Promise<void> => {
      if (asking) {
        askAgain = true;
        return asking;
      }
      asking = (async () => {
        do {
          askAgain = false;
          await askOnce();
        } while (askAgain);
      })().finally(() => {
        asking = null;
      });
      return asking;
    };

    // What changes in the background is asked for again by the next event or by `load`.
    const refreshQuietly = () => void refresh().catch(() => {});
    transport.on('attempt.changed', ({ attemptId }) => {
      const { [attemptId]: _, ...progress } = get().progress;
      set({ progress });
      refreshQuietly();
    });
    transport.on('attempt.removed', ({ attemptId }) => {
      set((state) => without(state, attemptId));
      refreshQuietly();
    });
    transport.on('transcription.progress', ({ attemptId, fraction }) =>
      set((state) => ({ progress: { ...state.progress, [attemptId]: fraction } })),
    );

    return {
      phase: 'loading',
      error: null,
      questions: [],
      criteria: [],
      attempts: [],
      retakes: new Map(),
      progress: {},
      load: async () => {
        if (get().phase === 'failed') set({ phase: 'loading', error: null });
        try {
          const [bank, criteria] = await Promise.all([
            transport.call('bank.list', {}),
            transport.call('bank.criteria', {}),
            refresh(),
          ]);
          set({ questions: bank.questions, criteria: criteria.stages, phase: 'ready', error: null });
        } catch (thrown) {
          if (get().phase !== 'ready') set({ phase: 'failed', error: toWireError(thrown) });
        }
      },
      remove: async (attemptId) => {
        hidden.add(attemptId);
        set((state) => without(state, attemptId));
        try {
          const { undoUntil } = await transport.call('attempts.delete', { attemptId });
          void refresh()
            .catch(() => {})
            .finally(() => hidden.delete(attemptId));
          return Math.max(0, Date.parse(undoUntil) - now());
        } catch (thrown) {
          hidden.delete(attemptId);
          refreshQuietly();
          throw thrown;
        }
      },
      restore: async (attemptId) => {
        await transport.call('attempts.restore', { attemptId });
        hidden.delete(attemptId);
        await refresh();
      },
      finish: async (attemptId) => {
        await transport.call('attempts.finish', { attemptId });
        await refresh();
      },
      transcribe: async (attemptId) => {
        await transport.call('attempts.transcribe', { attemptId });
        await refresh();
      },
    };
  });
  return store;
}
