import { measureAssumption, type Prepared, prepare } from '#shared/assumptions/measure.ts';
import { compilePhrase, phraseGroups } from '#shared/coverage/phrase-pattern.ts';
import type { Assumption, AssumptionExamples, Question } from './question.ts';

/** A question's assumptions and the sentences that they are measured on. */
export interface Assumed {
  /** The question's file and that of its sentences, to name what is wrong. */
  readonly file: string;
  readonly examplesFile: string;
  readonly question: Question;
  readonly examples: ReadonlyMap<string, AssumptionExamples>;
}

const fewestAssumptions = 3;

type Report = (file: string, message: string) => void;

const NONE: AssumptionExamples = { said: [], notSaid: [], chosen: [], notChosen: [] };

/** What is wrong with a phrase; null where nothing is. */
export function phraseFault(phrase: string): string | null {
  const groups = [...phrase.matchAll(/@([\w-]*)/g)].map(([, name]) => name ?? '');
  const unknown = groups.find((name) => !phraseGroups.includes(name));
  if (unknown !== undefined) return `there is no group @${unknown}`;
  if (/^\s*\.{2,3}/.test(phrase)) return 'begins with a gap';
  try {
    return compilePhrase(phrase).test('   ') ? 'is found in silence' : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Everything else that a bank says, which says nothing of this question's assumptions. */
function elsewhereOf({ question }: Assumed, all: readonly Assumed[]): string[] {
  return all.flatMap((other) => {
    if (other.question.id === question.id) return [];
    const { prompt, outline, followUps } = other.question;
    return [prompt, ...outline, ...followUps];
  });
}

function checkPhrases(file: string, { id, choice, phrases, near, hints }: Assumption, report: Report): void {
  for (const phrase of [...choice.phrases, ...phrases, ...near, ...hints]) {
    const fault = phraseFault(phrase);
    if (fault !== null) report(file, `assumptions: ${id}: “${phrase}” ${fault}`);
  }
}

function checkOne(
  { file, examplesFile, question, examples }: Assumed,
  assumption: Assumption,
  elsewhere: readonly Prepared[],
  report: Report,
): void {
  const { id, speaks } = assumption;
  const own = examples.get(id) ?? NONE;
  const siblings = (question.assumptions ?? [])
    .filter((other) => other.id !== id)
    .flatMap((other) => examples.get(other.id)?.said ?? [])
    .map(prepare);
  const measured = measureAssumption(assumption, own, siblings, elsewhere);
  const wrong = (sentences: readonly string[], is: string) => {
    for (const sentence of sentences) report(examplesFile, `${id}: “${sentence}” ${is}`);
  };
  wrong(measured.missed, 'says it and would be called missing');
  wrong(measured.mistaken, 'does not say it and is taken for it');
  wrong(measured.choiceMissed, 'makes the choice and is not heard to');
  wrong(measured.choiceMistaken, 'does not make the choice and is taken for it');
  if (measured.speaks === speaks) return;
  const precision = measured.precision === null ? 'none' : measured.precision.toFixed(2);
  report(
    file,
    `assumptions: ${id}: speaks is ${speaks}, its sentences say ${measured.speaks} (precision ${precision})`,
  );
  for (const sentence of [...measured.crossTalk, ...measured.background])
    report(file, `assumptions: ${id}: also hears “${sentence}”`);
}

/** Checks the assumptions of every question against their sentences, each other, and everything else in the bank. */
export function checkAssumptions(all: readonly Assumed[], report: Report): void {
  const known = new Map<string, Prepared>();
  const prepared = (text: string): Prepared => {
    const made = known.get(text) ?? prepare(text);
    known.set(text, made);
    return made;
  };
  for (const assumed of all) {
    const { file, examplesFile, question, examples } = assumed;
    const assumptions = question.assumptions ?? [];
    if (assumptions.length < fewestAssumptions) {
      report(file, `assumptions: there are ${assumptions.length}, a question has ${fewestAssumptions} to 6`);
    }
    if (question.harder === undefined) report(file, 'harder: there is no harder follow-up');
    const ids = assumptions.map(({ id }) => id);
    for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) {
      report(file, `assumptions: ${id} is there twice`);
    }
    for (const id of examples.keys()) {
      if (!ids.includes(id)) report(examplesFile, `there is no assumption ${id}`);
    }
    const elsewhere = elsewhereOf(assumed, all).map(prepared);
    for (const assumption of assumptions) {
      checkPhrases(file, assumption, report);
      checkOne(assumed, assumption, elsewhere, report);
    }
  }
}
