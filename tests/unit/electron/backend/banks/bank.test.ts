import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBank } from '#electron/backend/banks/bank.ts';
import { questionOnDisk, rootWithBank, temporaryFolder } from '#tests/fakes/backend-deps.ts';

describe('reading the bank', () => {
  const put = (root: string, file: string, text: string) =>
    writeFileSync(path.join(root, 'question-banks', file), text);

  it('gives questions with the code of their exhibits, and criteria', async () => {
    const root = rootWithBank();
    const exhibit = { file: 'queue.ts', language: 'typescript' };
    const withCode = { ...questionOnDisk, id: 'a-queue', stage: 'coding', kind: 'debug', exhibit };
    put(root, 'questions/a-queue.json', JSON.stringify(withCode));
    const bank = await readBank(root);
    expect(bank.questions).toEqual([
      { ...withCode, code: 'export const queue = [];\n' },
      { ...questionOnDisk, code: null },
    ]);
    expect(bank.criteria.map((file) => file.stage)).toEqual(['behavioural']);
    expect(bank.errors).toEqual([]);
  });

  it('leaves out what is wrong, and names it', async () => {
    const root = rootWithBank();
    put(root, 'questions/broken.json', '{');
    put(root, 'questions/short.json', JSON.stringify({ ...questionOnDisk, core: [] }));
    put(
      root,
      'questions/no-code.json',
      JSON.stringify({
        ...questionOnDisk,
        exhibit: { file: 'not-there.ts', language: 'typescript' },
      }),
    );
    put(root, 'questions/notes.txt', 'not a question');
    const bank = await readBank(root);
    expect(bank.questions.map((each) => each.id)).toEqual([questionOnDisk.id]);
    expect(bank.errors.map((each) => each.file)).toEqual([
      'exhibits/not-there.ts',
      'questions/broken.json',
      'questions/short.json',
    ]);
  });

  it('is empty where there is none', async () => {
    const bank = await readBank(temporaryFolder());
    expect(bank).toMatchObject({ questions: [], criteria: [] });
    expect(bank.errors).toHaveLength(2);
    const root = rootWithBank();
    rmSync(path.join(root, 'question-banks/exhibits'), { recursive: true });
    expect((await readBank(root)).questions).toHaveLength(1);
  });
});
