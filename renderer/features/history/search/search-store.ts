import { createStore, type StoreApi } from 'zustand/vanilla';
import { toWireError, type WireError } from '#shared/contract/errors.ts';
import type { TranscriptHit } from '#shared/contract/search.ts';
import type { Transport } from '#shared/contract/transport.ts';

/** Hits that are asked for: more than anybody reads before they type another word. */
const MOST_HITS = 50;

export interface SearchState {
  readonly text: string;
  /** What was found for `searched`; what was found before stays while the next is looked for. */
  readonly hits: readonly TranscriptHit[];
  readonly total: number;
  /** The text that `hits` belong to; null before the first answer. */
  readonly searched: string | null;
  readonly error: WireError | null;
}

export interface TranscriptSearch {
  readonly store: StoreApi<SearchState>;
  /** Searches for this, after what is being searched for; an empty text finds nothing at once. */
  setText(text: string): void;
  end(): void;
}

const nothing = { hits: [], total: 0, searched: null, error: null };

/**
 * Searches the transcripts while somebody types: at once, one search at a time. What was typed meanwhile is searched
 * for next, and what came between is left out.
 */
export function createTranscriptSearch(transport: Pick<Transport, 'call'>): TranscriptSearch {
  const store = createStore<SearchState>(() => ({ text: '', ...nothing }));
  let asking = false;
  let ended = false;

  const ask = async (text: string): Promise<void> => {
    try {
      const { hits, total } = await transport.call('search.transcripts', { text, limit: MOST_HITS });
      if (isWanted()) store.setState({ hits, total, searched: text, error: null });
    } catch (thrown) {
      if (isWanted()) store.setState({ error: toWireError(thrown), searched: text });
    }
  };
  const isWanted = () => !ended && store.getState().text.trim() !== '';

  const catchUp = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    for (let asked: string | null = null; isWanted() && asked !== store.getState().text; ) {
      asked = store.getState().text;
      await ask(asked);
    }
    asking = false;
  };

  return {
    store,
    setText(text) {
      ended = false;
      store.setState(text.trim() === '' ? { text, ...nothing } : { text });
      void catchUp();
    },
    end() {
      ended = true;
    },
  };
}
