import { createStore } from 'zustand/vanilla';
import type { WireError } from '#shared/contract/errors.ts';
import type { Transport } from '#shared/contract/transport.ts';

interface NoticeState {
  /** Oldest first; each sentence once. */
  readonly notices: readonly WireError[];
  add(notices: readonly WireError[]): void;
  dismiss(notice: WireError): void;
}

/** What happened to the library that the user should know: repaired files, a rebuilt index. */
export function createNoticeStore(transport: Transport) {
  const dismissed = new Set<string>();
  const store = createStore<NoticeState>((set) => ({
    notices: [],
    add: (added) =>
      set(({ notices }) => {
        const known = new Set([...notices.map((n) => n.message), ...dismissed]);
        const fresh = added.filter((n) => !known.has(n.message));
        return { notices: [...notices, ...fresh] };
      }),
    dismiss: (notice) => {
      dismissed.add(notice.message);
      set(({ notices }) => ({ notices: notices.filter((n) => n.message !== notice.message) }));
    },
  }));
  transport.on('library.notice', (notice) => store.getState().add([notice]));
  return store;
}
