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
    // A probability that is no number is printed as such, which is no JSON.
    return output.parse(JSON.parse(json.replace(/("p":\s*)-?nan\b/gi, '$10'))).transcription;
  } catch (cause) {
    throw new CoachError(
      'whisper-garbage',
      'Whisper answered in a way that cannot be read. Your recording is safe; try again or use the built-in engine.',
      { cause, retryable: true },
    );
  }
}

/** Words that the name of a sound has at most, as in `(upbeat music playing in the background)`. */
const LONGEST_SOUND = 8;

/**
 * Without what stands between brackets, stars or notes, which may go over several words. Where one that opens
 * is never closed, it is a slip of the model: what follows was said.
 */
function withoutSounds(segments: readonly Segment[]): Segment[] {
  const kept: Segment[] = [];
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    if (!segment) break;
    const closing = closingOf(segment.text.trim()[0]);
    const within = closing === null ? [] : segments.slice(i, i + LONGEST_SOUND);
    const length = within.findIndex(({ text }) =>
      text
        .trim()
        .replace(/[.,!?]$/, '')
        .endsWith(closing ?? ''),
    );
    if (length < 0) kept.push(segment);
    else i += length;
  }
  return kept;
}

function closingOf(first: string | undefined): string | null {
  const closings: Record<string, string> = { '[': ']', '(': ')', '*': '*', '♪': '♪' };
  return closings[first ?? ''] ?? null;
}
