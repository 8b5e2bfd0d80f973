import { createStore } from 'zustand/vanilla';
import { kindsOfStage, type Stage } from '#shared/bank/question.ts';
import { type FacetGroup, type Facets, noFacets } from './question-search.ts';

interface BankState {
  readonly words: string;
  readonly facets: Facets;
  setWords(words: string): void;
  /** Puts a value into a group or takes it out. A kind goes with the last stage that has it. */
  toggle<G extends FacetGroup>(group: G, value: Facets[G][number]): void;
  setUnanswered(unanswered: boolean): void;
  /** Shows one stage and nothing else that was chosen before. */
  showStage(stage: Stage): void;
  clear(): void;
}

/** What the user looks for in the bank. It stays while the window is open. */
export function createBankStore() {
  return createStore<BankState>((set) => ({
    words: '',
    facets: noFacets,
    setWords: (words) => set({ words }),
    toggle: (group, value) =>
      set(({ facets }) => {
        const before: readonly string[] = facets[group];
        const after = before.includes(value) ? before.filter((v) => v !== value) : [...before, value];
        const next: Facets = { ...facets, [group]: after };
        const offered = next.stages.flatMap((stage) => kindsOfStage[stage]);
        return { facets: { ...next, kinds: next.kinds.filter((kind) => offered.includes(kind)) } };
      }),
    setUnanswered: (unanswered) => set(({ facets }) => ({ facets: { ...facets, unanswered } })),
    showStage: (stage) => set({ words: '', facets: { ...noFacets, stages: [stage] } }),
    clear: () => set({ words: '', facets: noFacets }),
  }));
}

export type BankStore = ReturnType<typeof createBankStore>;
