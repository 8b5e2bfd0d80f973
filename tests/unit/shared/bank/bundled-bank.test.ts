import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBank } from '#shared/bank/check-bank.ts';
import { kindsOfStage, question, stage } from '#shared/bank/question.ts';

const root = path.join(import.meta.dirname, '../../../../question-banks');
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .map((file) => ({
    path: path.relative(root, file).replaceAll('\\', '/'),
    text: readFileSync(file, 'utf8'),
  }));
const questions = files
  .filter((file) => file.path.startsWith('questions/'))
  .map((file) => question.parse(JSON.parse(file.text)));

describe('the bank that comes with the app', () => {
  it('is free of errors', () => {
    expect(checkBank(files).errors).toEqual([]);
  });

  it('holds the 44 criteria of the three stages', () => {
    expect(checkBank(files).counts.criteria).toBe(14 + 17 + 13);
  });

  it.each(stage.options)('has at least six questions for %s and each of its kinds', (name) => {
    const ofStage = questions.filter((asked) => asked.stage === name);
    expect(ofStage.length).toBeGreaterThanOrEqual(6);
    for (const kind of kindsOfStage[name])
      expect(ofStage.filter((asked) => asked.kind === kind)).not.toEqual([]);
  });

  it.each(questions)('$id has a follow-up that makes it smaller, among others', ({ followUps }) => {
    expect(followUps.filter((asked) => /^make it smaller/i.test(asked))).toHaveLength(1);
    expect(followUps.length).toBeGreaterThanOrEqual(4);
  });
});
