import { randomUUID } from 'node:crypto';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { arch, release, type } from 'node:os';
import path from 'node:path';
import type { Check } from '#shared/contract/app.ts';
import { CoachError } from '#shared/contract/errors.ts';
import { sizeText } from '#shared/text/size-text.ts';
import type { BackendDeps } from '../services.ts';
import { loadModel, readModelManifest } from '../speech/models.ts';
import { findElectronBinary } from './electron-binary.ts';

const NODE_MAJOR = '24';
const MEGABYTE = 1_000_000;
/** An hour of sound is 115 MB: below the first there is a warning, below the second nothing should start. */
const LITTLE_SPACE = 1_000 * MEGABYTE;
const NO_SPACE = 50 * MEGABYTE;
/** Milliseconds to wait for the engine. It may be busy with an answer, and that is not a fault. */
const ENGINE_PATIENCE = 15_000;

export type DoctorDeps = Pick<
  BackendDeps,
  'rootDir' | 'dataDir' | 'version' | 'shell' | 'speech' | 'microphoneAccess'
>;

/** Looks at everything Dry Run stands on. Never rejects: what cannot be looked at is a check that says so. */
export async function runDoctor(deps: DoctorDeps): Promise<Check[]> {
  const checks = await Promise.all([
    checkVersions(deps),
    checkNode(),
    checkElectron(deps),
    checkModels(deps),
    checkEngine(deps),
    checkMicrophone(deps),
    checkStorage(deps),
  ]);
  return checks;
}

function checkVersions({ version, shell }: DoctorDeps): Check {
  const shellName = { electron: 'desktop window', loopback: 'browser', 'in-process': 'command line' }[shell];
  const detail = `Dry Run ${version} in the ${shellName}, on ${type()} ${release()}, ${arch()}`;
  return { id: 'versions', label: 'Versions', status: 'ok', detail };
}

function checkNode(): Check {
  const { node } = process.versions;
  const fits = node.split('.')[0] === NODE_MAJOR;
  return {
    id: 'node',
    label: 'Node',
    status: fits ? 'ok' : 'failed',
    detail: fits
      ? node
      : `${node}; Dry Run needs ${NODE_MAJOR}. Start it with npm start, which brings its own.`,
  };
}

function checkElectron({ rootDir }: DoctorDeps): Check {
  const about = { id: 'electron', label: 'Electron' } as const;
  if (process.versions.electron) return { ...about, status: 'ok', detail: process.versions.electron };
  const binary = findElectronBinary(rootDir);
  if ('path' in binary) return { ...about, status: 'ok', detail: binary.path };
  const detail = `No desktop window: ${binary.missing}. The app runs in the browser; npm run desktop fetches it.`;
  return { ...about, status: 'warning', detail };
}

async function checkModels({ rootDir }: DoctorDeps): Promise<Check> {
  const about = { id: 'models', label: 'Speech models' } as const;
  try {
    const models = await readModelManifest(rootDir);
    for (const model of models) await loadModel(rootDir, model.id);
    return { ...about, status: 'ok', detail: `${models.length} files, each with the SHA-256 it should have` };
  } catch (error) {
    return { ...about, status: 'failed', detail: sentence(error) };
  }
}

async function checkEngine({ speech }: DoctorDeps): Promise<Check> {
  const about = { id: 'engine', label: 'Speech engine' } as const;
  const started = performance.now();
  const patience = AbortSignal.timeout(ENGINE_PATIENCE);
  try {
    // A second of silence goes the whole way: the process, the models and the runtime.
    await speech.transcribe({ source: { samples: new Float32Array(16_000) }, signal: patience });
    const ms = Math.round(performance.now() - started);
    return { ...about, status: 'ok', detail: `${speech.engine}, answers in ${ms} ms` };
  } catch (error) {
    if (!patience.aborted) return { ...about, status: 'failed', detail: sentence(error) };
    const detail = `${speech.engine} did not answer in ${ENGINE_PATIENCE / 1000} s; it may be busy with an answer`;
    return { ...about, status: 'unknown', detail };
  }
}

function checkMicrophone({ microphoneAccess, shell }: DoctorDeps): Check {
  if (microphoneAccess) return microphoneAccess();
  const detail =
    shell === 'in-process'
      ? 'Only the app can know. Open its settings and test the microphone there.'
      : 'Only the browser can know. Test the microphone in the settings.';
  return { id: 'microphone', label: 'Microphone', status: 'unknown', detail };
}

async function checkStorage({ dataDir }: DoctorDeps): Promise<Check> {
  const about = { id: 'storage', label: 'Storage folder' } as const;
  try {
    const probe = path.join(dataDir, `.probe-${randomUUID()}`);
    await writeFile(probe, '');
    await rm(probe);
    const { bavail, bsize } = await statfs(dataDir);
    const free = bavail * bsize;
    const detail = `${dataDir}, ${sizeText(free)} free`;
    if (free < NO_SPACE)
      return { ...about, status: 'failed', detail: `${detail}. Make room before you record.` };
    if (free < LITTLE_SPACE)
      return { ...about, status: 'warning', detail: `${detail}. An hour takes 115 MB.` };
    return { ...about, status: 'ok', detail };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return {
      ...about,
      status: 'failed',
      detail: `${dataDir} cannot be written (${code}). Check who owns it.`,
    };
  }
}

const sentence = (error: unknown) =>
  error instanceof CoachError ? error.message : 'It failed for a reason that only the log knows.';
