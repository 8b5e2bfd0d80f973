import type { DatabaseSync } from 'node:sqlite';

/** Every statement of the index, prepared for one database. */
export function indexStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  return {
    keyOf: prepare('SELECT key FROM attempts WHERE id = ?'),
    putSession: prepare(`INSERT INTO sessions VALUES (?, ?)
      ON CONFLICT (id) DO UPDATE SET started_at = min(started_at, excluded.started_at)`),
    dropEmptySessions: prepare('DELETE FROM sessions WHERE id NOT IN (SELECT session_id FROM attempts)'),
    dropAttempt: prepare('DELETE FROM attempts WHERE id = ?'),
    putAttempt: prepare(`INSERT INTO attempts
      (key, id, stamp, session_id, created_at, question_id, title, stage, kind, mode, phase, recovered,
        samples, transcription, deleted_at, purpose, about, unsettled)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    putQuestion: prepare('INSERT INTO asked_questions VALUES (?, ?)'),
    putEvent: prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)'),
    dropWords: prepare('DELETE FROM words WHERE attempt = ?'),
    putWord: prepare('INSERT INTO words VALUES (?, ?, ?, ?, ?, ?, ?)'),
    dropFlags: prepare('DELETE FROM flags WHERE attempt = ?'),
    putFlag: prepare('INSERT INTO flags VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    dropReport: prepare('DELETE FROM reports WHERE attempt = ?'),
    putReport: prepare('INSERT INTO reports VALUES (?, ?, ?, ?)'),
    setBasis: prepare('UPDATE attempts SET basis = ? WHERE id = ?'),
    stamps: prepare('SELECT id, stamp FROM attempts'),
    unsettled: prepare(`SELECT id FROM attempts
      WHERE phase != 'done' OR transcription IN ('none', 'running') OR deleted_at IS NOT NULL OR samples = 0
        OR unsettled = 1`),
    outdated: prepare('SELECT id FROM attempts WHERE basis IS NOT ? ORDER BY created_at DESC LIMIT 1'),
    list: prepare(`
      SELECT id, session_id, created_at, question_id, title, stage, kind, mode, purpose, about, phase, recovered, samples,
        transcription, fillers_per_minute, heard
      FROM attempts LEFT JOIN reports ON reports.attempt = attempts.key
      WHERE samples > 0 AND deleted_at IS NULL AND (?1 IS NULL OR question_id = ?1)
      ORDER BY created_at DESC, key DESC`),
    report: prepare(`SELECT report FROM attempts JOIN reports ON reports.attempt = attempts.key
      WHERE id = ? AND basis = ?`),
    recall: prepare(`SELECT session_id, created_at, question, mode
      FROM attempts JOIN asked_questions ON asked_questions.attempt = attempts.key WHERE id = ?`),
  };
}
