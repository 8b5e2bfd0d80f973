/** Silence (samples, 0.3 s) at both ends of the second variant of a piece. */
const MARGIN = 4_800;

/** A piece between silence: the recogniser is touchy about edges, and reads some pieces better this way. */
export function betweenSilence(samples: Float32Array): { samples: Float32Array; margin: number } {
  const between = new Float32Array(samples.length + 2 * MARGIN);
  between.set(samples, MARGIN);
  return { samples: between, margin: MARGIN };
}
