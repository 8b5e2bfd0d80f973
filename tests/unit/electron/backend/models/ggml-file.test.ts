import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readGgmlModel } from '#electron/backend/models/ggml-file.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { ggmlBytes, WHOLE } from './ggml.ts';

function fileWith(bytes: Buffer): string {
  const file = path.join(temporaryFolder(), 'model.bin');
  writeFileSync(file, bytes);
  return file;
}

it.each([true, false])('reads what a model is: multilingual %s', async (multilingual) => {
  const file = fileWith(ggmlBytes({ bytes: WHOLE, multilingual }));
  expect(await readGgmlModel(file)).toEqual({ bytes: WHOLE, multilingual });
});

it.each([
  ['an empty file', Buffer.alloc(0)],
  ['text', Buffer.from('This is no model at all. '.repeat(20))],
  ['the magic alone', Buffer.from('lmgg')],
  ['another kind of ggml file', Buffer.concat([Buffer.from('lmgg'), Buffer.alloc(40_000, 1)])],
])('refuses %s', async (_, bytes) => {
  await expect(readGgmlModel(fileWith(bytes))).rejects.toMatchObject({ code: 'model-not-ggml' });
});

it('refuses a model that was cut short', async () => {
  const file = fileWith(ggmlBytes({ bytes: 10_000 }));
  await expect(readGgmlModel(file)).rejects.toMatchObject({ code: 'model-damaged' });
});

it.skipIf(process.platform === 'win32')(
  'refuses a pipe that nobody writes to, without waiting for it',
  async () => {
    const pipe = path.join(temporaryFolder(), 'ggml-pipe.bin');
    execFileSync('mkfifo', [pipe]);
    await expect(readGgmlModel(pipe)).rejects.toMatchObject({ code: 'model-not-ggml' });
    await expect(readGgmlModel('/dev/zero')).rejects.toMatchObject({ code: 'model-not-ggml' });
  },
  3_000,
);

it('refuses a folder and what is not there', async () => {
  const folder = path.join(temporaryFolder(), 'ggml-folder.bin');
  mkdirSync(folder);
  await expect(readGgmlModel(folder)).rejects.toMatchObject({ code: expect.stringMatching(/^model-/) });
  await expect(readGgmlModel(path.join(folder, 'no'))).rejects.toMatchObject({ code: 'model-unreadable' });
});
