/** The mark with which the decoder ends. */
export const END_TOKEN = 2;
/** Tokens that begin a filled pause: um, Um, u(h), U(h), Hmm. */
export const FILLER_TOKENS: readonly number[] = [1922, 6379, 318, 501, 28756];
/** Measured: on noise the decoder ends at once with a probability near 1, on speech that it drops below 0.5. */
const SURE_END = 0.9;
/** A logit this far below the best adds nothing (e^-16) to the sum of probabilities. */
const NEGLIGIBLE = 16;

/** Tokens made likelier, and how many tokens must lie between two of them; without the latter it loops. */
export interface BiasRule {
  tokens: readonly number[];
  amount: number;
  distance: number;
}

export interface Choice {
  token: number;
  /** Natural log-probability among all tokens, bias included. */
  logProb: number;
  /** How much likelier (in logits, without bias) the best filler token was than the best other one. */
  fillerMargin: number;
}

/**
 * Chooses the most probable next token from one row of logits, which it may change. When it must go on it
 * does not end, unless it is sure that there is nothing to hear.
 */
export function choose(
  logits: Float32Array,
  before: readonly number[],
  bias: BiasRule | undefined,
  mustGoOn: boolean,
): Choice {
  if (mustGoOn && probabilityOf(logits, END_TOKEN) < SURE_END) logits[END_TOKEN] = -Infinity;
  const fillers = FILLER_TOKENS.map((id) => logits[id]!);
  for (const id of FILLER_TOKENS) logits[id] = -Infinity;
  const other = indexOfLargest(logits);
  FILLER_TOKENS.forEach((id, i) => {
    logits[id] = fillers[i]!;
  });
  const fillerMargin = Math.max(...fillers) - logits[other]!;
  if (bias && !before.slice(-bias.distance).some((token) => bias.tokens.includes(token))) {
    for (const id of bias.tokens) logits[id]! += bias.amount;
  }
  let token = other;
  for (const id of FILLER_TOKENS) if (logits[id]! > logits[token]!) token = id;
  const peak = logits[token]!;
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    const below = logits[i]! - peak;
    if (below > -NEGLIGIBLE) sum += Math.exp(below);
  }
  return { token, logProb: -Math.log(sum), fillerMargin };
}

function probabilityOf(logits: Float32Array, token: number): number {
  const peak = logits[indexOfLargest(logits)]!;
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    const below = logits[i]! - peak;
    if (below > -NEGLIGIBLE) sum += Math.exp(below);
  }
  return Math.exp(logits[token]! - peak) / sum;
}

function indexOfLargest(values: Float32Array): number {
  let at = 0;
  let largest = values[0]!;
  for (let i = 1; i < values.length; i++) {
    if (values[i]! > largest) {
      largest = values[i]!;
      at = i;
    }
  }
  return at;
}
