import type { Token } from '#shared/transcript/tokens.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import type { CoverageRow, Limit } from './report.ts';

/**
 * From where on an answer can be judged. `meanConfidence`: clean speech of the bundled engine lies at 0.88 to
 * 0.94, with noise as loud as the voice at 0.72, where half the words are wrong; German read as English at 0.43.
 * `wordsPerVoicedMinute`: slow talkers say 80. `englishShare`: English prose has 0.25 to 0.5 of these words;
 * German, French, Spanish, Italian, Dutch and Polish at most 0.05.
 */
export const limitNorms = {
  fewestWords: 25,
  shortestMs: 20_000,
  meanConfidence: 0.75,
  /** Voice is only compared with words from here on, in milliseconds. */
  voicedMs: 10_000,
  wordsPerVoicedMinute: 40,
  englishShare: 0.12,
  /** Fewer words than these say nothing about the language. */
  languageWords: 12,
} as const;

/** Words that are common in spoken English and are not words of its neighbours. */
const ENGLISH = new Set(
  "the and of to that is it it's this with for we you they i i'm i'd would are be have has had not but what when if there from by at our my your he she his her were been can could should because how which than then into about just will don't it'd that's we'd we're i've".split(
    ' ',
  ),
);

function looksEnglish(bare: readonly string[]): boolean {
  if (bare.length < limitNorms.languageWords) return true;
  const english = bare.filter((word) => ENGLISH.has(word)).length;
  return english / bare.length >= limitNorms.englishShare;
}

function meanConfidence({ words }: Transcript): number | null {
  const known = words.flatMap((w) => (w.confidence === null ? [] : [w.confidence]));
  return known.length === 0 ? null : known.reduce((sum, c) => sum + c, 0) / known.length;
}

function isPoorSound(transcript: Transcript, spoken: number): boolean {
  const confidence = meanConfidence(transcript);
  if (confidence !== null && confidence < limitNorms.meanConfidence) return true;
  const voicedMs = transcript.voice.reduce((sum, v) => sum + v.endMs - v.startMs, 0);
  if (voicedMs < limitNorms.voicedMs) return false;
  return spoken / (voicedMs / 60_000) < limitNorms.wordsPerVoicedMinute;
}

/** Why an answer can only be judged in part, or not; empty where it can. Silence is no limit, it is empty. */
export function limitsOf(transcript: Transcript, tokens: readonly Token[]): Limit[] {
  const bare = tokens.map((t) => t.bare).filter(Boolean);
  if (bare.length === 0) return [];
  const limits: Limit[] = [];
  if (!looksEnglish(bare)) {
    limits.push({
      rule: 'not-english',
      message:
        'This does not read like English, and Dry Run understands English only. So nothing is called missing.',
    });
  }
  if (isPoorSound(transcript, bare.length)) {
    limits.push({
      rule: 'poor-sound',
      message:
        'I could not hear this well, so nothing is called missing. A closer microphone or a quieter room helps.',
    });
  }
  const { durationMs } = transcript;
  if (bare.length < limitNorms.fewestWords || (durationMs !== null && durationMs < limitNorms.shortestMs)) {
    limits.push({
      rule: 'short-answer',
      message: 'This answer is too short to say what was missing from it. Half a minute is enough.',
    });
  }
  return limits;
}

/** Within limits nothing is missing: what would be called so is only unsure. */
export function withinLimits(coverage: readonly CoverageRow[], limits: readonly Limit[]): CoverageRow[] {
  if (limits.length === 0) return [...coverage];
  return coverage.map((row): CoverageRow => {
    if (row.status !== 'not-heard') return row;
    return { ...row, status: 'unsure', confidence: 0 };
  });
}
