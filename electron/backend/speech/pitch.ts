/** Lags (samples at 16 kHz) of the voices that are looked for: 400 to 73 Hz. */
const SHORTEST = 40;
const LONGEST = 220;
/** Samples that are compared with those a lag later, every second of them: 20 ms. */
const COMPARED = 320;
/** A longer lag must be this much better: twice a period fits as well as one. */
const BETTER = 1.02;
/** Less than this (sum of squares) is no sound to find a pitch in. */
const SILENT = 1e-7;

/**
 * How periodic the sound around a sample is (0..1, the largest normalised cross-correlation over all lags) and
 * with how many hertz.
 */
export function pitchAt(samples: Float32Array, centre: number): { periodicity: number; hertz: number } {
  const start = centre - (COMPARED + LONGEST) / 2;
  let own = 0;
  for (let k = 0; k < COMPARED; k += 2) own += (samples[start + k] ?? 0) ** 2;
  if (own < SILENT) return { periodicity: 0, hertz: 0 };
  let periodicity = 0;
  let lag = 0;
  for (let l = SHORTEST; l <= LONGEST; l++) {
    let product = 0;
    let other = 0;
    for (let k = 0; k < COMPARED; k += 2) {
      const later = samples[start + k + l] ?? 0;
      product += (samples[start + k] ?? 0) * later;
      other += later * later;
    }
    const correlation = product / Math.sqrt(own * other + SILENT * SILENT);
    if (correlation > periodicity * BETTER) {
      periodicity = correlation;
      lag = l;
    }
  }
  return { periodicity: Math.min(1, periodicity), hertz: lag ? 16_000 / lag : 0 };
}
