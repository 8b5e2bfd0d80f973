/**
 * The bands that reports use, with their sources.
 *
 * Fillers a minute: up to 5 did no harm to credibility, 12 did, sounds more than words (Laske & DiGennaro Reed
 * 2024, Journal of Applied Behavior Analysis; 0, 2, 5 and 12 were tested). People who write code while they
 * talk are judged only above 12.
 */
export const fillerNorms = {
  fine: 5,
  workOnIt: 8,
  first: 12,
  /** This many within `clusterMs` are noticed more than the same number spread out. */
  cluster: 3,
  clusterMs: 15_000,
} as const;

/** Words a minute: silent from 110 to 185; a nudge only when outside 100 to 190 for 20 seconds or more. */
export const paceNorms = {
  slowest: 100,
  fastest: 190,
  easyFrom: 110,
  easyTo: 185,
  windowMs: 20_000,
} as const;

/** Pauses longer than `longMs` inside a clause; 4 to 5 pauses a minute of any kind still read as natural. */
export const pauseNorms = { longMs: 1000, insidePerMinute: 5 } as const;
