import { createStore } from 'zustand/vanilla';

/** A short message that goes away by itself. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  /** How long it stays, in milliseconds; while the pointer or the focus is on it, it waits. */
  readonly durationMs: number;
  readonly action?: { readonly label: string; run(): void };
}

interface ToastState {
  readonly toasts: readonly Toast[];
  /** Shows a message; returns its id. */
  show(toast: Omit<Toast, 'id' | 'durationMs'> & { durationMs?: number }): number;
  close(id: number): void;
}

const DEFAULT_DURATION_MS = 6000;

/** Holds the messages on show, oldest first. */
export function createToastStore() {
  let nextId = 1;
  return createStore<ToastState>((set) => ({
    toasts: [],
    show: (toast) => {
      const id = nextId++;
      set((state) => ({ toasts: [...state.toasts, { durationMs: DEFAULT_DURATION_MS, ...toast, id }] }));
      return id;
    },
    close: (id) => set((state) => ({ toasts: state.toasts.filter((t) => t.id !== id) })),
  }));
}
