import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSnapshotSaver, snapshotTuning } from '#renderer/stores/snapshot-saver.ts';

describe('what is typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is saved once, a moment after the last key, with the place of that key', async () => {
    let sample = 0;
    const save = vi.fn(async () => {});
    const saver = createSnapshotSaver(() => sample);
    saver.attach(save);
    saver.edit('a');
    sample = 8_000;
    await vi.advanceTimersByTimeAsync(500);
    saver.edit('ab');
    sample = 16_000;
    await vi.advanceTimersByTimeAsync(snapshotTuning.idleMs - 1);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save.mock.calls).toEqual([[{ atSample: 8_000, text: 'ab' }]]);
  });

  it('is saved now and then from whoever never rests', async () => {
    const save = vi.fn(async () => {});
    const saver = createSnapshotSaver(() => 0);
    saver.attach(save);
    for (let key = 0; key < 60; key++) {
      saver.edit('x'.repeat(key));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(save).toHaveBeenCalledTimes(Math.floor(6_000 / snapshotTuning.atMostMs));
  });

  it('waits for the attempt it belongs to', async () => {
    const save = vi.fn(async () => {});
    const saver = createSnapshotSaver(() => 0);
    saver.edit('early');
    await vi.advanceTimersByTimeAsync(2_000);
    saver.attach(save);
    expect(save.mock.calls).toEqual([[{ atSample: 0, text: 'early' }]]);
  });

  it('is saved at once when asked, and only what is new', async () => {
    const save = vi.fn(async () => {});
    const saver = createSnapshotSaver(() => 0);
    saver.attach(save);
    await saver.flush();
    saver.edit('x');
    await saver.flush();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('is tried again with the next key after a failure', async () => {
    const save = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue(undefined);
    const saver = createSnapshotSaver(() => 0);
    saver.attach(save);
    saver.edit('x');
    await saver.flush();
    await saver.flush();
    expect(save.mock.calls.map(([{ text }]) => text)).toEqual(['x', 'x']);
  });
});
