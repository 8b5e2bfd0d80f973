import { meanVector } from '#shared/coverage/word-vectors.ts';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z][a-z']+/g) ?? [];

/** How near two texts are in meaning, -1..1; 0 where the words of one are not known. */
export function closeness(a: string, b: string): number {
  const [u, v] = [meanVector(wordsOf(a)), meanVector(wordsOf(b))];
  if (!u || !v) return 0;
  let dot = 0;
  for (let d = 0; d < u.length; d++) dot += (u[d] ?? 0) * (v[d] ?? 0);
  const length = Math.hypot(...u) * Math.hypot(...v);
  return length === 0 ? 0 : dot / length;
}
