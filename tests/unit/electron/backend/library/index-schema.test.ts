import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '#electron/backend/library/index-schema.ts';

/** An index as a version wrote it that knew so many of the steps. */
function indexOf(steps: number): DatabaseSync {
  const database = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
  for (const step of MIGRATIONS.slice(0, steps)) database.exec(step);
  return database;
}

describe('the schema of the index', () => {
  it('keeps the questions of before where they are not read with every attempt', () => {
    const database = indexOf(7);
    database.exec(`
      INSERT INTO sessions VALUES ('s', '2026-03-07');
      INSERT INTO attempts (key, id, stamp, session_id, created_at, question_id, question, title, stage, kind, mode,
        phase, recovered, samples, transcription)
      VALUES (5, 'a', '1', 's', '2026-03-07', 'q', '{"id":"q"}', 'Title', 'coding', 'drill', 'practice', 'done', 0, 9,
        'done');
      INSERT INTO words VALUES (5, 0, 'Hello', NULL, 0, 1, 1);
    `);
    for (const step of MIGRATIONS.slice(7)) database.exec(step);
    const asked = database.prepare('SELECT question FROM attempts JOIN asked_questions ON attempt = key');
    expect(asked.all()).toMatchObject([{ question: '{"id":"q"}' }]);
    expect(database.prepare('SELECT text FROM words WHERE attempt = 5').all()).toHaveLength(1);
    database.exec(`DELETE FROM attempts WHERE id = 'a'`);
    expect(database.prepare('SELECT * FROM asked_questions').all()).toEqual([]);
  });

  it('answers whose report is out of date without reading an attempt', () => {
    const plan = indexOf(MIGRATIONS.length)
      .prepare(
        'EXPLAIN QUERY PLAN SELECT id FROM attempts WHERE basis IS NOT ? ORDER BY created_at DESC LIMIT 1',
      )
      .all('basis');
    expect(plan).toMatchObject([{ detail: expect.stringContaining('COVERING INDEX attempts_by_basis') }]);
  });
});
