/** More words than this narrow nothing down any further. */
const MOST_TERMS = 16;
/** What is read of a search, in characters. */
const MOST_CHARACTERS = 400;

/**
 * What somebody typed as a query of SQLite's FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax): every
 * word has to be there, as the beginning of one that was said; words in quotation marks have to follow each other.
 * Everything is quoted, so that no sign of the query language means anything. Null where there is nothing to look
 * for.
 */
export function ftsQuery(typed: string): string | null {
  const text = typed.slice(0, MOST_CHARACTERS).replace(/[“”„«»]/g, '"');
  const terms = [...text.matchAll(/"([^"]+)"|[^\s"]+/g)]
    .map(([all, phrase]) => phrase ?? all)
    .map((term) => term.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim())
    .filter((term) => term !== '');
  if (terms.length === 0) return null;
  return terms
    .slice(0, MOST_TERMS)
    .map((term) => `"${term}"*`)
    .join(' ');
}
