import { msToSamples } from '#shared/audio/pcm.ts';
import { isFilledPause } from '#shared/transcript/filled-pauses.ts';
import type { Word } from '#shared/transcript/transcript.ts';
import { LOUDNESS_FRAME, loudness, soundingFrames } from './loudness.ts';
import { ENCODER_FRAME } from './moonshine.ts';
import { spectralChange, voiceQuality } from './voice-quality.ts';

/** One decoding of a piece: its words, how likely a filler was where each begins, where it looked at all. */
export interface HeardRow {
  words: readonly Word[];
  /** For each word the filler margin (in logits) of the step that wrote its first token. */
  margins: readonly number[];
  /** Attention of all tokens together, a value an encoder frame. */
  looked: Float32Array;
  /** Mean log-probability of its tokens. */
  certainty: number;
}

/** Decodings of a piece, and of its stretches of voice alone (near); the plain ones with the best first. */
export interface HeardRows {
  plain: readonly HeardRow[];
  biased: readonly HeardRow[];
  nearPlain: readonly HeardRow[];
  nearBiased: readonly HeardRow[];
}
const DECODINGS = ['plain', 'biased', 'nearPlain', 'nearBiased'] as const;

/** A sound that may be a filled pause. */
export interface FillerCandidate {
  text: string;
  startMs: number;
  endMs: number;
  /** In the order of `FILLER_FEATURES`. */
  features: number[];
}

/** What is known about a candidate; the weights are in `filled-pause-weights.json`. */
export const FILLER_FEATURES = [
  'margin',
  'plainRows',
  'biasedRows',
  'nearPlain',
  'nearBiased',
  'logDuration',
  'voiced',
  'pitchSpread',
  'spectralChange',
  'level',
  'lookedAt',
  'pauseBefore',
  'pauseAfter',
  'certainty',
  'crowd',
  'steadier',
] as const;

/** Margins (logits) beyond these say no more. */
const LOWEST_MARGIN = -10;
const HIGHEST_MARGIN = 6;
/** Frames of 10 ms: silences that part an island from words, and how long a filled pause is. */
const ISLAND_GAP = 8;
const ISLAND_LENGTH = [20, 160] as const;

/**
 * Sounds of a piece that may be filled pauses: fillers that any decoding printed, and voiced islands between
 * pauses that the best decoding did not look at. `start` is the first sample's place on the timeline.
 */
export function fillerCandidates(rows: HeardRows, samples: Float32Array, start: number): FillerCandidate[] {
  const sounding = soundingFrames(samples);
  const groups: Printed[][] = [];
  for (const by of DECODINGS) {
    for (const row of rows[by]) {
      row.words.forEach((word, i) => {
        if (isFilledPause(bare(word.text))) group(groups, { word, margin: row.margins[i]!, by });
      });
    }
  }
  const firstMs = start / 16;
  for (const island of islands(sounding)) {
    const startMs = Math.round(firstMs + island.start * 10);
    const word = { text: 'um', startMs, endMs: Math.round(firstMs + island.end * 10), confidence: 0 };
    if (!groups.some((g) => g.some((p) => overlap(p.word, word) > 0.3))) {
      groups.push([{ word, margin: LOWEST_MARGIN, by: null }]);
    }
  }
  const levels = Float32Array.from(loudness(samples)).sort();
  const loud = levels[Math.floor(levels.length * 0.8)] ?? 0;
  const crowd = groups.filter((g) => g.some((p) => p.by !== null)).length / (samples.length / 160_000);
  const usual = usualChange(samples, sounding);
  return groups.map((g) => {
    const word = shortest(g);
    const from = Math.max(0, msToSamples(word.startMs!) - start);
    const to = Math.max(from, msToSamples(word.endMs!) - start);
    const quality = voiceQuality(samples, from, to);
    const [before, after] = pausesAround(sounding, from, to);
    const printed = (by: keyof HeardRows): number => g.filter((p) => p.by === by).length;
    return {
      text: bare(word.text),
      startMs: word.startMs!,
      endMs: word.endMs!,
      features: [
        Math.min(HIGHEST_MARGIN, Math.max(LOWEST_MARGIN, ...g.map((p) => p.margin))),
        printed('plain'),
        printed('biased'),
        Math.min(1, printed('nearPlain')),
        Math.min(1, printed('nearBiased')),
        Math.log(Math.min(1_500, Math.max(80, word.endMs! - word.startMs!))),
        quality.voiced,
        quality.pitchSpread,
        quality.spectralChange,
        Math.max(-30, quality.level - loud),
        lookedAt(rows.plain[0]!.looked, sounding, from, to),
        before,
        after,
        Math.max(-1, rows.plain[0]!.certainty),
        Math.min(12, crowd),
        quality.spectralChange - usual,
      ],
    };
  });
}

/** How much the spectrum of the whole piece changes while there is sound: the mean over a third of it. */
function usualChange(samples: Float32Array, sounding: readonly boolean[]): number {
  const LENGTH = 3_200;
  let sum = 0;
  let count = 0;
  for (let at = 0; at + LENGTH <= samples.length; at += 3 * LENGTH) {
    const frames = sounding.slice(at / LOUDNESS_FRAME, (at + LENGTH) / LOUDNESS_FRAME);
    if (frames.filter(Boolean).length < frames.length / 2) continue;
    sum += spectralChange(samples, at, at + LENGTH);
    count++;
  }
  return count > 0 ? sum / count : 8.5;
}

/** A word without casing and punctuation. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

interface Printed {
  word: Word;
  margin: number;
  /** Which decoding printed it, or null for an island that none did. */
  by: keyof HeardRows | null;
}

function group(groups: Printed[][], printed: Printed): void {
  const same = groups.find((g) => g.some((p) => overlap(p.word, printed.word) > 0.3));
  if (same) same.push(printed);
  else groups.push([printed]);
}

/** The share of the shorter word that both cover. */
function overlap(a: Word, b: Word): number {
  const shared = Math.min(a.endMs!, b.endMs!) - Math.max(a.startMs!, b.startMs!);
  return shared / Math.max(1, Math.min(a.endMs! - a.startMs!, b.endMs! - b.startMs!));
}

/** The shortest of the words of a group that is long enough to be a filled pause at all. */
function shortest(g: readonly Printed[]): Word {
  const MIN_MS = 120;
  const length = (p: Printed): number => p.word.endMs! - p.word.startMs!;
  const long = g.filter((p) => length(p) >= MIN_MS);
  return (long.length > 0 ? long : g).reduce((a, b) => (length(b) < length(a) ? b : a)).word;
}

/** Stretches of sound between pauses that are as long as a filled pause. */
function islands(sounding: readonly boolean[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = -1;
  let silent = ISLAND_GAP;
  for (let i = 0; i <= sounding.length; i++) {
    if (sounding[i]) {
      if (start < 0) start = i;
      silent = 0;
    } else if (start >= 0 && (++silent >= ISLAND_GAP || i === sounding.length)) {
      found.push({ start, end: i - silent + 1 });
      start = -1;
    }
  }
  return found.filter((s) => s.end - s.start >= ISLAND_LENGTH[0] && s.end - s.start <= ISLAND_LENGTH[1]);
}

/** Seconds of silence right before and behind a stretch of samples, up to half a second each. */
function pausesAround(sounding: readonly boolean[], from: number, to: number): [number, number] {
  const MOST = 50;
  const SLACK = 3;
  const count = (at: number, step: number): number => {
    let silent = 0;
    for (let i = at; i >= 0 && i < sounding.length && silent < MOST; i += step) {
      if (!sounding[i]) silent++;
      else if (Math.abs(i - at) > SLACK) break;
    }
    return silent / 100;
  };
  return [count(Math.floor(from / LOUDNESS_FRAME) - 1, -1), count(Math.ceil(to / LOUDNESS_FRAME), 1)];
}

/** How much the decoder looked at a stretch, against what it gave the sounding frames on average. */
function lookedAt(looked: Float32Array, sounding: readonly boolean[], from: number, to: number): number {
  const mean = (first: number, last: number, soundingOnly: boolean): number => {
    let sum = 0;
    let frames = 0;
    for (let f = first; f < Math.min(last, looked.length); f++) {
      if (soundingOnly && !sounding[Math.floor((f * ENCODER_FRAME) / LOUDNESS_FRAME)]) continue;
      sum += looked[f]!;
      frames++;
    }
    return frames > 0 ? sum / frames : 0;
  };
  const here = mean(Math.floor(from / ENCODER_FRAME), Math.ceil(to / ENCODER_FRAME), false);
  return Math.min(3, here / Math.max(1e-6, mean(0, looked.length, true)));
}
