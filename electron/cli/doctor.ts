import { dataFolder, makeDataFolder } from '../backend/app/data-folder.ts';
import { describeChecks } from '../backend/app/diagnostics.ts';
import { runDoctor } from '../backend/app/doctor.ts';
import { silentLog } from '../backend/app/log.ts';
import { createSpeechService } from '../backend/speech/service.ts';
import { forkWorker } from '../backend/worker/fork.ts';
import { appVersion, rootDir } from './root-dir.ts';

/** `coach doctor`: prints what Dry Run stands on. A check that failed makes the exit code 1. */
export async function doctor(options: { readonly json?: boolean }): Promise<void> {
  const dataDir = dataFolder();
  makeDataFolder(dataDir);
  const speech = createSpeechService({ spawnWorker: forkWorker, rootDir, log: silentLog });
  try {
    const checks = await runDoctor({ rootDir, dataDir, version: appVersion(), shell: 'in-process', speech });
    process.stdout.write(`${options.json ? JSON.stringify({ checks }) : describeChecks(checks)}\n`);
    if (checks.some((check) => check.status === 'failed')) process.exitCode = 1;
  } finally {
    await speech.close();
  }
}
