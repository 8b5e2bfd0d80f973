/**
 * Labelled answers through the whole pipeline: spoken by the synthesisers of this machine (flite, else espeak-ng),
 * transcribed by the real engine and judged, beside the judgement on the true text.
 *
 *   node tests/bench/spoken-answers.ts [--answers FILE] [--most N] [--json FILE]
 *
 * `--answers` names a file of one JSON object a line; without it, a small set of our own is spoken:
 *
 *   {"id": "a1", "stage": "coding", "kind": "debug", "text": "{f:Um,} the {r:the} page repeats a row.",
 *    "labels": {"restate-goal": true, "hypothesis": false, "narrowing": null}}
 *
 * `{f:…}` marks words used as mere fillers, `{r:…}` words said again; they are spoken like all others. A label is null
 * where the point can be argued either way; it is left out. Sound is made in a folder that is removed afterwards.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { criteriaFile, type Stage } from '#shared/bank/question.ts';
import { coach } from '#tests/e2e/support/coach.ts';
import { wav } from '#tests/e2e/support/microphone.ts';
import { readAloud, voices } from '#tests/e2e/support/synthesiser.ts';

interface LabelledAnswer {
  readonly id: string;
  readonly stage: Stage;
  readonly kind: string;
  readonly text: string;
  readonly labels: Readonly<Record<string, boolean | null>>;
}

interface Judged {
  readonly durationMs: number | null;
  readonly coverage: ReadonlyArray<{ readonly criterion: string; readonly status: string }>;
  readonly transcript: { readonly text: string };
}

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

const rootDir = path.resolve(import.meta.dirname, '../..');

const { values: asked } = parseArgs({
  options: { answers: { type: 'string' }, most: { type: 'string' }, json: { type: 'string' } },
});
const file = asked.answers ?? path.join(rootDir, 'tests/fixtures/answers/labelled.jsonl');
const answers = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LabelledAnswer)
  .slice(0, Number(asked.most ?? Number.POSITIVE_INFINITY));

const plainText = (text: string): string => text.replace(/\{[fr]:([^{}]*)\}/g, '$1');

/** The kinds of question that ask for each criterion of a stage. */
function askedOf(stage: Stage): ReadonlyMap<string, readonly string[]> {
  const criteria = path.join(rootDir, 'question-banks/criteria', `${stage}.json`);
  return new Map(
    criteriaFile.parse(JSON.parse(readFileSync(criteria, 'utf8'))).criteria.map((c) => [c.id, c.kinds]),
  );
}

async function judge(files: readonly string[], { stage, kind }: LabelledAnswer): Promise<Judged[]> {
  const ran = await coach('analyse', ...files, '--stage', stage, '--kind', kind, '--json');
  if (ran.lines.length !== files.length) throw new Error(`coach analyse failed: ${ran.stderr.slice(-400)}`);
  return ran.lines as unknown as Judged[];
}

const none = (): Counts => ({ right: 0, wrong: 0, missed: 0 });
function count(into: Counts, truth: boolean, said: boolean): void {
  if (truth && said) into.right++;
  else if (said) into.wrong++;
  else if (truth) into.missed++;
}
function told({ right, wrong, missed }: Counts): string {
  const precision = right / Math.max(right + wrong, 1);
  const recall = right / Math.max(right + missed, 1);
  const f1 = (2 * right) / Math.max(2 * right + wrong + missed, 1);
  return `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${right} right, ${wrong} wrong, ${missed} missed)`;
}

const speakers = voices().filter((voice) => voice.program === 'flite' || voices().length < 3);
const folder = mkdtempSync(path.join(tmpdir(), 'spoken-answers-'));
const figures = {
  text: { coverage: none(), notHeard: none() },
  spoken: { coverage: none(), notHeard: none() },
};
let same = 0;
let all = 0;
let seconds = 0;
try {
  // Answers of one kind are judged in one run, so that the engine is loaded once for all of them.
  const kinds = Map.groupBy(answers, (a) => `${a.stage} ${a.kind}`);
  for (const group of kinds.values()) {
    const first = group[0];
    if (!first) continue;
    const files: { text: string; sound: string }[] = [];
    for (const [i, answer] of group.entries()) {
      const text = path.join(folder, `${answer.id}.txt`);
      const sound = path.join(folder, `${answer.id}.wav`);
      writeFileSync(text, plainText(answer.text));
      const spoken = await readAloud(plainText(answer.text), folder, speakers[i % speakers.length]);
      writeFileSync(sound, wav(spoken));
      files.push({ text, sound });
    }
    const ofText = await judge(
      files.map((f) => f.text),
      first,
    );
    const ofSound = await judge(
      files.map((f) => f.sound),
      first,
    );
    const kindsOf = askedOf(first.stage);
    group.forEach((answer, i) => {
      const status = (judged: Judged | undefined) =>
        new Map(judged?.coverage.map((c) => [c.criterion, c.status]));
      const read = { text: status(ofText[i]), spoken: status(ofSound[i]) };
      seconds += (ofSound[i]?.durationMs ?? 0) / 1000;
      for (const [criterion, truth] of Object.entries(answer.labels)) {
        if (truth === null) continue;
        all++;
        if (read.text.get(criterion) === read.spoken.get(criterion)) same++;
        for (const source of ['text', 'spoken'] as const) {
          const said = read[source].get(criterion);
          count(figures[source].coverage, truth, said === 'heard');
          if (kindsOf.get(criterion)?.includes(answer.kind))
            count(figures[source].notHeard, !truth, said === 'not-heard');
        }
      }
    });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${answers.length} answers, ${(seconds / 60).toFixed(1)} minutes of synthesised speech`);
console.log(`coverage   true text   ${told(figures.text.coverage)}`);
console.log(`           recognised  ${told(figures.spoken.coverage)}`);
console.log(`not heard  true text   ${told(figures.text.notHeard)}`);
console.log(`           recognised  ${told(figures.spoken.notHeard)}`);
console.log(`the same status for ${same} of ${all} points`);
if (asked.json) writeFileSync(asked.json, `${JSON.stringify(figures, null, 2)}\n`);
