/** A logistic model over standardised features. */
export interface LogisticModel {
  mean: number[];
  scale: number[];
  weights: number[];
  intercept: number;
}

export interface Example {
  features: readonly number[];
  label: number;
  weight: number;
}

/** Fits by iteratively reweighted least squares with an L2 penalty on the weights (not on the intercept). */
export function fitLogistic(examples: readonly Example[], penalty: number): LogisticModel {
  const width = examples[0]!.features.length;
  const column = (i: number): number[] => examples.map((e) => e.features[i]!);
  const average = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const mean = Array.from({ length: width }, (_, i) => average(column(i)));
  // A feature that never changes keeps its scale; it must not be divided by nothing.
  const scale = mean
    .map((m, i) => Math.sqrt(average(column(i).map((v) => (v - m) ** 2))))
    .map((s) => (s < 1e-3 ? 1 : s));
  const rows = examples.map((e) => [...e.features.map((v, i) => (v - mean[i]!) / scale[i]!), 1]);
  let beta = new Array<number>(width + 1).fill(0);
  for (let round = 0; round < 50; round++) {
    const gradient = beta.map((b, i) => (i < width ? penalty * b : 0));
    const hessian = beta.map((_, i) => beta.map((_, k) => (i === k ? (i < width ? penalty : 1e-6) : 0)));
    rows.forEach((row, n) => {
      const { label, weight } = examples[n]!;
      const p = sigmoid(row.reduce((sum, v, i) => sum + v * beta[i]!, 0));
      for (let i = 0; i <= width; i++) {
        gradient[i]! += weight * (p - label) * row[i]!;
        for (let k = 0; k <= width; k++) hessian[i]![k]! += weight * p * (1 - p) * row[i]! * row[k]!;
      }
    });
    const step = solve(hessian, gradient);
    beta = beta.map((b, i) => b - step[i]!);
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return { mean, scale, weights: beta.slice(0, width), intercept: beta[width]! };
}

/** The probability that the model gives to a row of features. */
export function predict(model: LogisticModel, features: readonly number[]): number {
  return sigmoid(
    features.reduce(
      (sum, v, i) => sum + (model.weights[i]! * (v - model.mean[i]!)) / model.scale[i]!,
      model.intercept,
    ),
  );
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Solves a linear system by Gaussian elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let r = c + 1; r < n; r++) {
      const factor = rows[r]![c]! / rows[c]![c]!;
      for (let k = c; k <= n; k++) rows[r]![k]! -= factor * rows[c]![k]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let r = n - 1; r >= 0; r--) {
    let sum = rows[r]![n]!;
    for (let k = r + 1; k < n; k++) sum -= rows[r]![k]! * x[k]!;
    x[r] = sum / rows[r]![r]!;
  }
  return x;
}
