import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCatalogue } from '#electron/backend/models/catalogue.ts';
import { idOfFile } from '#electron/backend/models/model-folder.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';

it('offers models at pinned addresses, each with a hash of its own', async () => {
  const models = await readCatalogue(process.cwd());
  expect(models.length).toBeGreaterThan(2);
  expect(new Set(models.map(({ sha256 }) => sha256)).size).toBe(models.length);
  for (const { url, id } of models) {
    expect(url).toMatch(/^https:\/\/huggingface\.co\/ggerganov\/whisper\.cpp\/resolve\/[0-9a-f]{40}\/ggml-/);
    expect(idOfFile(url.split('/').at(-1) ?? '')).toBe(id);
  }
});

it('says so where the list cannot be read', async () => {
  await expect(readCatalogue(temporaryFolder())).rejects.toMatchObject({ code: 'model-missing' });
});

it('is fetched from one place alone: nothing else in the product opens a connection', () => {
  const opens =
    /(?<![.\w])fetch\(|node:(https|tls|http2|dgram)\b|\bnet\.request\(|XMLHttpRequest|new EventSource\(/;
  const files = globSync('electron/**/*.ts').filter((file) => opens.test(readFileSync(file, 'utf8')));
  expect(files).toEqual(['electron/backend/models/download.ts']);
});
