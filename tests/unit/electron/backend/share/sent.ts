import { TRANSFER_PIECE_BYTES } from '#shared/contract/share.ts';
import type { Transport } from '#shared/contract/transport.ts';

/** Sends a file as the window does; returns the transfer's id. */
export async function send({ call }: Pick<Transport, 'call'>, bytes: Uint8Array): Promise<string> {
  const { transferId } = await call('transfer.begin', { bytes: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += TRANSFER_PIECE_BYTES) {
    const piece = bytes.subarray(offset, offset + TRANSFER_PIECE_BYTES);
    await call('transfer.send', { transferId, offset, base64: Buffer.from(piece).toString('base64') });
  }
  return transferId;
}
