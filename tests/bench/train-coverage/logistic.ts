/** A sparse example: feature indexes, their values, whether it is a positive, and how much it counts. */
export interface Example {
  readonly indexes: Int32Array;
  readonly values: Float64Array;
  readonly label: 0 | 1;
  readonly weight: number;
}

/** Where each weight is believed to lie before any example was seen, and how firmly. */
export interface Prior {
  readonly mean: Float64Array;
  readonly precision: Float64Array;
}

const ROUNDS = 60;
/** Steps that are remembered to guess the curvature. */
const MEMORY = 8;

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** The log-odds of an example. */
export function logOdds(weights: Float64Array, example: Pick<Example, 'indexes' | 'values'>): number {
  let z = 0;
  for (let k = 0; k < example.indexes.length; k++) {
    z += weights[example.indexes[k]!]! * example.values[k]!;
  }
  return z;
}

/** What is to be made small, and its slope (written into `gradient`). */
function loss(
  weights: Float64Array,
  examples: readonly Example[],
  prior: Prior,
  gradient: Float64Array,
): number {
  let sum = 0;
  for (let j = 0; j < weights.length; j++) {
    const away = weights[j]! - prior.mean[j]!;
    gradient[j] = prior.precision[j]! * away;
    sum += 0.5 * prior.precision[j]! * away * away;
  }
  for (const example of examples) {
    const z = logOdds(weights, example);
    // The logarithm of 1 + exp(z), without overflow.
    const log = z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
    sum += example.weight * (log - example.label * z);
    const error = (sigmoid(z) - example.label) * example.weight;
    for (let k = 0; k < example.indexes.length; k++) {
      const j = example.indexes[k]!;
      gradient[j] = gradient[j]! + error * example.values[k]!;
    }
  }
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly rho: number;
}

/** The way down by the two-loop recursion (Nocedal and Wright 2006, algorithm 7.4). */
function direction(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const way = gradient.map((g) => -g);
  const alphas = steps.toReversed().map(({ moved, turned, rho }) => {
    const alpha = rho * dot(moved, way);
    for (let j = 0; j < way.length; j++) way[j] = way[j]! - alpha * turned[j]!;
    return alpha;
  });
  const last = steps.at(-1);
  const scale = last
    ? 1 / (last.rho * dot(last.turned, last.turned))
    : 1 / Math.sqrt(dot(gradient, gradient));
  for (let j = 0; j < way.length; j++) way[j] = way[j]! * scale;
  steps.forEach(({ moved, turned, rho }, i) => {
    const beta = rho * dot(turned, way);
    const alpha = alphas[steps.length - 1 - i]!;
    for (let j = 0; j < way.length; j++) way[j] = way[j]! + (alpha - beta) * moved[j]!;
  });
  return way;
}

/** Fits a logistic regression with a Gaussian prior by limited-memory BFGS with backtracking. Deterministic. */
export function fitWeights(examples: readonly Example[], prior: Prior): Float64Array {
  let weights = Float64Array.from(prior.mean);
  let gradient = new Float64Array(weights.length);
  let value = loss(weights, examples, prior, gradient);
  const steps: Step[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const way = direction(gradient, steps);
    const slope = dot(gradient, way);
    let share = 1;
    let next = weights;
    let nextGradient = gradient;
    let nextValue = Number.POSITIVE_INFINITY;
    for (; share > 1e-6; share /= 2) {
      next = weights.map((w, j) => w + share * way[j]!);
      nextGradient = new Float64Array(weights.length);
      nextValue = loss(next, examples, prior, nextGradient);
      if (nextValue <= value + 1e-4 * share * slope) break;
    }
    if (nextValue >= value) break;
    const moved = next.map((w, j) => w - weights[j]!);
    const turned = nextGradient.map((g, j) => g - gradient[j]!);
    const curve = dot(moved, turned);
    if (curve > 1e-10) steps.push({ moved, turned, rho: 1 / curve });
    if (steps.length > MEMORY) steps.shift();
    weights = next;
    gradient = nextGradient;
    value = nextValue;
  }
  return weights;
}
