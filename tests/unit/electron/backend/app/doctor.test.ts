import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { describeChecks, diagnosticsText } from '#electron/backend/app/diagnostics.ts';
import { type DoctorDeps, runDoctor } from '#electron/backend/app/doctor.ts';
import { createAppHandlers } from '#electron/backend/app/handlers.ts';
import type { Check } from '#shared/contract/app.ts';
import { CoachError } from '#shared/contract/errors.ts';
import { backendDeps, fakeSpeech, temporaryFolder } from '#tests/fakes/backend-deps.ts';

const root = process.cwd();

async function examine(changes: Partial<DoctorDeps> = {}): Promise<Record<string, Check>> {
  const deps = { rootDir: root, dataDir: temporaryFolder(), version: '1.2.3', speech: fakeSpeech() };
  const checks = await runDoctor({ ...deps, shell: 'loopback', ...changes });
  return Object.fromEntries(checks.map((check) => [check.id, check]));
}

describe('the doctor', () => {
  it('finds a healthy machine healthy', async () => {
    const found = await examine();
    for (const id of ['versions', 'node', 'models', 'engine', 'storage']) {
      expect(found[id], id).toMatchObject({ status: 'ok' });
    }
    expect(found.versions?.detail).toContain('1.2.3');
    expect(found.models?.detail).toContain('SHA-256');
    // The tests point it to a folder without Electron.
    expect(found.electron).toMatchObject({ status: 'warning' });
    expect(found.electron?.detail).toContain('npm run desktop');
  });

  it('says what the shell knows of the microphone', async () => {
    expect((await examine()).microphone).toMatchObject({ status: 'unknown' });
    const denied: Check = { id: 'microphone', label: 'Microphone', status: 'failed', detail: 'Not allowed.' };
    expect((await examine({ microphoneAccess: () => denied })).microphone).toEqual(denied);
  });

  it('finds missing models, a broken engine and a folder that cannot be written', async () => {
    const broken = fakeSpeech();
    broken.transcribe = () => Promise.reject(new CoachError('speech-failed', 'The engine stopped.'));
    const file = path.join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    const found = await examine({ rootDir: temporaryFolder(), dataDir: file, speech: broken });
    expect(found.models).toMatchObject({ status: 'failed' });
    expect(found.engine).toMatchObject({ status: 'failed', detail: 'The engine stopped.' });
    expect(found.storage).toMatchObject({ status: 'failed' });
    expect(found.storage?.detail).toContain('ENOTDIR');
  });

  it('gives details of a fault of ours to nobody', async () => {
    const broken = fakeSpeech();
    broken.transcribe = () => Promise.reject(new Error('secret'));
    expect((await examine({ speech: broken })).engine?.detail).not.toContain('secret');
  });
});

describe('diagnostics', () => {
  const checks: Check[] = [
    { id: 'a', label: 'Node', status: 'ok', detail: '24' },
    { id: 'b', label: 'Storage folder', status: 'failed', detail: `${homedir()}/dry-run cannot be written` },
  ];

  it('are aligned lines', () => {
    expect(describeChecks(checks).split('\n')[0]).toBe('ok      Node            24');
  });

  it('hide whose machine it is', () => {
    const text = diagnosticsText(checks, `{"folder":"${homedir()}/x"}`);
    expect(text).toContain('FAILED  Storage folder  ~/dry-run cannot be written');
    expect(text).not.toContain(homedir());
  });
});

describe('the calls about the app', () => {
  it('tell where the recordings are and how much there is', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(path.join(dataDir, 'x.wav'), new Uint8Array(1234));
    const notice = { code: 'rebuilt', message: 'The index was rebuilt.', retryable: false };
    const deps = backendDeps({ dataDir, version: '1.2.3' });
    const info = await createAppHandlers(deps, () => [notice])['app.info']({});
    expect(info).toMatchObject({ dataFolder: dataDir, dataBytes: 1234, version: '1.2.3', notices: [notice] });
    expect(info.licences.length).toBeGreaterThan(20);
  });

  it('open the folder where the shell can, else say where it is', async () => {
    const dataDir = temporaryFolder();
    const openFolder = vi.fn(async () => {});
    const handlers = createAppHandlers(backendDeps({ dataDir, openFolder }), () => []);
    await handlers['app.openDataFolder']({});
    expect(openFolder).toHaveBeenCalledExactlyOnceWith(dataDir);
    const failing = backendDeps({ dataDir, openFolder: () => Promise.reject(new Error('no desktop')) });
    for (const deps of [backendDeps({ dataDir }), failing]) {
      const opened = createAppHandlers(deps, () => [])['app.openDataFolder']({});
      await expect(opened).rejects.toMatchObject({
        code: 'cannot-open-folder',
        message: expect.stringContaining(dataDir),
      });
    }
  });
});
