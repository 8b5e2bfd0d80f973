import { CoachError, type WireError } from '#shared/contract/errors.ts';
import type { BackendDeps, Handlers } from '../services.ts';
import { diagnosticsText } from './diagnostics.ts';
import { runDoctor } from './doctor.ts';
import { folderBytes } from './folder-bytes.ts';
import { licences } from './licences.ts';

type AppHandlers = Pick<Handlers, 'app.info' | 'app.doctor' | 'app.diagnostics' | 'app.openDataFolder'>;

/** The calls about the app itself. `notices` are what happened at start that the user should know. */
export function createAppHandlers(deps: BackendDeps, notices: () => readonly WireError[]): AppHandlers {
  return {
    'app.info': async () => ({
      version: deps.version,
      shell: deps.shell,
      dataFolder: deps.dataDir,
      dataBytes: await folderBytes(deps.dataDir),
      engine: deps.speech.engine,
      licences: [...licences],
      notices: [...notices()],
    }),
    'app.doctor': async () => ({ checks: await runDoctor(deps) }),
    'app.diagnostics': async () => ({
      text: diagnosticsText(await runDoctor(deps), await deps.readLog()),
    }),
    'app.openDataFolder': async () => {
      const there = `Your recordings are in ${deps.dataDir}. Open that folder yourself.`;
      if (!deps.openFolder) throw new CoachError('cannot-open-folder', there);
      await deps.openFolder(deps.dataDir).catch((cause) => {
        throw new CoachError('cannot-open-folder', there, { cause });
      });
      return {};
    },
  };
}
