import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FRAME_SAMPLES, samplesToMs } from '#shared/audio/pcm.ts';
import { backendDeps, rootWithBank } from '#tests/fakes/backend-deps.ts';
import { runningBackend, soundOf } from '../running-backend.ts';

const KILLS = 10;
const FRAME_MS = samplesToMs(FRAME_SAMPLES);
/** What a crash may cost, in milliseconds of speech. */
const MOST_LOST_MS = 250;
const program = fileURLToPath(new URL('./record-until-killed.ts', import.meta.url));

/** Records, dies, and returns how many milliseconds had been spoken by then. */
async function recordAndDie(rootDir: string, dataDir: string): Promise<number> {
  const child: ChildProcess = spawn(process.execPath, [program, rootDir, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed: number[] = [];
  const lines = createInterface(child.stdout!).on('line', (line) => printed.push(Number(line)));
  await once(lines, 'line');
  await sleep(250 + Math.random() * 600);
  child.kill('SIGKILL');
  const diedAt = Date.now();
  await once(lines, 'close');
  const [startedAt = 0, ...sent] = printed;
  // The frame in the making counts as lost; what a busy machine kept this speaker from saying does not.
  return Math.min(diedAt - startedAt, (sent.length + 1) * FRAME_MS);
}

describe('a process that is killed while it records', () => {
  it(`has lost at most ${MOST_LOST_MS} ms at the next start, which marks the attempt`, async () => {
    const deps = backendDeps({ rootDir: rootWithBank() });
    const lost: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const spokenMs = await recordAndDie(deps.rootDir, deps.dataDir);
      const { backend, call } = await runningBackend(deps);
      const [found] = (await call('attempts.list', {})).attempts;
      expect(found).toMatchObject({ phase: 'interrupted', recovered: true, transcription: 'none' });
      lost.push(Math.round(spokenMs - found!.durationMs));

      const sound = await soundOf(backend, found!.id);
      expect(sound.length * 1000).toBe(found!.durationMs * 16_000);
      expect(sound.every((sample, i) => sample === (Math.floor(i / FRAME_SAMPLES) % 1000) + 1)).toBe(true);
      const { notices } = await call('app.info', {});
      expect(notices.map((notice) => notice.code)).toEqual(['recording-recovered']);
      await backend.close();
    }
    console.log(`lost to ${KILLS} kills, in milliseconds: ${lost.join(', ')}`);
    expect(Math.max(...lost)).toBeLessThanOrEqual(MOST_LOST_MS);
  }, 180_000);
});
