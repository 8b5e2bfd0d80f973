import type { IndexClient } from '../library/index-client.ts';
import type { Handlers } from '../services.ts';

/** The search in everything that was ever said. */
export function createSearchHandlers(index: Pick<IndexClient, 'call'>): Pick<Handlers, 'search.transcripts'> {
  return { 'search.transcripts': (input) => index.call('search', input) };
}
