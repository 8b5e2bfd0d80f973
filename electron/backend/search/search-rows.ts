import type { DatabaseSync } from 'node:sqlite';
import { samplesToMs } from '#shared/audio/pcm.ts';
import { type TranscriptHit, transcriptHit } from '#shared/contract/search.ts';
import { readableWord, type Word } from '#shared/transcript/transcript.ts';
import { ftsQuery } from './fts-query.ts';
import { bestPlace, snippetAt } from './snippet.ts';

/** What stands around a match in the text that the database gives back; no word holds them. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

export interface TranscriptHits {
  readonly hits: TranscriptHit[];
  /** How many answers hold what was looked for, shown or not. */
  readonly total: number;
}

/**
 * The words of all attempts as full text. `reading` is what the review shows, one word a line so that a match can be
 * counted back to its word; `heard` has, on the same lines, what was heard where that is something else.
 */
export function searchRows(database: DatabaseSync) {
  const drop = database.prepare('DELETE FROM transcripts WHERE rowid = ?');
  const put = database.prepare('INSERT INTO transcripts (rowid, reading, heard) VALUES (?, ?, ?)');
  const find = database.prepare(`
    WITH found AS (
      SELECT key, id, title, stage, created_at, samples, count(*) OVER () AS total
      FROM transcripts JOIN attempts ON attempts.key = transcripts.rowid
      WHERE transcripts MATCH ?1 AND samples > 0 AND deleted_at IS NULL
      ORDER BY created_at DESC, key DESC LIMIT ?2)
    SELECT found.*, highlight(transcripts, 0, '${OPEN}', '${CLOSE}') AS reading,
      highlight(transcripts, 1, '${OPEN}', '${CLOSE}') AS heard
    FROM found JOIN transcripts ON transcripts.rowid = found.key
    WHERE transcripts MATCH ?1
    ORDER BY found.created_at DESC, found.key DESC`);
  const timeOf = database.prepare('SELECT start_ms FROM words WHERE attempt = ? AND position = ?');

  return {
    /** Takes the words of an attempt (by its key in the index) in place of those it had. */
    put(key: number, words: readonly Word[]): void {
      drop.run(key);
      if (words.length === 0) return;
      const lines = (textOf: (word: Word) => string) =>
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those that matches are marked with
        words.map((word) => textOf(word).replace(/[\s\u0001\u0002]+/g, ' ')).join('\n');
      put.run(
        key,
        lines(readableWord),
        lines((word) => (word.corrected === undefined ? '' : word.text)),
      );
    },

    /** The answers in which this was said, newest first, each at the place that says most of it. */
    find(text: string, limit: number): TranscriptHits {
      const query = ftsQuery(text);
      if (query === null) return { hits: [], total: 0 };
      const rows = find.all(query, limit);
      const hits = rows.map((row) => {
        const reading = String(row.reading).split('\n');
        let place = bestPlace(reading, OPEN) ?? bestPlace(String(row.heard).split('\n'), OPEN) ?? 0;
        // Found by what was heard: what is read in its place, or stands before for both, is shown as the match.
        while (place > 0 && reading[place] === '') place--;
        if (!reading[place]?.includes(OPEN)) reading[place] = `${OPEN}${reading[place]}${CLOSE}`;
        return transcriptHit.parse({
          attemptId: row.id,
          title: row.title,
          stage: row.stage,
          createdAt: row.created_at,
          durationMs: samplesToMs(Number(row.samples)),
          snippet: snippetAt(reading, place, OPEN, CLOSE),
          startMs: timeOf.get(Number(row.key), place)?.start_ms ?? null,
        });
      });
      return { hits, total: Number(rows[0]?.total ?? 0) };
    },
  };
}
