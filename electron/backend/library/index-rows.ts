import type { DatabaseSync } from 'node:sqlite';
import { samplesToMs } from '#shared/audio/pcm.ts';
import { type Attempt, type AttemptSummary, attemptSummary } from '#shared/practice/attempt.ts';
import { withCorrectedWords } from '#shared/report/apply-corrections.ts';
import { type Report, report as reportSchema } from '#shared/report/report.ts';
import { searchRows, type TranscriptHits } from '../search/search-rows.ts';
import { samplesOf } from './attempt-changes.ts';
import { isCutOff } from './follow-up-changes.ts';
import { UnusableIndex } from './index-database.ts';
import type { Recalled } from './index-protocol.ts';
import { indexStatements } from './index-statements.ts';
import { skillRows } from './skill-rows.ts';
import { isUnheard } from './unheard.ts';

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

/** Attempts as rows of the index, there and back. */
export function indexRows(database: DatabaseSync) {
  const sql = indexStatements(database);
  const transcripts = searchRows(database);
  const skills = skillRows(database);

  const keyOf = (attemptId: string): number | null => {
    const row = sql.keyOf.get(attemptId);
    return row ? Number(row.key) : null;
  };

  return {
    skills,

    /** Writes what the attempt itself says; its words, flags and report are written by `putDetails`. */
    putAttempt(attempt: Attempt, stamp: string): void {
      const { id, question } = attempt;
      const former = keyOf(id);
      sql.dropAttempt.run(id);
      sql.putSession.run(attempt.sessionId, attempt.createdAt);
      const { lastInsertRowid: key } = sql.putAttempt.run(
        former,
        id,
        stamp,
        attempt.sessionId,
        attempt.createdAt,
        question.id,
        question.title,
        question.stage,
        question.kind,
        attempt.mode,
        attempt.phase,
        attempt.recovered ? 1 : 0,
        samplesOf(attempt),
        attempt.transcription.state,
        attempt.deletedAt,
        attempt.purpose.type,
        JSON.stringify(attempt.purpose),
        isCutOff(attempt) || isUnheard(attempt) ? 1 : 0,
      );
      sql.putQuestion.run(key, JSON.stringify(question));
      attempt.events.forEach(({ type, atSample, at, detail = null }, position) => {
        sql.putEvent.run(key, position, type, atSample, at, detail);
      });
    },

    /** Writes the attempt's words and its report, made on `basis`: the rules and criteria of the day. */
    putDetails(attempt: Attempt, report: Report | null, basis: string): void {
      const key = keyOf(attempt.id);
      if (key === null) return;
      for (const drop of [sql.dropWords, sql.dropFlags, sql.dropReport]) drop.run(key);
      sql.setBasis.run(basis, attempt.id);
      const { transcription } = attempt;
      const words =
        transcription.state === 'done'
          ? withCorrectedWords(transcription.transcript, attempt.corrections, report?.misheard).words
          : [];
      transcripts.put(key, words);
      skills.put(key, attempt, report);
      words.forEach(({ text, corrected = null, startMs, endMs, confidence }, position) => {
        sql.putWord.run(key, position, text, corrected, startMs, endMs, confidence);
      });
      if (!report) return;
      report.flags.forEach(({ kind, rule, text, wordRange, startMs, endMs, certainty }, position) => {
        const [first, last] = wordRange ?? [null, null];
        sql.putFlag.run(key, position, kind, rule, text, first, last, startMs, endMs, certainty);
      });
      const heard = report.coverage.filter((row) => row.status === 'heard');
      const { fillersPerMinute } = report.delivery;
      sql.putReport.run(key, fillersPerMinute, heard.length, JSON.stringify(report));
    },

    remove(attemptId: string): void {
      sql.dropAttempt.run(attemptId);
      sql.dropEmptySessions.run();
    },

    /** The stamp of each attempt as it was last written here. */
    stamps(): Map<string, string> {
      return new Map(sql.stamps.all().map((row) => [String(row.id), String(row.stamp)]));
    },

    /** The attempts a start has to look at. */
    unsettled(): string[] {
      return sql.unsettled.all().map((row) => String(row.id));
    },

    /** The newest attempt whose details were never made, or on another basis; null where there is none. */
    outdated(basis: string): string | null {
      const row = sql.outdated.get(basis);
      return row ? String(row.id) : null;
    },

    setBasis(attemptId: string, basis: string): void {
      sql.setBasis.run(basis, attemptId);
    },

    list(questionId: string | null): AttemptSummary[] {
      return sql.list.all(questionId).map((row) => {
        const summary = attemptSummary.safeParse({
          id: row.id,
          sessionId: row.session_id,
          createdAt: row.created_at,
          questionId: row.question_id,
          title: row.title,
          stage: row.stage,
          kind: row.kind,
          mode: row.mode,
          purpose: row.purpose,
          about: JSON.parse(String(row.about)),
          phase: row.phase,
          recovered: row.recovered === 1,
          durationMs: samplesToMs(Number(row.samples)),
          transcription: row.transcription,
          fillersPerMinute: row.fillers_per_minute,
          heard: row.heard,
        });
        if (!summary.success) throw new UnusableIndex('a row is not what was written', summary.error);
        return summary.data;
      });
    },

    /** The attempt's report if it was made on this basis. */
    report(attemptId: string, basis: string): Report | null {
      const row = sql.report.get(attemptId, basis);
      return row ? readReport(String(row.report)) : null;
    },

    search(text: string, limit: number): TranscriptHits {
      return transcripts.find(text, limit);
    },

    recall(attemptId: string): Recalled | null {
      const row = sql.recall.get(attemptId);
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
