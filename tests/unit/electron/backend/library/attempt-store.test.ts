import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAttemptStore } from '#electron/backend/library/attempt-store.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import { newAttempt, temporaryFolder } from '#tests/fakes/backend-deps.ts';

function storeIn(folder: string) {
  const told: string[] = [];
  const attemptsFolder = path.join(folder, 'attempts');
  mkdirSync(attemptsFolder, { recursive: true });
  const store = createAttemptStore({
    attemptsFolder,
    trashFolder: path.join(folder, 'trash'),
    onSaved: (attempt) => told.push(`saved ${attempt.phase}`),
    onChanged: (attempt) => told.push(`changed ${attempt.phase}`),
    onRemoved: () => told.push('removed'),
  });
  const onDisk = (id: string): Attempt =>
    JSON.parse(readFileSync(path.join(attemptsFolder, id, 'attempt.json'), 'utf8'));
  return { store, told, onDisk, attemptsFolder };
}

const withEvent = (atSample: number) => (attempt: Attempt) => ({
  ...attempt,
  events: [...attempt.events, { type: 'phase' as const, atSample, at: '2026-01-01T00:00:00.000Z' }],
});

/** A store with an attempt whose event the disk would not take: its folder is gone. */
async function withUnsavedEvent() {
  const { store, attemptsFolder, onDisk } = storeIn(temporaryFolder());
  const attempt = newAttempt();
  await store.create(attempt);
  const folder = path.join(attemptsFolder, attempt.id);
  rmSync(folder, { recursive: true });
  await store.update(attempt.id, withEvent(1), { keepUnsaved: true });
  return { store, attempt, folder, onDisk };
}

describe('the attempt store', () => {
  it('makes changes of one attempt one after the other', async () => {
    const { store, onDisk } = storeIn(temporaryFolder());
    const attempt = newAttempt();
    await store.create(attempt);
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => store.update(attempt.id, withEvent(n))));
    expect(onDisk(attempt.id).events.map((event) => event.atSample)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('saves nothing where nothing changed, and nothing of a change that was refused', async () => {
    const { store, told } = storeIn(temporaryFolder());
    const attempt = newAttempt();
    await store.create(attempt);
    await store.update(attempt.id, (same) => same);
    const refused = store.update(attempt.id, () => {
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    expect(told).toEqual(['saved open', 'changed open']);
    expect(await store.read(attempt.id)).toEqual(attempt);
  });

  it('knows more attempts than it keeps in memory', async () => {
    const { store } = storeIn(temporaryFolder());
    const attempts = Array.from({ length: 40 }, () => newAttempt());
    for (const attempt of attempts) await store.create(attempt);
    for (const attempt of attempts) expect(await store.read(attempt.id)).toEqual(attempt);
  });

  it('says so where an attempt is not there, damaged, or from a later version', async () => {
    const { store, attemptsFolder } = storeIn(temporaryFolder());
    const { id } = newAttempt();
    await expect(store.read(id)).rejects.toMatchObject({ code: 'attempt-not-found' });
    mkdirSync(path.join(attemptsFolder, id));
    writeFileSync(path.join(attemptsFolder, id, 'attempt.json'), '{');
    await expect(store.read(id)).rejects.toMatchObject({ code: 'attempt-damaged' });
    writeFileSync(path.join(attemptsFolder, id, 'attempt.json'), '{"version":9}');
    await expect(store.update(id, (same) => same)).rejects.toMatchObject({ code: 'attempt-newer' });
  });

  it('keeps facts that the disk would not take, and saves them with the next change', async () => {
    const { store, attemptsFolder, onDisk } = storeIn(temporaryFolder());
    const attempt = newAttempt();
    await store.create(attempt);
    const folder = path.join(attemptsFolder, attempt.id);
    rmSync(folder, { recursive: true });

    await expect(store.update(attempt.id, withEvent(1))).rejects.toMatchObject({ code: 'storage-gone' });
    expect((await store.read(attempt.id)).events).toHaveLength(0);
    await store.update(attempt.id, withEvent(2), { keepUnsaved: true });
    expect((await store.read(attempt.id)).events).toHaveLength(1);

    mkdirSync(folder);
    await store.update(attempt.id, (same) => same);
    expect(onDisk(attempt.id).events.map((event) => event.atSample)).toEqual([2]);
  });

  it('leaves no folder behind where an attempt cannot be saved for the first time', async () => {
    const { store, attemptsFolder } = storeIn(temporaryFolder());
    const attempt = { ...newAttempt(), code: 1n as unknown as string };
    await expect(store.create(attempt)).rejects.toMatchObject({ name: 'CoachError' });
    expect(existsSync(path.join(attemptsFolder, attempt.id))).toBe(false);
  });

  it('tells what the disk would not take, until it does', async () => {
    const { store, attempt, folder, onDisk } = await withUnsavedEvent();
    expect(await store.saveAgain()).toMatchObject([{ id: attempt.id, events: [{ atSample: 1 }] }]);
    mkdirSync(folder);
    expect(await store.saveAgain()).toEqual([]);
    expect(onDisk(attempt.id).events).toHaveLength(1);
  });

  it('tries once more to save when it is closed', async () => {
    const { store, attempt, folder, onDisk } = await withUnsavedEvent();
    mkdirSync(folder);
    await store.close();
    expect(onDisk(attempt.id).events).toHaveLength(1);
  });

  it('removes a folder only on its condition', async () => {
    const { store, told, attemptsFolder } = storeIn(temporaryFolder());
    const attempt = newAttempt();
    await store.create(attempt);
    expect(await store.remove(attempt.id, ({ deletedAt }) => deletedAt !== null)).toBe(false);
    expect(existsSync(path.join(attemptsFolder, attempt.id))).toBe(true);
    expect(await store.remove(attempt.id, () => true)).toBe(true);
    expect(existsSync(path.join(attemptsFolder, attempt.id))).toBe(false);
    expect(told.at(-1)).toBe('removed');
    await expect(store.read(attempt.id)).rejects.toMatchObject({ code: 'attempt-not-found' });
  });
});
