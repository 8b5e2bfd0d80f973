import { Toast as Radix } from 'radix-ui';
import { useStore } from 'zustand';
import { Button } from './button.tsx';
import { createToastStore } from './toast-store.ts';

/** The window's messages. */
const toasts = createToastStore();

/** Says something in passing, with at most one thing to do about it, for instance “Undo”. */
export const showToast = toasts.getState().show;
const closeToast = toasts.getState().close;

/** Where messages appear; stands once, at the end of the window. */
export function Toaster() {
  const list = useStore(toasts, (state) => state.toasts);
  return (
    <Radix.Provider swipeDirection="down" label="Message">
      {list.map((toast) => (
        <Radix.Root
          key={toast.id}
          duration={toast.durationMs}
          onOpenChange={(open) => !open && closeToast(toast.id)}
          className="flex min-h-12 animate-rise items-center gap-4 rounded-control bg-ink py-1.5 pr-2 pl-4 text-paper shadow-lifted"
        >
          <Radix.Description className="min-w-0 flex-1">{toast.text}</Radix.Description>
          {toast.action && (
            <Radix.Action asChild altText={toast.action.label} onClick={toast.action.run}>
              <Button
                tone="plain"
                className="text-paper! underline underline-offset-4 outline-paper hover:bg-paper/15"
              >
                {toast.action.label}
              </Button>
            </Radix.Action>
          )}
        </Radix.Root>
      ))}
      <Radix.Viewport className="fixed bottom-6 left-1/2 z-50 flex w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 flex-col gap-2 outline-none" />
    </Radix.Provider>
  );
}
