import { createStore, type StoreApi } from 'zustand/vanilla';
import { toWireError, type WireError } from '#shared/contract/errors.ts';
import type { TranscriptHit } from '#shared/contract/search.ts';
import type { Transport } from '#shared/contract/transport.ts';

/** How long the keys have to rest before the search asks, in milliseconds: two letters of a quick typist. */
export const REST_MS = 60;
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
  /** Searches for this once the keys rest; an empty text finds nothing at once. */
  setText(text: string): void;
  end(): void;
}

const nothing = { hits: [], total: 0, searched: null, error: null };

/** Searches the transcripts while somebody types. Answers that were overtaken are dropped. */
export function createTranscriptSearch(transport: Pick<Transport, 'call'>): TranscriptSearch {
  const store = createStore<SearchState>(() => ({ text: '', ...nothing }));
  let rest: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  const ask = async (text: string): Promise<void> => {
    const mine = ++latest;
    try {
      const { hits, total } = await transport.call('search.transcripts', { text, limit: MOST_HITS });
      if (mine === latest) store.setState({ hits, total, searched: text, error: null });
    } catch (thrown) {
      if (mine === latest) store.setState({ error: toWireError(thrown), searched: text });
    }
  };

  return {
    store,
    setText(text) {
      clearTimeout(rest);
      store.setState({ text });
      if (text.trim() === '') {
        latest++;
        store.setState(nothing);
      } else rest = setTimeout(() => void ask(text), REST_MS);
    },
    end() {
      clearTimeout(rest);
      latest++;
    },
  };
}
