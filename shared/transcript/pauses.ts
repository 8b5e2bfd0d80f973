import type { SoundSpan, Transcript } from './transcript.ts';

/** Pauses longer than this are time to think (Campione & Véronis 2002). */
const LONG_PAUSE_MS = 1000;

function covered(transcript: Transcript): SoundSpan[] {
  const words = transcript.words.flatMap((w) =>
    w.startMs === null || w.endMs === null ? [] : [{ startMs: w.startMs, endMs: w.endMs }],
  );
  const spans = [...words, ...transcript.voice, ...transcript.suspected];
  return spans.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}

/**
 * Stretches of more than a second in which nobody spoke, between the first and the last sound. Words, voiced
 * stretches and suspected sounds all count as sound, so that a pause is never claimed where there was a voice.
 */
export function longPauses(transcript: Transcript): SoundSpan[] {
  const found: SoundSpan[] = [];
  let until: number | null = null;
  for (const span of covered(transcript)) {
    if (until !== null && span.startMs - until > LONG_PAUSE_MS)
      found.push({ startMs: until, endMs: span.startMs });
    until = Math.max(until ?? 0, span.endMs);
  }
  return found;
}

/**
 * Tells a speaker's pauses from waits: a silence with a seam in it, where one recording ended and another began, is
 * the time between a last word and Stop, and between Start and a first one. `seams` in milliseconds.
 */
export function withoutWaits(silences: readonly SoundSpan[], seams: readonly number[]) {
  const isWait = ({ startMs, endMs }: SoundSpan) => seams.some((ms) => ms >= startMs && ms <= endMs);
  return { pauses: silences.filter((span) => !isWait(span)), waits: silences.filter(isWait) };
}
