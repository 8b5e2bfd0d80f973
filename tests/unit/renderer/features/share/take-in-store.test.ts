import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusal } from '#renderer/features/share/send-file.ts';
import { createTakeIn } from '#renderer/features/share/take-in-store.ts';
import { CoachError } from '#shared/contract/errors.ts';
import { MOST_TRANSFER_BYTES, TRANSFER_PIECE_BYTES } from '#shared/contract/share.ts';
import { fakeId } from '#tests/fakes/window-attempts.ts';
import { createWindowTransport } from '#tests/fakes/window-transport.ts';

/** What of the browser's reader is used. */
class Reader extends EventTarget {
  result = '';
  async readAsDataURL(piece: Blob) {
    this.result = `data:;base64,${Buffer.from(await piece.arrayBuffer()).toString('base64')}`;
    this.dispatchEvent(new Event('load'));
  }
}

beforeEach(() => void vi.stubGlobal('FileReader', Reader));
afterEach(() => void vi.unstubAllGlobals());

const bytes = Uint8Array.from({ length: TRANSFER_PIECE_BYTES * 2 + 5 }, (_, i) => i % 251);
const file = new File([bytes], 'answer.wav');
const taken = { attemptId: fakeId(1) };

/** A backend that keeps what it is sent. */
function receiving() {
  const transport = createWindowTransport();
  const pieces: Buffer[] = [];
  const cancelled: string[] = [];
  transport.answer('transfer.send', ({ offset, base64 }) => {
    expect(offset).toBe(pieces.reduce((sum, piece) => sum + piece.length, 0));
    pieces.push(Buffer.from(base64, 'base64'));
    return {};
  });
  transport.answer('transfer.cancel', ({ transferId }) => {
    cancelled.push(transferId);
    return {};
  });
  return { transport, pieces, cancelled, takeIn: createTakeIn(transport) };
}

describe('a file that is taken in', () => {
  it('is sent whole, piece by piece, then worked on', async () => {
    const { takeIn, pieces } = receiving();
    const seen: string[] = [];
    takeIn.store.subscribe(({ phase, fraction }) => seen.push(`${phase} ${fraction.toFixed(2)}`));
    const take = vi.fn(async () => taken);
    expect(await takeIn.run<'share.importRecording'>(file, take)).toEqual(taken);
    expect(Buffer.concat(pieces).equals(Buffer.from(bytes))).toBe(true);
    expect(take).toHaveBeenCalledExactlyOnceWith(fakeId(8_000));
    expect(seen).toEqual(['sending 0.00', 'sending 0.50', 'sending 1.00', 'sending 1.00', 'working 1.00']);
  });

  it('says why it could not be, and lets go of what was sent', async () => {
    const { takeIn, transport, cancelled } = receiving();
    transport.answer('transfer.send', () => {
      throw new CoachError('disk-full', 'The disk is full.');
    });
    expect(await takeIn.run<'share.importRecording'>(file, async () => taken)).toBeNull();
    expect(takeIn.store.getState()).toMatchObject({ phase: 'failed', error: { code: 'disk-full' } });
    expect(cancelled).toEqual([fakeId(8_000)]);
  });

  it('is let go of when it is cancelled, on its way and while it is worked on', async () => {
    const onItsWay = receiving();
    const sending = onItsWay.takeIn.run<'share.importRecording'>(file, async () => taken);
    onItsWay.takeIn.cancel();
    expect(await sending).toBeNull();
    expect(onItsWay.takeIn.store.getState()).toMatchObject({ phase: 'idle', error: null });

    const worked = receiving();
    const working = worked.takeIn.run<'share.importRecording'>(file, async () => {
      worked.takeIn.cancel();
      throw new CoachError('cancelled', 'Cancelled.');
    });
    expect(await working).toBeNull();
    expect(worked.cancelled).toEqual([fakeId(8_000)]);
    expect(worked.takeIn.store.getState().phase).toBe('idle');
  });
});

it.each([
  [0, 'empty-file'],
  [1, undefined],
  [MOST_TRANSFER_BYTES, undefined],
  [MOST_TRANSFER_BYTES + 1, 'file-too-large'],
])('a file of %i bytes: %s', (size, code) => {
  expect(refusal({ size })?.code).toBe(code);
});
