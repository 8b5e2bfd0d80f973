import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createQuestionsForThem } from '#electron/backend/interview/questions-for-them.ts';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'dry-run-questions-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

describe('questions for them', () => {
  it('are none at first, and stay as they were kept', async () => {
    const dataDir = folder();
    const questions = createQuestionsForThem(dataDir);
    expect(await questions.read()).toEqual([]);
    await questions.keep(['Who is on call?', 'What broke last?']);
    expect(await createQuestionsForThem(dataDir).read()).toEqual(['Who is on call?', 'What broke last?']);
    await questions.keep([]);
    expect(await questions.read()).toEqual([]);
  });

  it.each([
    ['is damaged', '{"version":1,"questions":["Who'],
    ['a later version wrote', '{"version":2,"questions":[]}'],
  ])('that %s are set aside and not overwritten', async (_, text) => {
    const dataDir = folder();
    writeFileSync(path.join(dataDir, 'questions-for-them.json'), text);
    const questions = createQuestionsForThem(dataDir);
    expect(await questions.read()).toEqual([]);
    await questions.keep(['Who is on call?']);
    expect(readdirSync(dataDir).sort()).toEqual([
      'questions-for-them.json',
      expect.stringMatching(/^questions-for-them\.json\.damaged-/),
    ]);
  });

  it('that cannot be written are refused with a sentence', async () => {
    const questions = createQuestionsForThem(path.join(folder(), 'gone'));
    await expect(questions.keep(['Who is on call?'])).rejects.toMatchObject({ name: 'CoachError' });
  });
});
