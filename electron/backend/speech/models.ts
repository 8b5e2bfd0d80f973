import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { CoachError } from '#shared/contract/errors.ts';

/** One model file that arrives inside an npm package; `size` in bytes, `sha256` in hex. */
export const modelFile = z.object({
  id: z.string(),
  package: z.string(),
  path: z.string(),
  size: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  licence: z.string(),
  source: z.string(),
});
export type ModelFile = z.infer<typeof modelFile>;

const manifestSchema = z.object({ version: z.literal(1), models: z.array(modelFile) });

/** Reads `resources/models.json`. Throws `model-missing` where it cannot be read. */
export async function readModelManifest(rootDir: string): Promise<ModelFile[]> {
  const file = path.join(rootDir, 'resources', 'models.json');
  try {
    return manifestSchema.parse(JSON.parse(await readFile(file, 'utf8'))).models;
  } catch (cause) {
    throw new CoachError('model-missing', `The list of speech models cannot be read. ${REINSTALL}`, {
      cause,
    });
  }
}

/** Where a model lies: in its package's folder, found from `rootDir` upwards as Node finds packages. */
export function modelPath(rootDir: string, model: ModelFile): string {
  const paths = createRequire(path.join(rootDir, 'package.json')).resolve.paths(model.package) ?? [];
  const folder = paths[0] ?? path.join(rootDir, 'node_modules');
  return path.join(folder, model.package, model.path);
}

/**
 * The bytes of a model, checked against its size and SHA-256. What is checked is what is used: the file is
 * read once (hashing 20 MB takes about 12 ms), so there is no cache of verifications that could be wrong.
 * Throws `model-missing` or `model-damaged`, both with what to do.
 */
export async function loadModel(rootDir: string, id: string): Promise<Uint8Array> {
  const model = (await readModelManifest(rootDir)).find((m) => m.id === id);
  if (!model) throw new CoachError('model-missing', `The speech model ${id} is not listed. ${REINSTALL}`);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(modelPath(rootDir, model));
  } catch (cause) {
    throw new CoachError('model-missing', `The speech model ${id} is not on this machine. ${REINSTALL}`, {
      cause,
    });
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length !== model.size || sha256 !== model.sha256) {
    throw new CoachError('model-damaged', `The speech model ${id} is damaged. ${REINSTALL}`);
  }
  return bytes;
}

const REINSTALL = 'Install Dry Run again (in a checkout: npm ci); your recordings stay where they are.';
