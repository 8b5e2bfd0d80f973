import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Stage } from '#shared/bank/question.ts';
import { spokenWords } from '#shared/coverage/spoken-words.ts';
import { type Window, wholeWindow } from '#shared/coverage/windows.ts';
import { readAnswer } from '#shared/report/answer.ts';
import { withCorrectedWords } from '#shared/report/apply-corrections.ts';
import { findMishearings } from '#shared/vocabulary/mishearings.ts';

/** One line of a training file, prepared as an answer's sentence is. */
export interface TrainingSentence {
  readonly text: string;
  readonly window: Window;
  /** The criterion it was written for; null for a neutral one. */
  readonly criterion: string | null;
  readonly label: boolean;
  /** Every criterion that it makes. */
  readonly makes: ReadonlySet<string>;
  /** The whole answer it stands in; null for one that was written on its own. */
  readonly answer: string | null;
  /** Made by joining two sentences: their numbers. Null for one that was written. */
  readonly joinedFrom: readonly [number, number] | null;
}

export interface TrainingStage {
  readonly stage: Stage;
  readonly criteria: readonly string[];
  readonly sentences: readonly TrainingSentence[];
}

/** Files of sentences that were not written for one criterion. */
const WITHOUT_CRITERION = new Set(['neutral', 'whole-answers']);

const root = new URL('../../../shared/coverage/training/', import.meta.url);

/** A sentence as the classifier sees it. */
export function windowOf(text: string): Window {
  const words = text
    .split(/\s+/)
    .filter((t) => t !== '')
    .map((t) => ({ text: t, startMs: null, endMs: null, confidence: null }));
  const transcript = { engine: 'text', durationMs: null, words, voice: [], suspected: [] };
  const answer = readAnswer(withCorrectedWords(transcript, [], findMishearings(words)));
  return wholeWindow(spokenWords(answer.tokens, answer.empty));
}

function readFile(stage: Stage, file: string): TrainingSentence[] {
  const name = file.split('.')[0] ?? file;
  const criterion = WITHOUT_CRITERION.has(name) ? null : name;
  const lines = readFileSync(new URL(`${stage}/${file}`, root), 'utf8')
    .split('\n')
    .filter((l) => l.trim() !== '');
  return lines.map((line) => {
    const row = JSON.parse(line) as { text: string; label?: boolean; also?: string[]; answer?: string };
    const label = row.label === true;
    const makes = new Set(row.also ?? []);
    if (label && criterion !== null) makes.add(criterion);
    const answer = row.answer ?? null;
    return { text: row.text, window: windowOf(row.text), criterion, label, makes, answer, joinedFrom: null };
  });
}

/**
 * Sentences joined in pairs: people make a point in the middle of something else, and the classifier has to find it
 * there. In whole answers each with the next one, as they are judged; of the others every second with another one,
 * before or after it in turn.
 */
export function joined(sentences: readonly TrainingSentence[]): TrainingSentence[] {
  return sentences.flatMap((one, i) => {
    const pair = one.answer === null ? strangers(i, sentences.length) : ([i, i + 1] as const);
    const [first, second] = pair?.map((k) => sentences[k]) ?? [];
    if (!pair || !first || !second || (one.answer !== null && second.answer !== one.answer)) return [];
    const text = `${first.text} ${second.text}`;
    const makes = new Set([...first.makes, ...second.makes]);
    return [
      {
        text,
        window: windowOf(text),
        criterion: null,
        label: false,
        makes,
        answer: one.answer,
        joinedFrom: pair,
      },
    ];
  });
}

function strangers(i: number, total: number): readonly [number, number] | null {
  if (i % 2 === 1) return null;
  const other = (i * 7 + 311) % total;
  return i % 4 === 0 ? [i, other] : [other, i];
}

/** A sentence that stands twice would be learned in one fold and asked in another: the figures would flatter. Throws. */
export function refuseTwoAlike(stage: Stage, sentences: ReadonlyArray<Pick<TrainingSentence, 'text'>>): void {
  const seen = new Set<string>();
  for (const { text } of sentences) {
    const bare =
      text
        .toLowerCase()
        .match(/[a-z0-9']+/g)
        ?.join(' ') ?? '';
    if (seen.has(bare)) throw new Error(`two training sentences of ${stage} are alike: ${text}`);
    seen.add(bare);
  }
}

/** The training sentences of every stage that has some, in a fixed order. */
export function readTraining(): TrainingStage[] {
  const stages: Stage[] = ['coding', 'system-design', 'behavioural'];
  return stages.flatMap((stage) => {
    const folder = new URL(`${stage}/`, root);
    if (!existsSync(folder)) return [];
    const files = readdirSync(folder)
      .filter((f) => f.endsWith('.jsonl'))
      .sort();
    const sentences = files.flatMap((file) => readFile(stage, file));
    refuseTwoAlike(stage, sentences);
    const criteria = [...new Set(files.map((f) => f.split('.')[0] ?? f))].filter(
      (id) => !WITHOUT_CRITERION.has(id),
    );
    return criteria.length === 0 ? [] : [{ stage, criteria, sentences }];
  });
}
