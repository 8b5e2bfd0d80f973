import { appendFileSync, mkdtempSync, readFileSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSnapshots } from '#electron/backend/library/snapshots.ts';
import { snapshotsOf } from '#shared/practice/snapshots.ts';
import { backendDeps } from '#tests/fakes/backend-deps.ts';
import { runningBackend } from '../running-backend.ts';

describe('versions of the code', () => {
  let folder: string;
  let file: string;
  const open = () => createSnapshots(() => folder);
  const versions = async () => snapshotsOf(await open().list('a', 'code'));

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dry-run-versions-'));
    file = path.join(folder, 'code-versions.jsonl');
  });

  it('are there again in their order, over many starts', async () => {
    const kept = Array.from({ length: 60 }, (_, i) => ({
      atSample: i * 100,
      text: `let a = ${i};\n`.repeat(i),
    }));
    for (const snapshot of kept) await open().add('a', 'code', snapshot);
    expect(await versions()).toEqual(kept);
  });

  it('are none where nothing was written', async () => {
    expect(await open().list('a', 'code')).toEqual([]);
  });

  it('are kept once where nothing changed, and apart from the board', async () => {
    const snapshots = open();
    await snapshots.add('a', 'code', { atSample: 1, text: 'x' });
    await snapshots.add('a', 'code', { atSample: 2, text: 'x' });
    await snapshots.add('a', 'board', { atSample: 3, text: '[]' });
    expect(await versions()).toEqual([{ atSample: 1, text: 'x' }]);
    expect(await snapshots.list('a', 'board')).toEqual([{ atSample: 3, text: '[]' }]);
  });

  it('go on after the process died in the middle of a line', async () => {
    await open().add('a', 'code', { atSample: 1, text: 'first' });
    await open().add('a', 'code', { atSample: 2, text: 'first, second' });
    truncateSync(file, readFileSync(file).length - 4);
    await open().add('a', 'code', { atSample: 3, text: 'first, third' });
    expect(await versions()).toEqual([
      { atSample: 1, text: 'first' },
      { atSample: 3, text: 'first, third' },
    ]);
  });

  it('go on after it died while the file began', async () => {
    appendFileSync(file, '{"version":1,"ki');
    await open().add('a', 'code', { atSample: 3, text: 'first' });
    await open().add('a', 'code', { atSample: 4, text: 'second' });
    expect((await versions()).map(({ text }) => text)).toEqual(['first', 'second']);
  });

  it('come over the contract, the last one with the attempt', async () => {
    const { call, begin } = await runningBackend(backendDeps());
    const { attemptId } = await begin();
    const add = (atSample: number, text: string) =>
      call('attempts.addSnapshot', { attemptId, kind: 'code', atSample, text });
    await add(0, 'let a;');
    await add(16_000, 'let a = 1;');
    const { changes } = await call('attempts.snapshots', { attemptId, kind: 'code' });
    expect(snapshotsOf(changes)).toEqual([
      { atSample: 0, text: 'let a;' },
      { atSample: 16_000, text: 'let a = 1;' },
    ]);
    expect((await call('attempts.get', { attemptId })).attempt.code).toBe('let a = 1;');
    const nobody = '00000000-0000-4000-8000-000000000000';
    const missing = { attemptId: nobody, kind: 'code', atSample: 0, text: '' } as const;
    await expect(call('attempts.addSnapshot', missing)).rejects.toMatchObject({ code: 'attempt-not-found' });
  });
});
