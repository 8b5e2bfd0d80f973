/**
 * Fits the model that tells filled pauses from other sounds, and prints how well it does on speakers that it
 * has not heard.
 *
 *   node tests/bench/speech/fit-filled-pauses.ts CANDIDATES.jsonl… [--write]
 *
 * The candidates come from `collect-filled-pauses.ts`. With --write the weights of the shipped model are
 * replaced. Where only the number of fillers is known, the likeliest candidates by a model that has not
 * heard that speaker are taken for them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { FILLER_FEATURES } from '#electron/backend/speech/filled-pauses.ts';
import { isPrinted } from '#electron/backend/speech/judge-fillers.ts';
import { fitLogistic, type LogisticModel, predict } from './logistic.ts';

interface Candidate {
  startMs: number;
  endMs: number;
  features: number[];
  label: number;
}
interface Recording {
  speaker: string;
  group: string;
  collar: number;
  fillers: { start: number; end: number }[] | null;
  count: number;
  /** How much its labels count: less where fillers are known to be missing from them. */
  weight?: number;
  candidates: Candidate[];
}

const PENALTY = 3;
/** Above `heard` a sound becomes a word, above `suspected` the user is asked, below `veto` a word goes. */
const THRESHOLDS = { heard: 0.7, suspected: 0.6, veto: 0.05 };
const WEIGHTS = new URL('../../../electron/backend/speech/filled-pause-weights.json', import.meta.url);

const files = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const recordings = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Recording),
);

/** Labels timed recordings: each filler takes the nearest candidate within its collar. */
function labelByTime(r: Recording): void {
  for (const c of r.candidates) c.label = 0;
  for (const f of r.fillers ?? []) {
    const free = r.candidates.filter(
      (c) => c.label === 0 && c.startMs / 1000 <= f.end + r.collar && c.endMs / 1000 >= f.start - r.collar,
    );
    const distance = (c: Candidate): number => Math.abs((c.startMs + c.endMs) / 2000 - (f.start + f.end) / 2);
    const nearest = free.sort((a, b) => distance(a) - distance(b))[0];
    if (nearest) nearest.label = 1;
  }
}

function labelByCount(r: Recording, score: (c: Candidate) => number): void {
  const ranked = [...r.candidates].sort((a, b) => score(b) - score(a));
  ranked.forEach((c, i) => {
    c.label = i < r.count ? 1 : 0;
  });
}

/** Sounds that some decoding printed as a filler, and islands that none did, are two questions. */
interface Models {
  printed: LogisticModel;
  island: LogisticModel;
}
function fitModels(some: readonly Recording[]): Models {
  const examples = some.flatMap((r) =>
    r.candidates.map((c) => ({
      features: c.features,
      label: c.label,
      weight: r.weight ?? 1,
    })),
  );
  return {
    printed: fitLogistic(
      examples.filter((e) => isPrinted(e)),
      PENALTY,
    ),
    island: fitLogistic(
      examples.filter((e) => !isPrinted(e)),
      PENALTY,
    ),
  };
}
const judge = (models: Models, c: Candidate): number =>
  predict(isPrinted(c) ? models.printed : models.island, c.features);
const without = (speaker: string): Recording[] => recordings.filter((r) => r.speaker !== speaker);

/** For each speaker a model of all others; returns the probability of each candidate. */
function crossValidated(): Map<Candidate, number> {
  const found = new Map<Candidate, number>();
  for (const speaker of new Set(recordings.map((r) => r.speaker))) {
    const models = fitModels(without(speaker));
    for (const r of recordings) {
      if (r.speaker === speaker) for (const c of r.candidates) found.set(c, judge(models, c));
    }
  }
  return found;
}

const counted = recordings.filter((r) => r.fillers === null);
for (const r of recordings) labelByTime(r);
const printedAtAll = (c: Candidate): number =>
  c.features.slice(1, 5).reduce((a, b) => a + b, 0) + c.features[0]! / 3;
for (const r of counted) labelByCount(r, printedAtAll);
let probabilities = crossValidated();
for (let round = 0; round < 4; round++) {
  for (const r of counted) labelByCount(r, (c) => probabilities.get(c)!);
  probabilities = crossValidated();
}

for (const group of new Set(recordings.map((r) => r.group))) {
  const line = [0.3, 0.4, 0.5, 0.6, 0.7].map((threshold) => {
    let [tp, fp, fn] = [0, 0, 0];
    for (const r of recordings.filter((some) => some.group === group)) {
      const said = r.candidates.filter((c) => probabilities.get(c)! >= threshold);
      const right = r.fillers ? said.filter((c) => c.label === 1).length : Math.min(r.count, said.length);
      tp += right;
      fp += said.length - right;
      fn += r.count - right;
    }
    const f1 = (2 * tp) / Math.max(1, 2 * tp + fp + fn);
    return `${threshold}: tp ${tp} fp ${fp} fn ${fn} F1 ${f1.toFixed(3)}`;
  });
  console.log(group.padEnd(12), line.join(' | '));
}
const models = fitModels(recordings);
for (const [name, model] of Object.entries(models) as [string, LogisticModel][]) {
  console.log(name, FILLER_FEATURES.map((f, i) => `${f} ${model.weights[i]!.toFixed(2)}`).join(', '));
}
if (process.argv.includes('--write')) {
  const round = (values: readonly number[]): number[] => values.map((v) => Math.round(v * 1e4) / 1e4);
  const rounded = ({ mean, scale, weights, intercept }: LogisticModel): LogisticModel => ({
    mean: round(mean),
    scale: round(scale),
    weights: round(weights),
    intercept: round([intercept])[0]!,
  });
  const data = {
    features: FILLER_FEATURES,
    ...THRESHOLDS,
    printed: rounded(models.printed),
    island: rounded(models.island),
  };
  writeFileSync(WEIGHTS, `${JSON.stringify(data, null, 2)}\n`);
}
