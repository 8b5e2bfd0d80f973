import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import type { BackendDeps } from '#electron/backend/services.ts';
import { backendDeps } from '#tests/fakes/backend-deps.ts';
import { eventually, type RunningBackend, runningBackend, soundOf } from '../running-backend.ts';
import { send } from './sent.ts';

type Entries = Record<string, string | Uint8Array>;

async function zipOf(entries: Entries): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(entries)) {
    await zip.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
    );
  }
  return zip.close();
}

/** What is in an archive, by name. */
async function entriesOf(bytes: Uint8Array): Promise<Entries> {
  const entries: Entries = {};
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes), {
    useWebWorkers: false,
  }).getEntries()) {
    if (!entry.directory) entries[entry.filename] = await entry.getData(new Uint8ArrayWriter());
  }
  return entries;
}

/** An answer, and all of it as a ZIP. */
async function saved() {
  const deps = backendDeps();
  const running = await runningBackend(deps);
  const attemptId = await running.answer(5);
  await eventually(async () => {
    const { attempt } = await running.call('attempts.get', { attemptId });
    expect(attempt.transcription.state).toBe('done');
  });
  const file = await running.backend.file(`${attemptId}.zip`);
  const bytes = new Uint8Array(await new Response(file?.body).arrayBuffer());
  return { deps, running, attemptId, bytes };
}

const take = async (running: RunningBackend, bytes: Uint8Array) =>
  running.call('share.importAttempt', { transferId: await send(running, bytes) });
const attemptsOf = ({ dataDir }: BackendDeps) => readdirSync(path.join(dataDir, 'attempts'));

describe('an answer from a ZIP', () => {
  it('is the same in another library, with its sound and its report', async () => {
    const { running: there, attemptId, bytes } = await saved();
    const deps = backendDeps();
    const here = await runningBackend(deps);
    const taken = await take(here, bytes);
    expect(taken).toMatchObject({ outcome: 'imported', attemptId, title: 'The night of the outage' });
    expect(await here.call('attempts.get', { attemptId })).toEqual(
      await there.call('attempts.get', { attemptId }),
    );
    expect(await soundOf(here.backend, attemptId)).toEqual(await soundOf(there.backend, attemptId));
    expect((await here.call('attempts.list', {})).attempts).toMatchObject([{ id: attemptId }]);
    expect(readdirSync(path.join(deps.dataDir, 'transfers'))).toEqual([]);
  });

  it('is kept once where it is there already, and beside one that went on', async () => {
    const { deps, running, attemptId, bytes } = await saved();
    expect(await take(running, bytes)).toMatchObject({ outcome: 'already-there', attemptId });
    expect(attemptsOf(deps)).toEqual([attemptId]);
    await running.call('attempts.addEvent', { attemptId, event: { type: 'stopped', atSample: 0 } });
    const copy = await take(running, bytes);
    expect(copy.outcome).toBe('copied');
    expect(copy.attemptId).not.toBe(attemptId);
    const { attempt } = await running.call('attempts.get', { attemptId: copy.attemptId });
    expect(attempt.events).toEqual([]);
    await running.call('attempts.delete', { attemptId: copy.attemptId });
    expect((await running.call('attempts.list', {})).attempts).toHaveLength(1);
  });

  it('leaves out what no attempt has', async () => {
    const { bytes } = await saved();
    const entries = await entriesOf(bytes);
    const top = Object.keys(entries)[0]?.split('/')[0] ?? '';
    const deps = backendDeps();
    const here = await runningBackend(deps);
    const others = [
      'evil.exe',
      '.hidden',
      'unknown.wav',
      'deeper/answer.wav',
      'peaks.json',
      'attempt.json.bak',
    ];
    const zip = await zipOf({
      ...entries,
      ...Object.fromEntries(others.map((name) => [`${top}/${name}`, 'x'])),
      'elsewhere/other-versions.jsonl': 'x',
    });
    const { attemptId } = await take(here, zip);
    const sound = Object.keys(entries).find((name) => name.endsWith('.wav')) ?? '';
    expect(readdirSync(path.join(deps.dataDir, 'attempts', attemptId)).sort()).toEqual(
      ['attempt.json', path.basename(sound)].sort(),
    );
  });

  it.each(['../../evil.jsonl', '/tmp/evil.jsonl', '..\\evil.jsonl', 'a/../../evil.jsonl'])(
    'writes nothing to %s',
    async (name) => {
      const { bytes } = await saved();
      const entries = await entriesOf(bytes);
      const deps = backendDeps();
      const here = await runningBackend(deps);
      // Refused as a whole or left out: both will do.
      await take(here, await zipOf({ ...entries, [name]: 'x' })).catch(() => {});
      const top = Object.keys(entries)[0]?.split('/')[0] ?? '';
      await take(here, await zipOf({ ...entries, [`${top}/${name}`]: 'x' })).catch(() => {});
      const written = readdirSync(deps.dataDir, { recursive: true }).map(String);
      expect(written.filter((file) => file.includes('evil'))).toEqual([]);
      expect(existsSync('/tmp/evil.jsonl')).toBe(false);
    },
  );

  it.each<[string, string, (entries: Entries, top: string) => Promise<Uint8Array> | Uint8Array]>([
    ['is no ZIP', 'archive-not-ours', () => new TextEncoder().encode('RIFF, not PK')],
    ['holds no answer', 'archive-not-ours', () => zipOf({ 'notes.txt': 'x' })],
    [
      'holds two',
      'archive-several',
      (entries) => zipOf({ ...entries, 'b/attempt.json': entries[notesIn(entries)] ?? '' }),
    ],
    ['has notes that are none', 'archive-damaged', (e) => zipOf({ ...e, [notesIn(e)]: '{"version":1}' })],
    ['has notes that are no JSON', 'archive-damaged', (e) => zipOf({ ...e, [notesIn(e)]: '{' })],
    ['is of a later version', 'attempt-newer', (e) => zipOf({ ...e, [notesIn(e)]: '{"version":99}' })],
    [
      'lacks its sound',
      'archive-damaged',
      (e) => zipOf(Object.fromEntries(Object.entries(e).filter(([name]) => !name.endsWith('.wav')))),
    ],
    [
      'has other sound',
      'archive-damaged',
      (e) => zipOf({ ...e, [Object.keys(e).find((name) => name.endsWith('.wav')) ?? '']: 'RIFF' }),
    ],
  ])('one that %s is refused: %s', async (_, code, make) => {
    const { bytes } = await saved();
    const entries = await entriesOf(bytes);
    const deps = backendDeps();
    const here = await runningBackend(deps);
    await expect(take(here, await make(entries, ''))).rejects.toMatchObject({ code });
    expect(attemptsOf(deps)).toEqual([]);
    expect(readdirSync(path.join(deps.dataDir, 'transfers'))).toEqual([]);
  });

  it('that was cut short or bent is refused', async () => {
    const { bytes } = await saved();
    const deps = backendDeps();
    const here = await runningBackend(deps);
    await expect(take(here, bytes.slice(0, bytes.length / 2))).rejects.toMatchObject({
      code: 'archive-not-ours',
    });
    const bent = bytes.slice();
    const sound = Buffer.from(bent).indexOf('RIFF') + 60;
    bent[sound] = (bent[sound] ?? 0) ^ 0xff;
    await expect(take(here, bent)).rejects.toMatchObject({ code: 'archive-damaged' });
    expect(attemptsOf(deps)).toEqual([]);
  });
});

describe('a file on its way', () => {
  it('has to arrive whole and in order', async () => {
    const deps = backendDeps();
    const { call } = await runningBackend(deps);
    const base64 = Buffer.from('abcd').toString('base64');
    const { transferId } = await call('transfer.begin', { bytes: 8 });
    await call('transfer.send', { transferId, offset: 0, base64 });
    await expect(call('transfer.send', { transferId, offset: 0, base64 })).rejects.toMatchObject({
      code: 'transfer-broken',
    });
    await expect(call('share.importAttempt', { transferId })).rejects.toMatchObject({
      code: 'transfer-broken',
    });
    const file = path.join(deps.dataDir, 'transfers', transferId, 'sent');
    expect(readFileSync(file, 'utf8')).toBe('abcd');
    await call('transfer.cancel', { transferId });
    expect(existsSync(file)).toBe(false);
    await expect(call('transfer.send', { transferId, offset: 4, base64 })).rejects.toMatchObject({
      code: 'transfer-broken',
    });
  });

  it('gives way to newer ones', async () => {
    const deps = backendDeps();
    const { call } = await runningBackend(deps);
    for (let i = 0; i < 10; i++) await call('transfer.begin', { bytes: 8 });
    expect(readdirSync(path.join(deps.dataDir, 'transfers')).length).toBeLessThanOrEqual(4);
  });
});

/** The name of the notes in an archive. */
const notesIn = (entries: Entries) =>
  Object.keys(entries).find((name) => name.endsWith('/attempt.json')) ?? '';
