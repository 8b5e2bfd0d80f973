import { createStore } from 'zustand/vanilla';
import { stages } from '#renderer/ui/stage-names.ts';
import type { Transport } from '#shared/contract/transport.ts';
import type { AttemptSummary, AttemptView } from '#shared/practice/attempt.ts';
import { LOOK_BACK } from './next-step.ts';

interface RecentReportsState {
  /** Newest first; null until the first look is over. */
  readonly views: readonly AttemptView[] | null;
  /** Fetches the reports of the latest answers of each stage that are not known yet. */
  look(attempts: readonly AttemptSummary[]): Promise<void>;
}

/** The reports behind the latest answers, to see what keeps being missed. One that cannot be had is left out. */
export function createRecentReports(transport: Transport) {
  const known = new Map<string, AttemptView>();
  return createStore<RecentReportsState>((set) => ({
    views: null,
    look: async (attempts) => {
      const wanted = stages.flatMap((stage) =>
        attempts.filter((a) => a.stage === stage && a.transcription === 'done').slice(0, LOOK_BACK),
      );
      const missing = wanted.filter((a) => !known.has(a.id));
      const found = await Promise.allSettled(
        missing.map((a) => transport.call('attempts.get', { attemptId: a.id })),
      );
      for (const result of found) {
        if (result.status === 'fulfilled') known.set(result.value.attempt.id, result.value);
      }
      const views = wanted.flatMap((a) => known.get(a.id) ?? []);
      set({ views: views.toSorted((a, b) => b.attempt.createdAt.localeCompare(a.attempt.createdAt)) });
    },
  }));
}
