import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';

/** A process that is asked to end takes this long to finish, in milliseconds. */
const FINISHING_MS = 1_800;

const script = `
  import { silentLog } from '#electron/backend/app/log.ts';
  import { openSettings } from '#electron/backend/settings/settings-store.ts';
  import { untilAskedToEnd } from '#electron/cli/signals.ts';
  // The settings' library sends every signal once more.
  openSettings(process.env.DRY_RUN_DATA, silentLog).set({ theme: 'dark' });
  const alive = setInterval(() => {}, 1000);
  console.log('ready');
  await untilAskedToEnd(silentLog);
  console.log('asked');
  await new Promise((resolve) => setTimeout(resolve, ${FINISHING_MS}));
  console.log('finished');
  clearInterval(alive);
`;

let child: ReturnType<typeof spawn>;
let output: string;

beforeEach(async () => {
  output = '';
  child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: path.resolve('.'),
    env: { ...process.env, DRY_RUN_DATA: temporaryFolder() },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout?.on('data', (data) => (output += data));
  await said('ready');
});
afterEach(() => void child.kill('SIGKILL'));

async function said(word: string): Promise<void> {
  while (!output.includes(word)) await once(child.stdout ?? child, 'data');
}

describe.skipIf(process.platform === 'win32')('a process that is asked to end', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'finishes first, though %s comes twice',
    async (signal) => {
      child.kill(signal);
      child.kill(signal);
      const [code] = await once(child, 'exit');
      expect(output).toBe('ready\nasked\nfinished\n');
      expect(code).toBe(0);
    },
  );

  it('ends at once when it is asked again later', async () => {
    child.kill('SIGINT');
    await said('asked');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    expect(output).toBe('ready\nasked\n');
    expect(code).toBe(130);
  });
});
