import path from 'node:path';
import { CoachError } from '#shared/contract/errors.ts';
import type { Bank } from '../banks/bank.ts';
import type { Library } from '../library/library.ts';
import type { BackendDeps, Handlers } from '../services.ts';
import { importAttempt } from './import-attempt.ts';
import { importRecording } from './import-recording.ts';
import { createTransfers } from './transfers.ts';

type ShareHandlers = Pick<Handlers, Extract<keyof Handlers, `share.${string}` | `transfer.${string}`>>;

export interface Share {
  readonly handlers: ShareHandlers;
  /** Lets go of what is on its way. */
  close(): Promise<void>;
}

/** The calls that take files in, and what the shell makes of a page. Rejects with what the disk said. */
export async function createShare(options: {
  readonly deps: Pick<BackendDeps, 'dataDir' | 'spawnWorker' | 'savePdf'>;
  readonly bank: Pick<Bank, 'questions'>;
  readonly library: Pick<Library, 'store' | 'transcriptions'>;
}): Promise<Share> {
  const { deps, bank, library } = options;
  const { store, transcriptions } = library;
  const transfers = await createTransfers(path.join(deps.dataDir, 'transfers'));
  const handlers: ShareHandlers = {
    'transfer.begin': async ({ bytes }) => ({ transferId: await transfers.begin(bytes) }),
    'transfer.send': async ({ transferId, offset, base64 }) => {
      await transfers.append(transferId, offset, Buffer.from(base64, 'base64'));
      return {};
    },
    'transfer.cancel': async ({ transferId }) => {
      await transfers.cancel(transferId);
      return {};
    },
    'share.importAttempt': ({ transferId }) =>
      transfers.use(transferId, async (file, folder, signal) => {
        const { outcome, attempt } = await importAttempt({ store, file, folder, signal });
        if (outcome !== 'already-there') await transcriptions.resume(attempt.id);
        return { outcome, attemptId: attempt.id, title: attempt.question.title };
      }),
    'share.importRecording': ({ transferId, ...answered }) =>
      transfers.use(transferId, async (file, folder, signal) => {
        const { questions } = bank;
        const { spawnWorker } = deps;
        const attempt = await importRecording({
          store,
          questions,
          spawnWorker,
          answered,
          file,
          folder,
          signal,
        });
        await transcriptions.resume(attempt.id);
        return { attemptId: attempt.id };
      }),
    'share.savePdf': async ({ title }) => {
      if (!deps.savePdf) {
        throw new CoachError('cannot-save-pdf', 'The browser prints by itself. Choose Print in its menu.');
      }
      return { saved: await deps.savePdf(title) };
    },
  };
  return { handlers, close: transfers.close };
}
