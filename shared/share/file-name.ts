/** What an answer can be saved as; the end of the file's name. */
export const saveFormats = ['md', 'vtt', 'srt', 'json', 'zip'] as const;
export type SaveFormat = (typeof saveFormats)[number];

/** The name of a saved answer without its end: `2026-03-07-receipts-after-payments`. */
export function savedName({ createdAt, title }: { createdAt: string; title: string }): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return [createdAt.slice(0, 10), slug].filter(Boolean).join('-');
}

/** The address of a saved answer, the same path in both shells. */
export function savedPath(attemptId: string, format: SaveFormat): string {
  return `/files/${attemptId}.${format}`;
}
