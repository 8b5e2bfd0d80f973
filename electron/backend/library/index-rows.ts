import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { samplesToMs } from '#shared/audio/pcm.ts';
import { type Attempt, type AttemptSummary, attemptSummary } from '#shared/practice/attempt.ts';
import { type Report, report as reportSchema } from '#shared/report/report.ts';
import { samplesOf } from './attempt-changes.ts';
import { UnusableIndex } from './index-database.ts';
import type { Recalled } from './index-protocol.ts';

/** Runs `work` whole or not at all. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** The statements of the index over one database. */
export function indexRows(database: DatabaseSync) {
  const tags = database.createTagStore(64);
  const insertWord = database.prepare('INSERT INTO words VALUES (?, ?, ?, ?, ?, ?, ?)');
  const insertFlag = database.prepare('INSERT INTO flags VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertEvent = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)');

  const keyOf = (attemptId: string): number | undefined => {
    const row = tags.get`SELECT key FROM attempts WHERE id = ${attemptId}`;
    return row ? Number(row.key) : undefined;
  };

  const dropEmptySessions = (): void => {
    tags.run`DELETE FROM sessions WHERE id NOT IN (SELECT session_id FROM attempts)`;
  };

  return {
    /** Writes what the attempt itself says; its words, flags and report are written by `putDetails`. */
    putAttempt(attempt: Attempt, stamp: string): void {
      const { question } = attempt;
      tags.run`INSERT INTO sessions VALUES (${attempt.sessionId}, ${attempt.createdAt})
        ON CONFLICT (id) DO UPDATE SET started_at = min(started_at, excluded.started_at)`;
      const key = keyOf(attempt.id) ?? null;
      if (key !== null) tags.run`DELETE FROM attempts WHERE key = ${key}`;
      const { lastInsertRowid } = tags.run`INSERT INTO attempts VALUES (
        ${key}, ${attempt.id}, ${stamp}, ${attempt.sessionId}, ${attempt.createdAt}, ${question.id},
        ${JSON.stringify(question)}, ${question.title}, ${question.stage}, ${question.kind}, ${attempt.mode},
        ${attempt.phase}, ${attempt.recovered ? 1 : 0}, ${samplesOf(attempt)}, ${attempt.transcription.state},
        ${attempt.deletedAt}, NULL)`;
      attempt.events.forEach((event, position) => {
        insertEvent.run(
          lastInsertRowid,
          position,
          event.type,
          event.atSample,
          event.at,
          event.detail ?? null,
        );
      });
    },

    /** Writes the attempt's words and its report, made on `basis`: the rules and criteria of the day. */
    putDetails(attempt: Attempt, report: Report | null, basis: string): void {
      const key = keyOf(attempt.id);
      if (key === undefined) return;
      tags.run`DELETE FROM words WHERE attempt = ${key}`;
      tags.run`DELETE FROM flags WHERE attempt = ${key}`;
      tags.run`DELETE FROM reports WHERE attempt = ${key}`;
      tags.run`UPDATE attempts SET basis = ${basis} WHERE key = ${key}`;
      const { transcription } = attempt;
      const words = transcription.state === 'done' ? transcription.transcript.words : [];
      words.forEach((w, position) => {
        insertWord.run(key, position, w.text, w.corrected ?? null, w.startMs, w.endMs, w.confidence);
      });
      if (!report) return;
      report.flags.forEach((f, position) => {
        const [first, last] = f.wordRange ?? [null, null];
        const place: SQLInputValue[] = [first, last, f.startMs, f.endMs];
        insertFlag.run(key, position, f.kind, f.rule, f.text, ...place, f.certainty);
      });
      const asked = report.coverage.filter((row) => row.core && row.status !== 'not-asked');
      const heard = asked.filter((row) => row.status === 'heard');
      tags.run`INSERT INTO reports VALUES (
        ${key}, ${report.delivery.fillersPerMinute}, ${heard.length}, ${asked.length},
        ${JSON.stringify(report)})`;
    },

    remove(attemptId: string): void {
      tags.run`DELETE FROM attempts WHERE id = ${attemptId}`;
      dropEmptySessions();
    },

    /** The stamp of each attempt as it was last written here. */
    stamps(): Map<string, string> {
      const rows = tags.all`SELECT id, stamp FROM attempts`;
      return new Map(rows.map((row) => [String(row.id), String(row.stamp)]));
    },

    /** The attempts a start has to look at. */
    unsettled(): string[] {
      const rows = tags.all`SELECT id FROM attempts
        WHERE phase != 'done' OR transcription IN ('none', 'running') OR deleted_at IS NOT NULL
          OR samples = 0`;
      return rows.map((row) => String(row.id));
    },

    /** The newest attempt whose details were never made, or by other rules; null where there is none. */
    outdated(basis: string): string | null {
      const row = tags.get`SELECT id FROM attempts WHERE basis IS NOT ${basis}
        ORDER BY created_at DESC LIMIT 1`;
      return row ? String(row.id) : null;
    },

    setBasis(attemptId: string, basis: string): void {
      tags.run`UPDATE attempts SET basis = ${basis} WHERE id = ${attemptId}`;
    },

    list(questionId: string | null): AttemptSummary[] {
      const rows = tags.all`
        SELECT id, session_id, created_at, question_id, title, stage, kind, mode, phase, recovered, samples,
          transcription, fillers_per_minute, heard, asked
        FROM attempts LEFT JOIN reports ON reports.attempt = attempts.key
        WHERE samples > 0 AND deleted_at IS NULL
          AND (${questionId} IS NULL OR question_id = ${questionId})
        ORDER BY created_at DESC, key DESC`;
      return rows.map((row) => {
        const summary = attemptSummary.safeParse({
          id: row.id,
          sessionId: row.session_id,
          createdAt: row.created_at,
          questionId: row.question_id,
          title: row.title,
          stage: row.stage,
          kind: row.kind,
          mode: row.mode,
          phase: row.phase,
          recovered: row.recovered === 1,
          durationMs: samplesToMs(Number(row.samples)),
          transcription: row.transcription,
          fillersPerMinute: row.fillers_per_minute,
          heard: row.heard,
          asked: row.asked,
        });
        if (!summary.success) throw new UnusableIndex('a row is not what was written', summary.error);
        return summary.data;
      });
    },

    /** The attempt's report if it was made on this basis. */
    report(attemptId: string, basis: string): Report | null {
      const row = tags.get`SELECT report FROM attempts JOIN reports ON reports.attempt = attempts.key
        WHERE id = ${attemptId} AND basis = ${basis}`;
      return row ? readReport(String(row.report)) : null;
    },

    recall(attemptId: string): Recalled | null {
      const row = tags.get`SELECT session_id, created_at, question, mode FROM attempts WHERE id = ${attemptId}`;
      if (!row) return null;
      return {
        sessionId: String(row.session_id),
        createdAt: String(row.created_at),
        question: JSON.parse(String(row.question)),
        mode: row.mode === 'real' ? 'real' : 'practice',
      };
    },
  };
}

/** A report that cannot be read is as good as none: it is made anew. */
function readReport(text: string): Report | null {
  try {
    return reportSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export type IndexRows = ReturnType<typeof indexRows>;
