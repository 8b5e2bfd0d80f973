import { CoachError } from '#shared/contract/errors.ts';
import { MOST_TRANSFER_BYTES, TRANSFER_PIECE_BYTES } from '#shared/contract/share.ts';
import type { Transport } from '#shared/contract/transport.ts';

/** The bytes of a piece as base64, which is how they cross. */
function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // A data address: what comes after the comma.
    reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] ?? ''));
    reader.addEventListener('error', () =>
      reject(new CoachError('file-unreadable', 'This file cannot be read. Try a copy of it.')),
    );
    reader.readAsDataURL(piece);
  });
}

/** What keeps a file from being sent; null where nothing does. */
export function refusal({ size }: Pick<File, 'size'>): CoachError | null {
  if (size === 0) return new CoachError('empty-file', 'This file is empty. Choose another one.');
  if (size <= MOST_TRANSFER_BYTES) return null;
  return new CoachError('file-too-large', 'This file is larger than 1 GB. Cut it into single answers first.');
}

/**
 * Sends a file piece by piece and returns its transfer. `onProgress` hears fractions of 0..1. Rejects with a
 * `CoachError`, `cancelled` after the signal aborts; what was sent is let go of then.
 */
export async function sendFile(
  transport: Pick<Transport, 'call'>,
  file: File,
  options: { readonly onProgress: (fraction: number) => void; readonly signal: AbortSignal },
): Promise<string> {
  const refused = refusal(file);
  if (refused) throw refused;
  const { transferId } = await transport.call('transfer.begin', { bytes: file.size });
  try {
    for (let offset = 0; offset < file.size; offset += TRANSFER_PIECE_BYTES) {
      if (options.signal.aborted) throw new CoachError('cancelled', 'The file was not taken in.');
      const base64 = await base64Of(file.slice(offset, offset + TRANSFER_PIECE_BYTES));
      await transport.call('transfer.send', { transferId, offset, base64 });
      options.onProgress(Math.min(1, (offset + TRANSFER_PIECE_BYTES) / file.size));
    }
    return transferId;
  } catch (error) {
    await transport.call('transfer.cancel', { transferId }).catch(() => {});
    throw error;
  }
}
