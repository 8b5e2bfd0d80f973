import { kind, stage } from '#shared/bank/question.ts';
import { call } from './define.ts';
import { z } from './zod.ts';

/** The largest file that is taken in: an hour of 16-bit stereo at 44.1 kHz is 0.64 GB. */
export const MOST_TRANSFER_BYTES = 1_000_000_000;
/** Bytes of a file that cross at once. */
export const TRANSFER_PIECE_BYTES = 384 * 1024;
/** As base64, which is how bytes cross. */
const PIECE_CHARACTERS = TRANSFER_PIECE_BYTES * (4 / 3);

const byTransfer = z.object({ transferId: z.uuid() });

/** What became of an archive: taken in, known already, or taken in beside another attempt of the same id. */
export const importOutcome = z.enum(['imported', 'already-there', 'copied']);
export type ImportOutcome = z.infer<typeof importOutcome>;

export const shareCalls = {
  /** Makes room for a file that the window is going to send, piece by piece. */
  'transfer.begin': call(z.object({ bytes: z.number().int().min(1).max(MOST_TRANSFER_BYTES) }), byTransfer),
  /** The next piece: `offset` is how much came before. */
  'transfer.send': call(
    byTransfer.extend({
      offset: z.number().int().nonnegative(),
      base64: z.string().max(PIECE_CHARACTERS),
    }),
    z.object({}),
  ),
  /** Lets go of the file, and of whatever is being done with it. */
  'transfer.cancel': call(byTransfer, z.object({})),
  /** Takes in the attempt that was saved as a ZIP and sent. */
  'share.importAttempt': call(
    byTransfer,
    z.object({ outcome: importOutcome, attemptId: z.uuid(), title: z.string() }),
  ),
  /** Makes an attempt of a recording that was sent, and has it transcribed. Without a question only the stage is known. */
  'share.importRecording': call(
    byTransfer.extend({ fileName: z.string().max(400), questionId: z.string().nullable(), stage, kind }),
    z.object({ attemptId: z.uuid() }),
  ),
  /** Makes a PDF of the page as it would be printed, where the shell can; false where the user chose no place for it. */
  'share.savePdf': call(z.object({ title: z.string().max(400) }), z.object({ saved: z.boolean() })),
};
