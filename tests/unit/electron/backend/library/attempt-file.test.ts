import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  attemptStamp,
  readAttempt,
  setAttemptAside,
  writeAttempt,
} from '#electron/backend/library/attempt-file.ts';
import { newAttempt, temporaryFolder } from '#tests/fakes/backend-deps.ts';

describe("an attempt's file", () => {
  it('gives back what was written, with the stamp of that writing', async () => {
    const folder = temporaryFolder();
    const attempt = newAttempt({ code: 'const a = "ä";\n' });
    const stamp = await writeAttempt(folder, attempt);
    expect(await readAttempt(folder)).toEqual({ state: 'read', attempt, stamp });
    const later = await writeAttempt(folder, { ...attempt, phase: 'done' });
    expect(later).not.toBe(stamp);
    expect(await attemptStamp(folder)).toBe(later);
    expect(readdirSync(folder)).toEqual(['attempt.json']);
  });

  it.each([
    ['empty', '', null],
    ['cut off', '{"version":1,"id":"', null],
    ['not JSON', '\0\0\0\0', null],
    ['something else', '[]', []],
    ['null', 'null', null],
    ['without a version', '{"id":1}', { id: 1 }],
  ])('is damaged where it is %s', async (_, text, found) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'attempt.json'), text);
    expect(await readAttempt(folder)).toEqual({ state: 'damaged', found });
  });

  it('is not judged where a later version wrote it', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'attempt.json'), '{"version":2,"shape":"new"}');
    expect(await readAttempt(folder)).toEqual({ state: 'newer' });
  });

  it('is missing where there is none', async () => {
    expect(await readAttempt(temporaryFolder())).toEqual({ state: 'missing' });
    expect(await attemptStamp(temporaryFolder())).toBeNull();
  });

  it('may lack what older versions did not note', async () => {
    const folder = temporaryFolder();
    const { keyPresses, corrections, ...older } = newAttempt();
    writeFileSync(path.join(folder, 'attempt.json'), JSON.stringify(older));
    const read = await readAttempt(folder);
    expect(read).toMatchObject({ state: 'read', attempt: { keyPresses, corrections } });
  });

  it('is kept when it is set aside', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'attempt.json'), 'broken');
    await setAttemptAside(folder, new Date('2026-01-02T03:04:05.678Z'));
    const aside = 'attempt.json.damaged-2026-01-02T03-04-05.678Z';
    expect(readdirSync(folder)).toEqual([aside]);
    expect(readFileSync(path.join(folder, aside), 'utf8')).toBe('broken');
  });
});
