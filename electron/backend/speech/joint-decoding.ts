import type { DecoderText } from './decoder-text.ts';
import { loops } from './guards.ts';
import type { Decoding, JointOptions } from './moonshine.ts';
import { END_TOKEN, SURE_END } from './next-token.ts';

/** Texts that are told on side by side: the likeliest of many is often not the one that begins likeliest. */
const WIDTH = 3;
/**
 * A text this much (natural log-probability) less likely than the likeliest is let go. On recordings of a
 * development set it is no worse than 4, which takes twice the time.
 */
const HOPELESS = 1.5;
/** Texts whose last tokens are the same, so many, go on alike: the likelier one stands for both. */
const SAME_END = 3;
/** A logit this far below the best of its row adds nothing (e^-12) to the sum of probabilities. */
const NEGLIGIBLE = 12;

interface Text {
  tokens: readonly number[];
  logProbs: readonly number[];
  attention: readonly Float32Array[];
  /** The sum of the log-probabilities. */
  sum: number;
}

/** A text to be told on. */
interface Open extends Text {
  said: DecoderText;
}

/**
 * Decodes variants of one sound together: looks for the text that all of them make likely (the product of their
 * probabilities, scaled to add up to one), by a beam. A variant's own slips find no support in the others.
 */
export async function decodeJointly(begin: DecoderText, options: JointOptions): Promise<Decoding> {
  let open: Open[] = [{ tokens: [], logProbs: [], attention: [], sum: 0, said: begin }];
  const ended: Text[] = [];
  for (let step = 0; step <= options.maxTokens && open.length > 0; step++) {
    const mustGoOn = step < options.minTokens;
    const next = open.flatMap((text) =>
      likeliest(text.said.logits, mustGoOn).map(({ token, logProb }) => ({ text, token, logProb })),
    );
    next.sort((a, b) => b.text.sum + b.logProb - (a.text.sum + a.logProb));
    const kept = chosen(next, ended);
    if (ended.length >= WIDTH || step === options.maxTokens) break;
    open = [];
    for (const { from, ...text } of kept) {
      options.signal?.throwIfAborted();
      open.push({ ...text, said: await from.next(text.tokens.at(-1)!) });
    }
  }
  const [best] = ended.sort((a, b) => perToken(b) - perToken(a));
  const { tokens, logProbs, attention } = best ?? open[0]!;
  return {
    tokens: [...tokens],
    logProbs: [...logProbs],
    attention: [...attention],
    leaned: new Map(),
    ended: best !== undefined,
  };
}

/** The texts to tell on, and where from; those that end here are put to `ended`. */
function chosen(
  next: readonly { text: Open; token: number; logProb: number }[],
  ended: Text[],
): (Text & { from: DecoderText })[] {
  const kept: (Text & { from: DecoderText })[] = [];
  const likeliestSum = Math.max(
    ...next.slice(0, 1).map(({ text, logProb }) => text.sum + logProb),
    ...ended.map(({ sum }) => sum),
  );
  for (const { text: before, token, logProb } of next) {
    const sum = before.sum + logProb;
    if (kept.length >= WIDTH || sum < likeliestSum - HOPELESS) break;
    const text: Text = {
      tokens: token === END_TOKEN ? before.tokens : [...before.tokens, token],
      logProbs: [...before.logProbs, logProb],
      attention: [...before.attention, before.said.attention],
      sum,
    };
    if (token === END_TOKEN) ended.push(text);
    else if (!kept.some((other) => endAlike(other.tokens, text.tokens)) && !loops(text.tokens)) {
      kept.push({ ...text, from: before.said });
    }
  }
  return kept;
}

function endAlike(a: readonly number[], b: readonly number[]): boolean {
  if (Math.min(a.length, b.length) < SAME_END) return false;
  for (let i = 1; i <= SAME_END; i++) if (a.at(-i) !== b.at(-i)) return false;
  return true;
}

/** The tokens that the variants together make likeliest, as many as the beam is wide, likeliest first. */
function likeliest(rows: readonly Float32Array[], mustGoOn: boolean): { token: number; logProb: number }[] {
  const candidates = new Set<number>();
  const scales = rows.map((logits) => {
    let peak = -Infinity;
    for (let token = 0; token < logits.length; token++) if (logits[token]! > peak) peak = logits[token]!;
    const least = peak - NEGLIGIBLE;
    let sum = 0;
    for (let token = 0; token < logits.length; token++) {
      if (logits[token]! <= least) continue;
      sum += Math.exp(logits[token]! - peak);
      candidates.add(token);
    }
    return peak + Math.log(sum);
  });
  if (mustGoOn && candidates.has(END_TOKEN)) {
    const all = together(rows, scales, candidates);
    const end = all.find(({ token }) => token === END_TOKEN)!;
    if (Math.exp(end.logProb) < SURE_END) candidates.delete(END_TOKEN);
  }
  return together(rows, scales, candidates)
    .sort((a, b) => b.logProb - a.logProb)
    .slice(0, WIDTH);
}

/** The mean of the variants' log-probabilities, scaled so that the probabilities add up to one. */
function together(
  rows: readonly Float32Array[],
  scales: readonly number[],
  candidates: ReadonlySet<number>,
): { token: number; logProb: number }[] {
  let total = 0;
  const all = [...candidates].map((token) => {
    let sum = 0;
    rows.forEach((logits, i) => {
      sum += Math.max(-2 * NEGLIGIBLE, logits[token]! - scales[i]!);
    });
    const logProb = sum / rows.length;
    total += Math.exp(logProb);
    return { token, logProb };
  });
  return all.map(({ token, logProb }) => ({ token, logProb: logProb - Math.log(total) }));
}

const perToken = (text: Text): number => text.sum / text.logProbs.length;
