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
  const raw: Stretch[] = [];
  let start = -1;
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i]!;
    if (start < 0 && p >= rules.onset) start = i;
    else if (start >= 0 && p < rules.offset) {
      raw.push({ start: start * rules.frame, end: i * rules.frame });
      start = -1;
    }
  }
  if (start >= 0) raw.push({ start: start * rules.frame, end: probabilities.length * rules.frame });
  return joinClose(raw, rules.minSilence)
    .filter((s) => s.end - s.start >= rules.minVoice)
    .map((s) => ({ start: s.start, end: Math.min(s.end, total) }))
    .filter((s) => s.end > s.start);
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
  /** Samples of voice and pauses that a piece should not exceed, before padding. */
  target: number;
  /** Samples of sound kept around a piece; never into the neighbour's half of the pause. */
  padding: number;
  /** Pauses (samples) at which a cut is free. */
  minPause: number;
  /** Samples that one probability stands for. */
  frame: number;
}

/** Measured: word errors are fewest with pieces up to 15 s, and a decoder loops on 60 s. */
export const CUT_RULES: CutRules = { target: 15 * 16_000, padding: 3_200, minPause: 4_800, frame: 512 };

/** A piece to decode: its own stretch, and the voice inside it. */
export interface Piece extends Stretch {
  voice: Stretch[];
}

/**
 * Cuts a recording into pieces for the recogniser: at pauses, neighbours together up to the target length,
 * and voice that goes on for longer at its shortest pauses or where the voice is least certain. Pieces are
 * in order, never overlap, cover all the voice and stay inside `0..total`.
 */
export function cutIntoPieces(
  voice: readonly Stretch[],
  probabilities: ArrayLike<number>,
  total: number,
  rules = CUT_RULES,
): Piece[] {
  const runs: Stretch[][] = [];
  for (const s of voice.flatMap((v) => splitLong(v, probabilities, rules))) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && s.end - run[0]!.start <= rules.target) run.push(s);
    else runs.push([s]);
  }
  return runs.map((run, i) => {
    const first = run[0]!.start;
    const last = run.at(-1)!.end;
    const previousEnd = runs[i - 1]?.at(-1)?.end ?? -first;
    const nextStart = runs[i + 1]?.[0]?.start ?? total + (total - last);
    return {
      start: Math.max(0, first - Math.min(rules.padding, Math.floor((first - previousEnd) / 2))),
      end: Math.min(total, last + Math.min(rules.padding, Math.floor((nextStart - last) / 2))),
      voice: run,
    };
  });
}

/** Splits a stretch that is longer than the target where the voice is least certain, away from its ends. */
function splitLong(s: Stretch, probabilities: ArrayLike<number>, rules: CutRules): Stretch[] {
  if (s.end - s.start <= rules.target) return [s];
  const quarter = (s.end - s.start) / 4;
  const from = Math.ceil((s.start + quarter) / rules.frame);
  const to = Math.floor((s.end - quarter) / rules.frame);
  let at = Math.floor((from + to) / 2);
  let lowest = smoothed(probabilities, at);
  for (let i = from; i < to; i++) {
    const p = smoothed(probabilities, i);
    if (p < lowest) {
      lowest = p;
      at = i;
    }
  }
  const cut = Math.min(s.end - 1, Math.max(s.start + 1, Math.round((at + 0.5) * rules.frame)));
  return [
    ...splitLong({ start: s.start, end: cut }, probabilities, rules),
    ...splitLong({ start: cut, end: s.end }, probabilities, rules),
  ];
}

/** A frame's probability among its neighbours, so that one odd frame inside a word is no place to cut. */
function smoothed(probabilities: ArrayLike<number>, i: number): number {
  const at = (k: number): number => probabilities[k] ?? probabilities[i] ?? 1;
  return (at(i - 1) + at(i) + at(i + 1)) / 3;
}
