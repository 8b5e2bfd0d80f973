/**
 * Speech engines side by side, on the same recordings in one run, as one table:
 *
 *   node tests/bench/speech/run.ts [--data DIR] [--most N] [--engine ID]...
 *
 * The engines are the built-in one and every Whisper model in the folder that `DRY_RUN_WHISPER_MODELS` names;
 * `--engine` takes only those. Whisper's program is built the first time, which takes minutes.
 *
 * `--data` names a folder with recordings and a `manifest.jsonl` of one JSON object a line:
 *
 *   {"file": "a/1.flac", "kind": "read", "seconds": 8.2, "ref": "what is said", "filler_count": 1, "timed": true,
 *    "fillers": [{"start": 2.1, "end": 2.5, "word": "um"}], "words": [{"w": "what", "s": 0.31}]}
 *
 * `file` lies beside the manifest; recordings of a `kind` are counted together, and `noise` has no words in it.
 * All else may be left out; see `clips.ts`. `--most` takes at most so many of each kind. What an engine measures is printed
 * as soon as it has, and all of it side by side at the end. Without `--data` the
 * synthesisers of this machine (flite, espeak-ng, sox) make a small set on the spot.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { silentLog } from '#electron/backend/app/log.ts';
import { createModels } from '#electron/backend/models/models.ts';
import { namedModelsFolder } from '#electron/backend/models/named-folder.ts';
import { withChosenEngine } from '#electron/backend/speech/chosen-engine.ts';
import { createSpeechService } from '#electron/backend/speech/service.ts';
import { forkWorker } from '#electron/backend/worker/fork.ts';
import { BUILT_IN_ENGINE } from '#shared/contract/models.ts';
import { defaultSettings } from '#shared/contract/settings.ts';
import { timed } from '../timing.ts';
import { type Clip, readClips, someOfEachKind } from './clips.ts';
import { type Figures, measureEngine } from './measure-engine.ts';
import { makeClips } from './own-clips.ts';

const rootDir = path.resolve(import.meta.dirname, '../../..');
/** Where Whisper is built for tests and benches, once for each installation of the packages. */
const dataDir = path.join(rootDir, 'node_modules', '.cache', 'dry-run-whisper');

const { values: asked } = parseArgs({
  options: {
    data: { type: 'string' },
    most: { type: 'string' },
    engine: { type: 'string', multiple: true },
  },
  strict: import.meta.main,
});

async function measure(clips: readonly Clip[]): Promise<void> {
  const settings = { get: () => defaultSettings, set: () => defaultSettings };
  const namedFolder = namedModelsFolder();
  const models = createModels({ rootDir, dataDir, settings, log: silentLog, namedFolder });
  const { models: known } = await models.list();
  const here = known.filter(({ state, id }) => state === 'here' && (asked.engine?.includes(id) ?? true));
  const open = () => {
    const builtIn = createSpeechService({ spawnWorker: forkWorker, rootDir, log: silentLog });
    return withChosenEngine(builtIn, () => BUILT_IN_ENGINE, models.openWhisper);
  };
  const columns: [string, Figures][] = [];
  try {
    for (const { id } of here) {
      // Building its program is no part of a cold start.
      if (id !== BUILT_IN_ENGINE) await models.openWhisper(id);
      const { value: figures, ms } = await timed(() => measureEngine(id, clips, open));
      columns.push([id, figures]);
      console.log(`${id}, in ${Math.round(ms / 1000)} s:`);
      for (const [row, figure] of figures) if (figure !== null) console.log(`  ${row.padEnd(44)} ${figure}`);
    }
  } finally {
    await models.close();
  }
  const rows = [...new Set(columns.flatMap(([, figures]) => [...figures.keys()]))];
  console.table(
    Object.fromEntries(
      rows.map((row) => [row, Object.fromEntries(columns.map(([id, of]) => [id, of.get(row) ?? '']))]),
    ),
  );
  if (!namedFolder)
    console.log('Name a folder of ggml models in DRY_RUN_WHISPER_MODELS to see Whisper beside it.');
}

const most = Number(asked.most ?? Number.POSITIVE_INFINITY);
const own = asked.data ? null : await mkdtemp(path.join(tmpdir(), 'dry-run-voices-'));
try {
  const clips = someOfEachKind(own ? await makeClips(own) : readClips(String(asked.data)), most);
  const minutes = clips.reduce((sum, clip) => sum + clip.seconds, 0) / 60;
  console.log(`Speech engines on ${clips.length} recordings, ${minutes.toFixed(1)} minutes`);
  await measure(clips);
} catch (error) {
  if (!own) throw error;
  console.log(`No recordings to compare speech engines on: ${(error as Error).message}`);
} finally {
  if (own) await rm(own, { recursive: true, force: true });
}
