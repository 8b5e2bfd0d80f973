import {
  type CriteriaFile,
  type Criterion,
  type Kind,
  kindsOfStage,
  type Question,
  type Stage,
  stage as stageSchema,
} from '#shared/bank/question.ts';
import { CoachError } from '#shared/contract/errors.ts';
import { MOONSHINE_ENGINE } from '../backend/speech/engine-id.ts';

/** What a command line named. */
export interface AskedOptions {
  readonly stage?: string;
  readonly kind?: string;
  readonly question?: string;
  readonly engine?: string;
}

/** What the answers are held against. */
export interface Asked {
  readonly stage: Stage;
  readonly kind: Kind;
  readonly questionId: string | null;
  readonly question: Question | null;
  readonly core: readonly string[];
  /** All criteria of the stage. */
  readonly criteria: readonly Criterion[];
}

/**
 * Finds what was asked. A question implies its stage and kind; without one the stage is needed, and its first
 * kind is assumed. Throws a `CoachError`: `unknown-stage`, `unknown-kind`, `unknown-question`,
 * `unknown-engine`, `stage-missing`, `question-mismatch`, `criteria-missing`.
 */
export function findAsked(
  options: AskedOptions,
  bank: { readonly questions: readonly Question[]; readonly criteria: readonly CriteriaFile[] },
  engines: readonly string[] = [MOONSHINE_ENGINE],
): Asked {
  if (options.engine !== undefined && !engines.includes(options.engine)) {
    throw refuse('engine', options.engine, engines);
  }
  const question = options.question === undefined ? null : findQuestion(options.question, bank.questions);
  const stage = findStage(options.stage, question);
  const kind = findKind(options.kind, stage, question);
  const criteria = bank.criteria.find((file) => file.stage === stage)?.criteria;
  if (!criteria) {
    throw new CoachError(
      'criteria-missing',
      `The criteria of ${stage} cannot be read. Run “coach banks check”.`,
    );
  }
  return { stage, kind, questionId: question?.id ?? null, question, core: question?.core ?? [], criteria };
}

function findQuestion(id: string, questions: readonly Question[]): Question {
  const found = questions.find((question) => question.id === id);
  if (found) return found;
  throw refuse(
    'question',
    id,
    questions.map((question) => question.id),
  );
}

function findStage(named: string | undefined, question: Question | null): Stage {
  if (named === undefined) {
    if (question) return question.stage;
    const stages = stageSchema.options.join(', ');
    throw new CoachError(
      'stage-missing',
      `Name the stage with --stage: ${stages}; or a question with --question.`,
    );
  }
  const parsed = stageSchema.safeParse(named);
  if (!parsed.success) throw refuse('stage', named, stageSchema.options);
  if (question && parsed.data !== question.stage) throw mismatch(question, `is a ${question.stage} question`);
  return parsed.data;
}

function findKind(named: string | undefined, stage: Stage, question: Question | null): Kind {
  const kinds = kindsOfStage[stage];
  if (named === undefined) return question?.kind ?? (kinds[0] as Kind);
  const found = kinds.find((kind) => kind === named);
  if (!found) throw refuse('kind', named, kinds);
  if (question && found !== question.kind) throw mismatch(question, `is of the kind ${question.kind}`);
  return found;
}

function refuse(what: string, given: string, known: readonly string[]): CoachError {
  return new CoachError(
    `unknown-${what}`,
    `There is no ${what} “${given}”. Choose one of: ${known.join(', ')}.`,
  );
}

function mismatch(question: Question, is: string): CoachError {
  const message = `The question ${question.id} ${is}. Leave --stage and --kind out, or make them agree.`;
  return new CoachError('question-mismatch', message);
}
