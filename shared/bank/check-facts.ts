import { matchFact } from '#shared/asking/match-fact.ts';
import { phraseFault } from './check-assumptions.ts';
import type { Criterion, Fact, FactExamples, Question } from './question.ts';

/** What the bank asks of the facts of a question and of the questions they are measured on. */
const factNorms = { facts: 5, phrases: 3, waysOfAsking: 6, none: 10 } as const;

/** A question's facts and the questions that they are measured on. */
export interface Known {
  /** The question's file and that of the ways of asking, to name what is wrong. */
  readonly file: string;
  readonly examplesFile: string;
  readonly question: Question;
  /** Null where there is no such file. */
  readonly examples: FactExamples | null;
  /** The criteria of the question's stage. */
  readonly criteria: ReadonlyMap<string, Criterion>;
}

type Report = (file: string, message: string) => void;

function checkOne({ file, question, criteria }: Known, fact: Fact, report: Report): void {
  const wrong = (message: string) => report(file, `facts: ${fact.id}: ${message}`);
  if (fact.phrases.length < factNorms.phrases) wrong(`has fewer than ${factNorms.phrases} phrases`);
  for (const phrase of fact.phrases) {
    const fault = phraseFault(phrase);
    if (fault !== null) wrong(`“${phrase}” ${fault}`);
  }
  if (fact.criterion !== undefined && !criteria.has(fact.criterion))
    wrong(`${question.stage} has no criterion ${fact.criterion}`);
  const ids = (question.assumptions ?? []).map(({ id }) => id);
  if (fact.assumption !== undefined && !ids.includes(fact.assumption))
    wrong(`there is no assumption ${fact.assumption}`);
}

function checkExamples(known: Known, facts: readonly Fact[], report: Report): void {
  const { examplesFile, examples } = known;
  if (!examples) {
    report(examplesFile, 'is not there');
    return;
  }
  const found = (asked: string) => matchFact(asked, facts)?.id ?? null;
  for (const { id, ask } of facts) {
    const ways = examples.facts[id] ?? [];
    if (ways.length < factNorms.waysOfAsking)
      report(examplesFile, `${id}: has ${ways.length} ways of asking, ${factNorms.waysOfAsking} are needed`);
    for (const asked of [ask, ...ways]) {
      const given = found(asked);
      if (given !== id) report(examplesFile, `${id}: “${asked}” is answered with ${given ?? 'nothing'}`);
    }
  }
  for (const id of Object.keys(examples.facts)) {
    if (!facts.some((fact) => fact.id === id)) report(examplesFile, `there is no fact ${id}`);
  }
  if (examples.none.length < factNorms.none)
    report(examplesFile, `none: there are ${examples.none.length}, ${factNorms.none} are needed`);
  for (const asked of examples.none) {
    const given = found(asked);
    if (given !== null) report(examplesFile, `none: “${asked}” is answered with ${given}`);
  }
}

/** Checks the facts of every question: each way of asking finds its own and no other, other questions find none. */
export function checkFacts(all: readonly Known[], report: Report): void {
  for (const known of all) {
    const facts = known.question.facts ?? [];
    if (facts.length < factNorms.facts)
      report(known.file, `facts: there are ${facts.length}, a question has ${factNorms.facts} to 8`);
    const ids = facts.map(({ id }) => id);
    for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i)))
      report(known.file, `facts: ${id} is there twice`);
    for (const fact of facts) checkOne(known, fact, report);
    checkExamples(known, facts, report);
  }
}
