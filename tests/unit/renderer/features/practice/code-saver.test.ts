import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCodeSaver } from '#renderer/features/practice/code-saver.ts';

describe('what is typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is saved once, a moment after the last key', async () => {
    const save = vi.fn(async () => {});
    const saver = createCodeSaver(800);
    saver.attach(save);
    saver.edit('a');
    await vi.advanceTimersByTimeAsync(500);
    saver.edit('ab');
    await vi.advanceTimersByTimeAsync(799);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save.mock.calls).toEqual([['ab']]);
  });

  it('waits for the attempt it belongs to', async () => {
    const save = vi.fn(async () => {});
    const saver = createCodeSaver(800);
    saver.edit('early');
    await vi.advanceTimersByTimeAsync(2_000);
    saver.attach(save);
    expect(save.mock.calls).toEqual([['early']]);
  });

  it('is saved at once when asked, and only what is new', async () => {
    const save = vi.fn(async () => {});
    const saver = createCodeSaver(800);
    saver.attach(save);
    await saver.flush();
    saver.edit('x');
    await saver.flush();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('is tried again with the next key after a failure', async () => {
    const save = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue(undefined);
    const saver = createCodeSaver(800);
    saver.attach(save);
    saver.edit('x');
    await saver.flush();
    await saver.flush();
    expect(save.mock.calls).toEqual([['x'], ['x']]);
  });
});
