import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useStore } from 'zustand';
import { useTransport } from '#renderer/app/transport-context.tsx';
import { createTranscriptSearch, type SearchState, type TranscriptSearch } from './search-store.ts';

/** The search of this screen. What is looked for stands in the address, so that coming back finds it again. */
export function useTranscriptSearch(): {
  readonly state: SearchState;
  setText(text: string): void;
} {
  const transport = useTransport();
  const [path, navigate] = useLocation();
  const asked = useRef(new URLSearchParams(useSearch()).get('q') ?? '');
  const search = useRef<TranscriptSearch | null>(null);
  search.current ??= createTranscriptSearch(transport);
  const { store, setText, end } = search.current;
  useEffect(() => {
    if (asked.current !== '') setText(asked.current);
    return end;
  }, [setText, end]);
  const change = useCallback(
    (text: string) => {
      setText(text);
      const query = text.trim() === '' ? '' : `?${new URLSearchParams({ q: text })}`;
      navigate(path + query, { replace: true });
    },
    [setText, navigate, path],
  );
  return { state: useStore(store), setText: change };
}
