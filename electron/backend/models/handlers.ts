import { isAbsolute } from 'node:path';
import { CoachError } from '#shared/contract/errors.ts';
import type { Handlers } from '../services.ts';
import type { Models } from './models.ts';

type ModelHandlers = Pick<Handlers, Extract<keyof Handlers, `models.${string}`>>;

/**
 * The calls about the models. What takes long goes on after its call has answered: events tell how far it is,
 * and the list what became of it. `pickFile` is the shell's dialog, where it has one.
 */
export function createModelHandlers(
  models: Models,
  pickFile: (() => Promise<string | null>) | undefined,
): ModelHandlers {
  const inBackground = (id: string, work: Promise<void>): void => {
    work.catch((thrown: unknown) => models.report(id, thrown));
  };
  return {
    'models.list': () => models.list(),
    'models.choose': async ({ id }) => {
      await models.checkChoice(id);
      const { whisper } = await models.list();
      const choice = models.choose(id);
      // With nothing to build it is a matter of a moment, and its answer can say that it is done.
      if (whisper.built || !id.startsWith('whisper-')) await choice;
      else inBackground(id, choice);
      return models.list();
    },
    'models.cancelBuild': async () => {
      models.cancelBuild();
      return models.list();
    },
    'models.import': async ({ path }) => {
      if (path === undefined ? !pickFile : !isAbsolute(path)) {
        throw new CoachError(
          'no-path',
          'Write the whole path of the file, such as /home/you/ggml-base.en.bin.',
        );
      }
      const file = path ?? (await pickFile?.()) ?? null;
      return { id: file === null ? null : await models.import(file) };
    },
    'models.download': async ({ id }) => {
      inBackground(id, models.download(id));
      return models.list();
    },
    'models.cancelDownload': async ({ id }) => {
      await models.cancelDownload(id);
      return models.list();
    },
    'models.delete': async ({ id }) => ({ undoUntil: (await models.delete(id)).toISOString() }),
    'models.restore': async ({ id }) => {
      await models.restore(id);
      return models.list();
    },
  };
}
