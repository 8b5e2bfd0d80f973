import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import {
  type BankQuestion,
  type CriteriaFile,
  criteriaFile,
  question as questionSchema,
} from '#shared/bank/question.ts';

/** The questions and criteria that come with the app, and the files that could not be used. */
export interface Bank {
  readonly questions: readonly BankQuestion[];
  readonly criteria: readonly CriteriaFile[];
  readonly errors: readonly { readonly file: string; readonly reason: string }[];
}

/** Reads `question-banks/` of `rootDir`. A file that is missing or wrong is left out and named in `errors`. */
export async function readBank(rootDir: string): Promise<Bank> {
  const folder = path.join(rootDir, 'question-banks');
  const errors: { file: string; reason: string }[] = [];

  const readAll = async <S extends z.ZodType>(subfolder: string, schema: S): Promise<z.output<S>[]> => {
    const names = await readdir(path.join(folder, subfolder)).catch((error) => {
      errors.push({ file: subfolder, reason: String(error) });
      return [];
    });
    const json = names.filter((name) => name.endsWith('.json')).sort();
    const read = json.map(async (name) => {
      const file = `${subfolder}/${name}`;
      try {
        return [schema.parse(JSON.parse(await readFile(path.join(folder, file), 'utf8')))];
      } catch (error) {
        errors.push({ file, reason: String(error) });
        return [];
      }
    });
    return (await Promise.all(read)).flat();
  };

  const withCode = async (asked: z.output<typeof questionSchema>): Promise<BankQuestion[]> => {
    if (!asked.exhibit) return [{ ...asked, code: null }];
    const file = `exhibits/${asked.exhibit.file}`;
    try {
      return [{ ...asked, code: await readFile(path.join(folder, file), 'utf8') }];
    } catch (error) {
      errors.push({ file, reason: String(error) });
      return [];
    }
  };

  const [criteria, questions] = await Promise.all([
    readAll('criteria', criteriaFile),
    readAll('questions', questionSchema),
  ]);
  const complete = await Promise.all(questions.map(withCode));
  errors.sort((a, b) => a.file.localeCompare(b.file));
  return { criteria, questions: complete.flat(), errors };
}
