import { readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { type VoiceCheckResult, voiceCheckResult } from '#shared/voice-check/voice-check.ts';

/** Figures only. A file of another version, or one that cannot be read, counts as none: the next check replaces it. */
const FILE_NAME = 'voice-check.json';

/** The result of the last check in this data folder, or null. Never rejects. */
export async function readLastResult(dataDir: string): Promise<VoiceCheckResult | null> {
  try {
    return voiceCheckResult.parse(JSON.parse(await readFile(path.join(dataDir, FILE_NAME), 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps a result in place of the last one. Rejects where the disk does. */
export async function keepResult(dataDir: string, result: VoiceCheckResult): Promise<void> {
  await writeFileAtomic(path.join(dataDir, FILE_NAME), `${JSON.stringify(result)}\n`, { mode: 0o600 });
}
