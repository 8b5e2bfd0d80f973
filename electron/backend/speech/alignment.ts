/**
 * The frame at which each token begins and, last, the frame behind the end, from where the decoder looked
 * while it wrote each token: dynamic time warping finds the path through `attention` (a row a token, a value
 * a frame, of heads that follow the sound) that meets the most of it, one token after the other.
 *
 * The usual normalisation over the tokens and median filter (as for Whisper) were tried and left out: plain
 * averages of well-chosen heads put word onsets nearer to the truth.
 */
export function alignTokens(attention: readonly Float32Array[]): number[] {
  const rows = attention.length;
  const frames = attention[0]?.length ?? 0;
  if (rows === 0 || frames === 0) return [0];
  // The best sum of attention on a path that ends in (row, frame); a path moves on by a frame at a time.
  let best = new Float64Array(frames).fill(-Infinity);
  const stepped = new Uint8Array(rows * frames);
  for (let r = 0; r < rows; r++) {
    const row = attention[r]!;
    const now = new Float64Array(frames).fill(-Infinity);
    for (let f = 0; f < frames; f++) {
      const stay = f > 0 ? now[f - 1]! : r === 0 ? 0 : -Infinity;
      const step = r > 0 && f > 0 ? best[f - 1]! : -Infinity;
      if (step > stay) stepped[r * frames + f] = 1;
      now[f] = Math.max(stay, step) + row[f]!;
    }
    best = now;
  }
  const starts = new Array<number>(rows + 1).fill(0);
  starts[rows] = frames;
  for (let r = rows - 1, f = frames - 1; r > 0 && f >= 0; f--) {
    if (stepped[r * frames + f] === 1) {
      starts[r] = f;
      r--;
    }
  }
  return starts;
}
