import { createGrowingVoice } from './growing-voice.ts';

/** A stretch of samples, `end` not included. */
export interface Stretch {
  start: number;
  end: number;
}

export interface VoiceRules {
  /** Samples that one probability stands for. */
  frame: number;
  /** Voice begins at this probability and ends below the lower one, as Silero's own examples do it. */
  onset: number;
  offset: number;
  /** Shorter silences (samples) do not end a stretch of voice. */
  minSilence: number;
  /** Shorter stretches (samples) are no voice. */
  minVoice: number;
}

/** 16 kHz; 0.5 and 0.35 are Silero's defaults; below 0.1 s a silence is a stop consonant. */
export const VOICE_RULES: VoiceRules = {
  frame: 512,
  onset: 0.5,
  offset: 0.35,
  minSilence: 1_600,
  minVoice: 1_000,
};

/** Stretches of voice from frame probabilities, in order, without overlap, inside `0..total` samples. */
export function voiceStretches(
  probabilities: ArrayLike<number>,
  total: number,
  rules = VOICE_RULES,
): Stretch[] {
  const voice = createGrowingVoice(rules);
  voice.push(Array.from(probabilities));
  return voice.stretches(total);
}

/** Joins stretches whose gap is shorter than `gap` samples. */
export function joinClose(stretches: readonly Stretch[], gap: number): Stretch[] {
  const out: Stretch[] = [];
  for (const s of stretches) {
    const before = out.at(-1);
    if (before && s.start - before.end < gap) before.end = Math.max(before.end, s.end);
    else out.push({ ...s });
  }
  return out;
}

export interface CutRules {
  /** Samples of voice and pauses that a piece should not exceed, before padding, … */
  target: number;
  /** … unless all that is left is no longer than this. */
  cap: number;
  /** A pause of so many samples always ends a piece. */
  longPause: number;
  /** Samples of sound kept around a piece, as far as the pause goes. */
  padding: number;
  /** Samples that padding keeps from the neighbour's voice. */
  distance: number;
  /** Samples that one probability stands for. */
  frame: number;
}

/**
 * Measured: word errors are fewest with pieces up to 15 s, and a decoder loops on 60 s. With 0.2 s of the
 * room's sound at both ends it prints more filled pauses than with 0.8 s, and about as good words.
 */
export const CUT_RULES: CutRules = {
  target: 15 * 16_000,
  cap: 20 * 16_000,
  longPause: 2 * 16_000,
  padding: 3_200,
  distance: 800,
  frame: 512,
};

/** Voice that begins right now is seen this much (samples) later at the latest. */
const SETTLED = 3_200;

/** A piece to decode: its own stretch, and the voice inside it. */
export interface Piece extends Stretch {
  voice: Stretch[];
}

/**
 * Cuts a recording into pieces for the recogniser: at pauses, neighbours together as long as the lengths of
 * the rules allow, and voice that goes on for longer where it is least certain. Pieces are in order, cover
 * all the voice once, share nothing but a pause's silence and stay inside `0..total`.
 *
 * While a recording goes on (`ended` false), those pieces are given that more sound cannot change: the same
 * that come first when it has ended. Where pieces were cut before, `voice` begins behind the last of them, and
 * `before` is where its voice ended: what follows is the same as when all is cut at once.
 */
export function cutIntoPieces(
  voice: readonly Stretch[],
  probabilities: ArrayLike<number>,
  total: number,
  options: { ended?: boolean; rules?: CutRules; before?: number | undefined } = {},
): Piece[] {
  const { ended = true, rules = CUT_RULES } = options;
  const parts = voice.flatMap((v) => splitLong(v, probabilities, rules));
  const runs: Stretch[][] = [];
  for (let at = 0; at < parts.length; ) {
    const next = runEnd(parts, at, total, ended, rules);
    if (next === null) break;
    runs.push(parts.slice(at, next));
    at = next;
  }
  return runs.map((run, i) => {
    const first = run[0]!.start;
    const last = run.at(-1)!.end;
    const before = runs[i - 1]?.at(-1)?.end ?? options.before;
    const after = parts.find((p) => p.start >= last)?.start;
    const earliest = before === undefined ? 0 : Math.min(first, before + rules.distance);
    const latest = after === undefined ? total : Math.max(last, after - rules.distance);
    return {
      start: Math.max(earliest, first - rules.padding),
      end: Math.min(latest, last + rules.padding),
      voice: run,
    };
  });
}

/**
 * The index behind the last part of the piece that begins with part `from`, or null while more sound could
 * change it: everything up to a long pause when it fits the cap, else the parts before the longest pause
 * that leaves a piece between half the target and the target.
 */
function runEnd(
  parts: readonly Stretch[],
  from: number,
  total: number,
  ended: boolean,
  rules: CutRules,
): number | null {
  const begin = parts[from]!.start;
  let end = from + 1;
  while (end < parts.length && parts[end]!.start - parts[end - 1]!.end < rules.longPause) end++;
  const last = parts[end - 1]!.end;
  if (last - begin <= rules.cap) {
    return ended || end < parts.length || total - last >= rules.longPause + SETTLED ? end : null;
  }
  let cut = from + 1;
  let longest = -1;
  for (let i = from + 1; i < end && parts[i - 1]!.end - begin <= rules.target; i++) {
    const pause = parts[i]!.start - parts[i - 1]!.end;
    const early = parts[i - 1]!.end - begin < rules.target / 2;
    if (early ? longest < 0 : pause >= longest) cut = i;
    if (!early && pause >= longest) longest = pause;
  }
  return cut;
}

/** Splits a stretch that is longer than the target where the voice is least certain, from its start on. */
function splitLong(s: Stretch, probabilities: ArrayLike<number>, rules: CutRules): Stretch[] {
  const parts: Stretch[] = [];
  let start = s.start;
  while (s.end - start > rules.target) {
    const from = Math.ceil((start + rules.target / 2) / rules.frame);
    const to = Math.floor((start + rules.target) / rules.frame);
    let at = from;
    for (let i = from; i < to; i++) if (smoothed(probabilities, i) < smoothed(probabilities, at)) at = i;
    const cut = Math.round((at + 0.5) * rules.frame);
    parts.push({ start, end: cut });
    start = cut;
  }
  parts.push({ start, end: s.end });
  return parts;
}

/** A frame's probability among its neighbours, so that one odd frame inside a word is no place to cut. */
function smoothed(probabilities: ArrayLike<number>, i: number): number {
  const at = (k: number): number => probabilities[k] ?? probabilities[i] ?? 1;
  return (at(i - 1) + at(i) + at(i + 1)) / 3;
}
