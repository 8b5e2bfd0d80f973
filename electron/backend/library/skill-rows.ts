import type { DatabaseSync } from 'node:sqlite';
import type { Stage } from '#shared/bank/question.ts';
import type { TrendAnswer } from '#shared/contract/skills.ts';
import type { Attempt } from '#shared/practice/attempt.ts';
import type { Report } from '#shared/report/report.ts';
import type { Take } from '#shared/skills/best-takes.ts';
import { packPoints, skillPointsOf, unpackPoints } from '#shared/skills/skill-points.ts';

/** An answer as the index keeps it for skills, with what the window shows of it. */
export interface IndexedTake extends Take {
  readonly title: string;
  readonly samples: number;
}

const optional = (value: unknown): number | null => (value === null ? null : Number(value));

/** What attempts say about skills, and the figures that are looked at over time: a row an attempt with a report. */
export function skillRows(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql);
  const there = `FROM skill_points JOIN attempts ON attempts.key = skill_points.attempt
    WHERE samples > 0 AND deleted_at IS NULL AND phase = 'done'`;
  const sql = {
    version: prepare('SELECT total_changes() AS version'),
    drop: prepare('DELETE FROM skill_points WHERE attempt = ?'),
    put: prepare('INSERT INTO skill_points VALUES (?, ?, ?, ?)'),
    takes: prepare(`SELECT id, question_id, title, stage, created_at, purpose, samples,
      skill_points.fillers_per_minute AS fillers, points ${there}`),
    answers:
      prepare(`SELECT id, created_at, stage, skill_points.fillers_per_minute AS fillers, words_per_minute
      ${there} AND purpose != 'retake' ORDER BY created_at, id`),
  };
  return {
    /** Writes what the attempt with this key says; nothing where it has no report. */
    put(key: number, attempt: Attempt, report: Report | null): void {
      sql.drop.run(key);
      if (!report) return;
      const { fillersPerMinute, wordsPerMinute } = report.delivery;
      sql.put.run(key, fillersPerMinute, wordsPerMinute, packPoints(skillPointsOf(attempt, report)));
    },

    /** Every attempt with a report, retakes too, in no order. */
    takes(): IndexedTake[] {
      return sql.takes.all().map((row) => ({
        id: String(row.id),
        questionId: String(row.question_id),
        title: String(row.title),
        stage: row.stage as Stage,
        createdAt: String(row.created_at),
        purpose: row.purpose as Attempt['purpose']['type'],
        samples: Number(row.samples),
        fillersPerMinute: optional(row.fillers),
        points: unpackPoints(String(row.points)),
      }));
    },

    /** Goes up with everything that is written to this database. */
    version: (): number => Number(sql.version.get()?.version),

    /** Every answer with a report, oldest first; retakes are none. */
    answers(): TrendAnswer[] {
      return sql.answers.all().map((row) => ({
        attemptId: String(row.id),
        at: String(row.created_at),
        stage: row.stage as Stage,
        fillersPerMinute: optional(row.fillers),
        wordsPerMinute: optional(row.words_per_minute),
      }));
    },
  };
}

export type SkillRows = ReturnType<typeof skillRows>;
