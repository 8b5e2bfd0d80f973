/** The mark with which every text begins, and the one with which the decoder ends. */
export const START_TOKEN = 1;
export const END_TOKEN = 2;
/** Tokens that begin a filled pause: um, Um, u(h), U(h), Hmm. */
export const FILLER_TOKENS: readonly number[] = [1922, 6379, 318, 501, 28756];
/** Tokens that must lie between two filled pauses that a bias made: without the distance the decoder loops on them. */
const BIAS_DISTANCE = 4;
/** Measured: on noise the decoder ends at once with a probability near 1, on speech that it drops below 0.5. */
export const SURE_END = 0.9;
/** A logit this far below the best adds nothing (e^-16) to the sum of probabilities. */
const NEGLIGIBLE = 16;

export interface Choice {
  token: number;
  /** Natural log-probability among all tokens. */
  logProb: number;
  /** How much (in logits) of the bias it took to make it a filled pause; 0 where none. */
  lean: number;
}

export interface ChoiceRules {
  /** It does not end here, unless it is sure that there is nothing to hear. */
  mustGoOn: boolean;
  /** How much (in logits) the tokens of filled pauses are favoured. */
  fillerBias: number;
}

/** Chooses the most probable next token from one row of logits, which it may change, behind those `before`. */
export function choose(logits: Float32Array, before: readonly number[], rules: ChoiceRules): Choice {
  let likeliest = indexOfLargest(logits);
  let sum = sumOfProbabilities(logits, logits[likeliest]!);
  if (rules.mustGoOn && Math.exp(logits[END_TOKEN]! - logits[likeliest]!) / sum < SURE_END) {
    logits[END_TOKEN] = -Infinity;
    likeliest = indexOfLargest(logits);
    sum = sumOfProbabilities(logits, logits[likeliest]!);
  }
  const isFree = !before.slice(-BIAS_DISTANCE).some((id) => FILLER_TOKENS.includes(id));
  const filler = FILLER_TOKENS.reduce((a, b) => (logits[b]! > logits[a]! ? b : a));
  const leans = isFree && logits[filler]! + rules.fillerBias > logits[likeliest]!;
  const token = leans ? filler : likeliest;
  const lean = token === likeliest ? 0 : logits[likeliest]! - logits[token]!;
  return { token, logProb: logits[token]! - logits[likeliest]! - Math.log(sum), lean };
}

/** What all probabilities add up to where the best, of logit `peak`, is 1. */
function sumOfProbabilities(logits: Float32Array, peak: number): number {
  const least = peak - NEGLIGIBLE;
  let sum = 0;
  for (let i = 0; i < logits.length; i++) if (logits[i]! > least) sum += Math.exp(logits[i]! - peak);
  return sum;
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
