import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { CoachError } from '#shared/contract/errors.ts';
import { questionsForThem } from '#shared/contract/interview.ts';
import { writeError } from '../recording/write-errors.ts';

const FILE_NAME = 'questions-for-them.json';
const file = z.object({ version: z.literal(1), questions: questionsForThem });

/** The user's questions for the interviewers, in a file of the data folder. */
export interface QuestionsForThem {
  /** None where there is no file. One that cannot be read is set aside first, so that nothing written is lost. */
  read(): Promise<string[]>;
  /** Replaces them all; rejects with the `CoachError` of the disk, and the old ones are still there. */
  keep(questions: readonly string[]): Promise<void>;
}

export function createQuestionsForThem(dataDir: string): QuestionsForThem {
  const at = path.join(dataDir, FILE_NAME);
  return {
    async read() {
      let text: string;
      try {
        text = await readFile(at, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw new CoachError(
          'questions-not-read',
          'Your questions for them could not be read. Check that the storage folder can be opened.',
          { cause: error, retryable: true },
        );
      }
      try {
        return file.parse(JSON.parse(text)).questions;
      } catch {
        await rename(at, `${at}.damaged-${new Date().toISOString().replaceAll(':', '-')}`).catch(() => {});
        return [];
      }
    },
    async keep(questions) {
      const next = `${JSON.stringify({ version: 1, questions }, null, 2)}\n`;
      await writeFileAtomic(at, next, {
        mode: 0o600,
        // Claims the room first, so that a full disk is an error while the old file is still in place.
        tmpfileCreated: (temporary) => writeFile(temporary, next),
      }).catch((error) => Promise.reject(writeError(error)));
    },
  };
}
