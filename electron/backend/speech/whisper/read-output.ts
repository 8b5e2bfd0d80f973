import { z } from 'zod';
import { CoachError } from '#shared/contract/errors.ts';
import type { Word } from '#shared/transcript/transcript.ts';

const span = z.object({ from: z.number(), to: z.number() });

/** What `main -ojf -ml 1 -sow` writes, as far as we read it: a segment for each word, times in milliseconds. */
const output = z.object({
  transcription: z.array(
    z.object({
      text: z.string(),
      offsets: span,
      tokens: z.array(z.object({ text: z.string(), offsets: span, p: z.number() })),
    }),
  ),
});

/** Marks of the model among its tokens: `[_BEG_]`, `[_TT_526]`. */
const MARK = /^\[_[A-Z]+_?\d*_?\]$/;
/** A word is at least this long, in milliseconds. */
const SHORTEST = 40;

/**
 * The words of whisper.cpp's JSON, in order and inside `0..durationMs`. What it puts into brackets, stars or
 * notes (`[BLANK_AUDIO]`, `(music)`, `*coughs*`) was not said. The time of a word is that of its letters: the
 * model hangs the silence behind a word on its full stop. Throws `whisper-garbage` for anything else.
 */
export function readWhisperOutput(json: string, durationMs: number): Word[] {
  const words: Word[] = [];
  let earliest = 0;
  for (const { text, offsets, tokens } of withoutSounds(parse(json))) {
    const spoken = tokens.filter((token) => !MARK.test(token.text));
    const letters = spoken.filter((token) => /[\p{L}\p{N}]/u.test(token.text));
    const written = text.trim();
    if (letters.length === 0 || written === '') continue;
    const startMs = Math.min(Math.max(earliest, letters[0]?.offsets.from ?? offsets.from), durationMs);
    const heardUntil = Math.max(...letters.map((token) => token.offsets.to), startMs + SHORTEST);
    const confidence = letters.reduce((sum, token) => sum + token.p, 0) / letters.length;
    words.push({
      text: written,
      startMs,
      endMs: Math.min(heardUntil, durationMs),
      confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100,
    });
    earliest = startMs;
  }
  return words.map((word, i) => {
    const next = words[i + 1]?.startMs ?? durationMs;
    return { ...word, endMs: Math.max(word.startMs ?? 0, Math.min(word.endMs ?? 0, next)) };
  });
}

type Segment = z.infer<typeof output>['transcription'][number];

function parse(json: string): Segment[] {
  try {
    return output.parse(JSON.parse(json)).transcription;
  } catch (cause) {
    throw new CoachError(
      'whisper-garbage',
      'Whisper answered in a way that cannot be read. Your recording is safe; try again or use the built-in engine.',
      { cause, retryable: true },
    );
  }
}

/** Without what stands between brackets, stars or notes, which may go over several words. */
function withoutSounds(segments: readonly Segment[]): Segment[] {
  const kept: Segment[] = [];
  let closing: string | null = null;
  for (const segment of segments) {
    const text = segment.text.trim();
    const opened: string | null = closing ?? closingOf(text[0]);
    if (opened === null) kept.push(segment);
    closing = opened !== null && !/[\])*♪][.,!?]?$/.test(text) ? opened : null;
  }
  return kept;
}

function closingOf(first: string | undefined): string | null {
  const closings: Record<string, string> = { '[': ']', '(': ')', '*': '*', '♪': '♪' };
  return closings[first ?? ''] ?? null;
}
