import path from 'node:path';
import { silentLog } from '#electron/backend/app/log.ts';
import { createBackend } from '#electron/backend/create-backend.ts';
import { createModels } from '#electron/backend/models/models.ts';
import type { Backend } from '#electron/backend/services.ts';
import { openSettings } from '#electron/backend/settings/settings-store.ts';
import { forkWorker } from '#electron/backend/worker/fork.ts';
import { writeAttempts } from '#tests/fixtures/attempts.ts';
import { median, timed } from './timing.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A backend over a data folder, which transcribes nothing. */
export function openLibraryOf(dataDir: string): Promise<Backend> {
  const settings = openSettings(dataDir, silentLog);
  return createBackend({
    rootDir: root,
    dataDir,
    version: '0.0.0',
    shell: 'in-process',
    spawnWorker: forkWorker,
    speech: {
      engine: 'none',
      transcribe: () => Promise.reject(new Error('nothing is transcribed here')),
      close: async () => {},
    },
    models: createModels({ rootDir: root, dataDir, settings, log: silentLog }),
    settings,
    log: silentLog,
    readLog: async () => '',
  });
}

export interface LibraryFigures {
  /** The first start on these folders: the index is made from all of them. */
  readonly indexedInMs: number;
  /** A start whose index is there already. */
  readonly openedInMs: number;
  readonly listedInMs: number;
}

/** How fast a library of `count` attempts opens and lists. */
export async function measureLibrary(dataDir: string, count: number): Promise<LibraryFigures> {
  await writeAttempts(dataDir, count);
  const first = await timed(() => openLibraryOf(dataDir));
  await first.value.close();
  const second = await timed(() => openLibraryOf(dataDir));
  const lists: number[] = [];
  for (let i = 0; i < 9; i++) {
    const listed = await timed(() => second.value.handle('attempts.list', {}));
    const { attempts } = listed.value as { attempts: unknown[] };
    if (attempts.length !== count) throw new Error(`${attempts.length} of ${count} attempts were listed`);
    lists.push(listed.ms);
  }
  await second.value.close();
  return { indexedInMs: first.ms, openedInMs: second.ms, listedInMs: median(lists) };
}

export interface SkillFigures {
  /** The first question about skills after a start. */
  readonly firstMs: number;
  /** One after something was written: everything is reckoned anew. */
  readonly changedMs: number;
}

/** How long a library with all its reports takes to tell how skills stand. */
export async function measureSkills(dataDir: string): Promise<SkillFigures> {
  const backend = await openLibraryOf(dataDir);
  const first = await timed(() => backend.handle('skills.get', {}));
  const { attempts } = (await backend.handle('attempts.list', {})) as { attempts: { id: string }[] };
  const times: number[] = [];
  for (const { id } of attempts.slice(0, 9)) {
    await backend.handle('attempts.addEvent', { attemptId: id, event: { type: 'phase', atSample: 0 } });
    // Answers come in the order of asking: now the change is written, and nothing else is to be done.
    await backend.handle('attempts.list', { questionId: 'none' });
    times.push((await timed(() => backend.handle('skills.get', {}))).ms);
  }
  await backend.close();
  return { firstMs: first.ms, changedMs: median(times) };
}
