import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type BankFile, checkBank } from '#shared/bank/check-bank.ts';
import { rootDir } from './root-dir.ts';

/** `coach banks check`: every file of the bank against its schema and the others. An error makes the exit code 1. */
export async function checkBanks(options: { readonly json?: boolean }): Promise<void> {
  const { counts, errors } = checkBank(await readBankFiles(path.join(rootDir, 'question-banks')));
  if (errors.length > 0) process.exitCode = 1;
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ counts, errors })}\n`);
    return;
  }
  const { questions, criteria, exhibits } = counts;
  process.stdout.write(`${questions} questions, ${criteria} criteria, ${exhibits} exhibits\n`);
  for (const { file, message } of errors) process.stdout.write(`${file}: ${message}\n`);
  process.stdout.write(
    errors.length > 0 ? `${errors.length} to put right\n` : 'Nothing is wrong with them.\n',
  );
}

/** All files below the folder, in the order of their names; a folder that is not there has none. */
async function readBankFiles(folder: string): Promise<BankFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    files.map(async (file) => ({
      path: path.relative(folder, file).split(path.sep).join('/'),
      text: await readFile(file, 'utf8'),
    })),
  );
}
