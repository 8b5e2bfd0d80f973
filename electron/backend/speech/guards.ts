/** No one speaks faster than this for long; Moonshine's makers use the same limit against its loops. */
const MAX_TOKENS_PER_SECOND = 6.5;

/** Tokens that a piece of this many samples (16 kHz) may have; a few more, so that short ones can end. */
export function tokenLimit(samples: number): number {
  return Math.ceil((samples / 16_000) * MAX_TOKENS_PER_SECOND) + 4;
}

/**
 * True when a run of 1 to 8 tokens follows itself so often that no speaker means it: four times for runs
 * of three and more, eight times for shorter ones ("no, no, no" is speech, and so were six "uh," in a row).
 */
export function loops(tokens: readonly number[]): boolean {
  for (let size = 1; size <= 8; size++) {
    const times = size >= 3 ? 4 : 8;
    for (let start = 0; start + size * times <= tokens.length; start++) {
      let same = 0;
      while (start + same + size < tokens.length && tokens[start + same] === tokens[start + same + size])
        same++;
      if (same >= size * (times - 1)) return true;
    }
  }
  return false;
}
