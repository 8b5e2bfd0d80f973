import type { z } from 'zod';
import { checkAssumptions } from './check-assumptions.ts';
import { checkFacts } from './check-facts.ts';
import {
  assumptionExamplesFile,
  type CriteriaFile,
  type Criterion,
  criteriaFile,
  factExamplesFile,
  kindsOfStage,
  type Question,
  question as questionSchema,
} from './question.ts';

/** A file of the bank. `path` is relative to the bank's folder, with forward slashes: `questions/two-lanes.json`. */
export interface BankFile {
  path: string;
  text: string;
}

/** What is wrong with one file, in a sentence that says what to change. */
export interface BankError {
  file: string;
  message: string;
}

export interface BankCheck {
  counts: { questions: number; criteria: number; exhibits: number };
  errors: BankError[];
}

/** Shorter shows no context to read, longer cannot be read aloud in the time of an answer. */
const exhibitLines = { least: 40, most: 120 } as const;

type Report = (file: string, message: string) => void;
type Read<T> = { file: string; name: string; data: T };

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');

function read<S extends z.ZodType>(files: BankFile[], schema: S, report: Report): Read<z.output<S>>[] {
  return files.flatMap(({ path, text }) => {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      report(path, `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
    const parsed = schema.safeParse(json);
    for (const issue of parsed.error?.issues ?? []) {
      report(path, `${issue.path.length > 0 ? issue.path.join('.') : 'the file'}: ${issue.message}`);
    }
    return parsed.success ? [{ file: path, name: nameOf(path), data: parsed.data }] : [];
  });
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function checkCriteria(files: Read<CriteriaFile>[], report: Report): Map<string, Map<string, Criterion>> {
  const stages = new Map<string, Map<string, Criterion>>();
  for (const { file, name, data } of files) {
    if (name !== data.stage) report(file, `is named ${name}, its stage is ${data.stage}`);
    if (stages.has(data.stage)) report(file, `there is another file for the stage ${data.stage}`);
    for (const id of repeated(data.criteria.map((c) => c.id))) report(file, `the id ${id} is there twice`);
    for (const criterion of data.criteria) {
      const foreign = criterion.kinds.filter((kind) => !kindsOfStage[data.stage].includes(kind));
      if (foreign.length > 0)
        report(file, `${criterion.id}: ${foreign.join(', ')} is no kind of ${data.stage}`);
    }
    stages.set(data.stage, new Map(data.criteria.map((c) => [c.id, c])));
  }
  return stages;
}

function checkCore(file: string, asked: Question, criteria: Map<string, Criterion>, report: Report): void {
  for (const id of repeated(asked.core)) report(file, `core: ${id} is there twice`);
  for (const id of asked.core) {
    const criterion = criteria.get(id);
    if (!criterion) report(file, `core: ${asked.stage} has no criterion ${id}`);
    else if (!criterion.kinds.includes(asked.kind))
      report(file, `core: ${id} is not asked of the kind ${asked.kind}`);
  }
}

function checkTopics(file: string, asked: Question, criteria: Map<string, Criterion>, report: Report): void {
  for (const { id, topic } of asked.assumptions ?? []) {
    if (!criteria.has(topic)) report(file, `assumptions: ${id}: ${asked.stage} has no criterion ${topic}`);
  }
}

function checkQuestion(file: string, asked: Question, report: Report): void {
  if (!kindsOfStage[asked.stage].includes(asked.kind)) {
    report(file, `kind: ${asked.kind} is no kind of ${asked.stage}`);
  }
  // Minutes are written in quarters, so their sum has no rounding error worth a tolerance of more than this.
  const minutes = asked.phases.reduce((sum, { minutes }) => sum + minutes, 0);
  if (Math.abs(minutes - asked.answerMinutes) > 1e-9) {
    report(file, `phases: they add up to ${minutes} minutes, the answer has ${asked.answerMinutes}`);
  }
  if (asked.stage === 'coding' && !asked.exhibit)
    report(file, 'exhibit: a coding question needs code to read');
  if (asked.stage !== 'coding' && asked.exhibit) report(file, 'exhibit: only coding questions show code');
}

function checkExhibit(file: string, asked: Question, exhibits: Map<string, string>, report: Report): void {
  if (!asked.exhibit) return;
  const path = `exhibits/${asked.exhibit.file}`;
  if (nameOf(path) !== asked.id) report(file, `exhibit: the file is named after the question, ${asked.id}`);
  const extension = asked.exhibit.language === 'python' ? '.py' : '.ts';
  if (!path.endsWith(extension)) report(file, `exhibit: ${asked.exhibit.language} code ends in ${extension}`);
  const text = exhibits.get(path);
  if (text === undefined) {
    report(file, `exhibit: ${path} is not there`);
    return;
  }
  const lines = text.trimEnd().split('\n').length;
  if (lines < exhibitLines.least || lines > exhibitLines.most) {
    report(path, `has ${lines} lines, an exhibit has ${exhibitLines.least} to ${exhibitLines.most}`);
  }
}

/**
 * Checks a whole bank: every file against its schema, and the files against each other.
 * Counts only what can be read. Never throws; a bank without errors has an empty list.
 */
export function checkBank(files: readonly BankFile[]): BankCheck {
  const errors: BankError[] = [];
  const report: Report = (file, message) => errors.push({ file, message });
  const inFolder = (folder: string, ending: RegExp) =>
    files.filter(({ path }) => path.startsWith(`${folder}/`) && ending.test(path));

  const criteria = read(inFolder('criteria', /\.json$/), criteriaFile, report);
  const questions = read(inFolder('questions', /\.json$/), questionSchema, report);
  const exhibits = new Map(inFolder('exhibits', /\.(ts|py)$/).map(({ path, text }) => [path, text]));
  const stages = checkCriteria(criteria, report);

  const fileOfId = new Map<string, string>();
  for (const { file, name, data } of questions) {
    if (name !== data.id) report(file, `is named ${name}, its id is ${data.id}`);
    const other = fileOfId.get(data.id);
    if (other !== undefined) report(file, `the id ${data.id} is also that of ${other}`);
    fileOfId.set(data.id, file);
    checkQuestion(file, data, report);
    const ofStage = stages.get(data.stage);
    if (ofStage) {
      checkCore(file, data, ofStage, report);
      checkTopics(file, data, ofStage, report);
    } else report(file, `there are no readable criteria for ${data.stage}`);
    checkExhibit(file, data, exhibits, report);
  }

  /** The files of a folder that hold examples for a question each, by its id. */
  const byQuestion = <S extends z.ZodType<{ question: string }>>(folder: string, schema: S) =>
    new Map(
      read(inFolder(folder, /\.json$/), schema, report).map(({ file, name, data }) => {
        if (name !== data.question) report(file, `is named ${name}`);
        if (!fileOfId.has(data.question)) report(file, `there is no question ${data.question}`);
        return [data.question, data] as const;
      }),
    );
  const examples = byQuestion('assumptions', assumptionExamplesFile);
  checkAssumptions(
    questions.map(({ file, data }) => ({
      file,
      examplesFile: `assumptions/${data.id}.json`,
      question: data,
      examples: new Map(Object.entries(examples.get(data.id)?.assumptions ?? {})),
    })),
    report,
  );

  const ways = byQuestion('facts', factExamplesFile);
  checkFacts(
    questions.map(({ file, data }) => ({
      file,
      examplesFile: `facts/${data.id}.json`,
      question: data,
      examples: ways.get(data.id) ?? null,
      criteria: stages.get(data.stage) ?? new Map(),
    })),
    report,
  );

  const used = new Set(questions.map(({ data }) => data.exhibit && `exhibits/${data.exhibit.file}`));
  for (const path of exhibits.keys()) {
    if (!used.has(path)) report(path, 'no readable question shows this exhibit');
  }
  return {
    counts: {
      questions: questions.length,
      criteria: criteria.reduce((sum, { data }) => sum + data.criteria.length, 0),
      exhibits: exhibits.size,
    },
    errors,
  };
}
