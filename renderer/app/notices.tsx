import { useStore } from 'zustand';
import { NoticeBar } from '#renderer/ui/notice-bar.tsx';
import { useStores } from './stores/stores.tsx';

/** What the library has to say, above the screen, until it was read. */
export function Notices() {
  const store = useStores().notices;
  const notices = useStore(store, (state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <div className="mx-auto mt-4 flex w-full max-w-column shrink-0 flex-col gap-2 px-6">
      {notices.map((notice) => (
        <NoticeBar key={notice.message} onDismiss={() => store.getState().dismiss(notice)}>
          {notice.message}
        </NoticeBar>
      ))}
    </div>
  );
}
