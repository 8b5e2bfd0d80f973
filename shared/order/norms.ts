/** A reason given within so many words of a step belongs to it, and is not late. `heard`: said, 0..1. */
export const orderNorms = { words: 24, heard: 0.63 } as const;

/**
 * When time is clearly off. `times`: a phase that the speaker marked took more than so many times its budget, at
 * least `overMs` beyond it, while another got less than `starved` of its own. `first`: of a design of at least
 * `leastMs`, more than this share had gone when the first decision or failure came near (`near`, 0..1: any stretch
 * that might be one).
 */
export const timeNorms = {
  times: 2,
  overMs: 60_000,
  starved: 0.5,
  first: 0.5,
  leastMs: 180_000,
  near: 0.25,
} as const;
