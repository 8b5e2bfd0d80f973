import { createStore } from 'zustand/vanilla';
import { toWireError, type WireError } from '#shared/contract/errors.ts';
import type { Transport } from '#shared/contract/transport.ts';

export interface QuestionsForThemState {
  /** Null until they were read. */
  readonly questions: readonly string[] | null;
  /** Why they could not be read or kept. */
  readonly error: WireError | null;
  load(): Promise<void>;
  /** Adds one at the end; what is blank or there already is not added. */
  add(question: string): Promise<void>;
  /** Puts another text in the place of one; one that is blank or there already takes it away. */
  replace(at: number, question: string): Promise<void>;
  remove(at: number): Promise<void>;
  /** Puts one back where it was. */
  insert(at: number, question: string): Promise<void>;
}

/** The user's questions for the interviewers. A change shows at once and is taken back where it cannot be kept. */
export function createQuestionsForThemStore(transport: Transport) {
  return createStore<QuestionsForThemState>((set, get) => {
    const keep = async (questions: string[]) => {
      const before = get().questions;
      set({ questions, error: null });
      try {
        set(await transport.call('interview.keepQuestions', { questions }));
      } catch (thrown) {
        set({ questions: before, error: toWireError(thrown) });
      }
    };
    const present = () => [...(get().questions ?? [])];
    return {
      questions: null,
      error: null,
      load: async () => {
        try {
          const { questions } = await transport.call('interview.questions', {});
          set({ questions: [...new Set(questions)], error: null });
        } catch (thrown) {
          set({ error: toWireError(thrown) });
        }
      },
      add: async (question) => {
        const text = question.trim();
        if (text && !present().includes(text)) await keep([...present(), text]);
      },
      replace: async (at, question) => {
        const text = question.trim();
        if (present()[at] === text) return;
        const stays = text !== '' && !present().includes(text);
        await keep(present().toSpliced(at, 1, ...(stays ? [text] : [])));
      },
      remove: (at) => keep(present().toSpliced(at, 1)),
      insert: (at, question) => keep(present().toSpliced(at, 0, question)),
    };
  });
}

export type QuestionsForThemStore = ReturnType<typeof createQuestionsForThemStore>;
