import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { loadModel, modelPath, readModelManifest } from '#electron/backend/speech/models.ts';

const ROOT = process.cwd();
const ID = 'silero-vad-v5';
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function copiedRoot(): Promise<{ root: string; file: string }> {
  const root = mkdtempSync(path.join(tmpdir(), 'models-'));
  folders.push(root);
  mkdirSync(path.join(root, 'resources'));
  copyFileSync(path.join(ROOT, 'resources/models.json'), path.join(root, 'resources/models.json'));
  const model = (await readModelManifest(ROOT)).find((m) => m.id === ID)!;
  const file = path.join(root, 'node_modules', model.package, model.path);
  mkdirSync(path.dirname(file), { recursive: true });
  copyFileSync(modelPath(ROOT, model), file);
  return { root, file };
}

it('loads every listed model with the listed size', async () => {
  for (const model of await readModelManifest(ROOT)) {
    expect((await loadModel(ROOT, model.id)).length).toBe(model.size);
  }
});

it('says that a model is missing, and what to do', async () => {
  const { root, file } = await copiedRoot();
  rmSync(file);
  await expect(loadModel(root, ID)).rejects.toMatchObject({
    code: 'model-missing',
    message: expect.stringContaining('npm ci'),
  });
  await expect(loadModel(path.join(root, 'nowhere'), ID)).rejects.toMatchObject({ code: 'model-missing' });
  await expect(loadModel(root, 'no-such-model')).rejects.toMatchObject({ code: 'model-missing' });
});

it('notices one changed byte, and a file cut short', async () => {
  const { root, file } = await copiedRoot();
  expect((await loadModel(root, ID)).length).toBeGreaterThan(0);
  const bytes = readFileSync(file);
  bytes[1_000_000]! ^= 1;
  writeFileSync(file, bytes);
  await expect(loadModel(root, ID)).rejects.toMatchObject({ code: 'model-damaged' });
  writeFileSync(file, bytes.subarray(0, 5_000));
  await expect(loadModel(root, ID)).rejects.toMatchObject({ code: 'model-damaged' });
});
