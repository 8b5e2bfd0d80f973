import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { AttemptStore } from '#renderer/stores/attempt-store.ts';
import type { Player } from '#renderer/stores/player-store.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import { toWireError } from '#shared/contract/errors.ts';
import type { Correction, CorrectionBody, Place } from '#shared/practice/correction.ts';
import { noChanges } from '#shared/report/changes.ts';
import { placeOf } from '#shared/report/places.ts';
import type { Changes, WordRange } from '#shared/report/report.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { pointedRange, selectedRange } from './pointed-words.ts';

/** What the parts of a review need to let themselves be corrected. */
export interface Corrections {
  readonly made: readonly Correction[];
  readonly changed: Changes;
  /** Keeps a correction, and says in passing what it did, with a way back. */
  correct(body: CorrectionBody, said: string): void;
  undo(correctionId: string): void;
  /** The words that the user selected; null where they point at nothing. */
  selected(): Place | null;
  /** The same, else the sentence that plays. */
  pointed(): Place | null;
}

const Context = createContext<Corrections>({
  made: [],
  changed: noChanges,
  correct: () => {},
  undo: () => {},
  selected: () => null,
  pointed: () => null,
});

export const useCorrections = (): Corrections => useContext(Context);

/** Lets everything beneath correct the attempt. `words` are those on the screen. */
export function CorrectionsProvider({
  store,
  made,
  changed,
  words,
  player,
  children,
}: {
  store: AttemptStore;
  made: readonly Correction[];
  changed: Changes;
  words: readonly Word[];
  player: Player | null;
  children: ReactNode;
}) {
  const corrections = useMemo((): Corrections => {
    const fail = (thrown: unknown) => void showToast({ text: toWireError(thrown).message });
    const describe = (range: WordRange | null) => range && placeOf(words, range);
    const undo = (correctionId: string) => void store.undoCorrection(correctionId).catch(fail);
    return {
      made,
      changed,
      undo,
      correct: (body, said) =>
        void store
          .correct(body)
          .then((id) => showToast({ text: said, action: { label: 'Undo', run: () => undo(id) } }), fail),
      selected: () => describe(selectedRange()),
      pointed: () => describe(pointedRange(words, player)),
    };
  }, [store, made, changed, words, player]);
  return <Context value={corrections}>{children}</Context>;
}
