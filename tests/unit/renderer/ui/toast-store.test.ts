import { expect, it, vi } from 'vitest';
import { createToastStore } from '#renderer/ui/toast-store.ts';

it('shows messages in order and closes each by its id', () => {
  const store = createToastStore();
  const { show, close } = store.getState();
  const run = vi.fn();
  const first = show({ text: 'Deleted.', durationMs: 10_000, action: { label: 'Undo', run } });
  const second = show({ text: 'Copied.' });
  expect(store.getState().toasts.map((t) => t.text)).toEqual(['Deleted.', 'Copied.']);
  expect(store.getState().toasts[0]).toMatchObject({ durationMs: 10_000 });
  expect(second).not.toBe(first);
  close(first);
  close(first);
  expect(store.getState().toasts.map((t) => t.id)).toEqual([second]);
});
