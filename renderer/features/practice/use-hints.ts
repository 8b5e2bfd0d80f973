import { useCallback, useEffect, useRef, useState } from 'react';
import { useLibrary } from '#renderer/app/stores/stores.tsx';
import { useTransport } from '#renderer/app/transport-context.tsx';
import type { Practice } from '#renderer/stores/practice-store.ts';
import type { BankQuestion } from '#shared/bank/question.ts';
import { nextHint } from '#shared/hints/hints.ts';
import type { RunPlan } from '#shared/practice/run-state.ts';
import { guideOf } from '#shared/practice/run-view.ts';

/** The hint on the screen, and the way to the next one. Only what was asked for is ever said. */
export interface Hints {
  readonly shown: string | null;
  /** All were given. */
  readonly over: boolean;
  next(): void;
}

export function useHints(practice: Practice, plan: RunPlan, question: BankQuestion): Hints {
  const transport = useTransport();
  const criteria = useLibrary(
    (library) => library.criteria.find(({ stage }) => stage === question.stage)?.criteria,
  );
  const [given, setGiven] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);
  /** What the captions have settled on so far. */
  const said = useRef('');

  useEffect(
    () =>
      transport.on('recording.captions', ({ attemptId, settled }) => {
        const { run } = practice.store.getState();
        if (run.phase === 'answering' && run.attemptId === attemptId) said.current += ` ${settled}`;
      }),
    [transport, practice],
  );

  const next = useCallback(() => {
    const phase = guideOf(plan, practice.store.getState().run)?.name ?? null;
    const from = { question, criteria: criteria ?? [], phase, said: said.current };
    setGiven((before) => {
      const hint = nextHint(from, before);
      if (hint === null) setOver(true);
      return hint === null ? before : [...before, hint];
    });
  }, [practice, plan, question, criteria]);

  return { shown: given.at(-1) ?? null, over, next };
}
