import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CoachError } from '#shared/contract/errors.ts';
import { modelId } from '#shared/contract/models.ts';

/** A Whisper model that can be downloaded. `size` in bytes; nothing without a known SHA-256 is offered. */
const downloadable = z.object({
  id: modelId,
  name: z.string(),
  languages: z.enum(['English', 'many']),
  realTimeFactor: z.number().positive().nullable(),
  note: z.string(),
  size: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  licence: z.string(),
  url: z.url({ protocol: /^https$/ }),
});
export type Downloadable = z.infer<typeof downloadable>;

const manifest = z.object({ version: z.literal(1), whisper: z.array(downloadable) });

/** The part of `resources/models.json` that can be downloaded. Throws `model-missing` where it cannot be read. */
export async function readCatalogue(rootDir: string): Promise<readonly Downloadable[]> {
  try {
    const text = await readFile(path.join(rootDir, 'resources', 'models.json'), 'utf8');
    return manifest.parse(JSON.parse(text)).whisper;
  } catch (cause) {
    throw new CoachError(
      'model-missing',
      'The list of speech models cannot be read. Install Dry Run again; your recordings stay.',
      { cause },
    );
  }
}
