import path from 'node:path';
import type { WireError } from '#shared/contract/errors.ts';
import { BUILT_IN_ENGINE, type ModelInfo, type ModelList } from '#shared/contract/models.ts';
import { folderBytes } from '../app/folder-bytes.ts';
import type { Downloadable } from './catalogue.ts';
import { partOf } from './download.ts';
import { bytesOf, fileOfId, type ModelFile } from './model-folder.ts';

/** Moonshine tiny with Silero VAD, as `resources/models.json` lists their files. */
const builtIn: ModelInfo = {
  id: BUILT_IN_ENGINE,
  name: 'Moonshine tiny',
  languages: 'English',
  bytes: 30_508_471,
  realTimeFactor: null,
  note: 'Comes with the app. The fastest, and it hears the most filler words.',
  state: 'here',
  bytesHere: 30_508_471,
  place: 'app',
  canDownload: false,
};

/** Puts together what is known of all models: the built-in one, those on offer, and files of the user's own. */
export async function listModels(known: {
  readonly own: string;
  readonly dataDir: string;
  readonly catalogue: readonly Downloadable[];
  readonly found: readonly ModelFile[];
  readonly chosen: string;
  readonly built: boolean;
  readonly building: string | null;
  readonly arrived: (id: string) => number | null;
  readonly canPick: boolean;
  readonly problems: ReadonlyMap<string, WireError>;
}): Promise<ModelList> {
  const { own, catalogue, found, arrived } = known;
  const offered = await Promise.all(
    catalogue.map(async (model): Promise<ModelInfo> => {
      const file = found.find(({ id }) => id === model.id);
      const { id, name, languages, realTimeFactor, note } = model;
      const about = { id, name, languages, realTimeFactor, note };
      if (file) return { ...about, ...here(file), canDownload: false };
      const part = arrived(id) ?? (await bytesOf(partOf(path.join(own, fileOfId(id)))));
      const state = arrived(id) !== null ? 'downloading' : part > 0 ? 'partial' : 'absent';
      return { ...about, bytes: model.size, state, bytesHere: part, place: null, canDownload: true };
    }),
  );
  const others = found
    .filter(({ id }) => !catalogue.some((model) => model.id === id))
    .map((file): ModelInfo => ({ ...unknown(file), ...here(file), canDownload: false }));
  return {
    models: [builtIn, ...offered, ...others],
    chosen: known.chosen,
    whisper: { built: known.built, building: known.building },
    diskBytes: (await folderBytes(own)) + (await folderBytes(path.join(known.dataDir, 'engines'))),
    canPick: known.canPick,
    problems: [...known.problems].map(([id, error]) => ({ id, error })),
  };
}

const here = ({ bytes, place }: ModelFile): Pick<ModelInfo, 'bytes' | 'bytesHere' | 'state' | 'place'> => ({
  bytes,
  bytesHere: bytes,
  state: 'here',
  place,
});

const unknown = ({ id, multilingual }: ModelFile) => ({
  id,
  name: `Whisper ${id.replace(/^whisper-/, '')}`,
  languages: multilingual ? ('many' as const) : ('English' as const),
  realTimeFactor: null,
  note: '',
});
