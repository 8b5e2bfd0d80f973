import MiniSearch from 'minisearch';
import { kindNames, levelNames, stageNames, stages } from '#renderer/ui/stage-names.ts';
import {
  type BankQuestion,
  type Kind,
  kindsOfStage,
  type Question,
  type Stage,
} from '#shared/bank/question.ts';

/** Lengths of an answer that a person would tell apart: for a break, for half a session, for a whole one. */
export const lengths = ['short', 'middle', 'long'] as const;
export type Length = (typeof lengths)[number];

export const lengthNames: Record<Length, string> = {
  short: 'Up to 3 minutes',
  middle: '4 to 7 minutes',
  long: 'From 8 minutes',
};

/** How long the answer to a question is. */
export function lengthOf(question: BankQuestion): Length {
  if (question.answerMinutes < 4) return 'short';
  return question.answerMinutes < 8 ? 'middle' : 'long';
}

/** What was chosen at the left; nothing chosen in a group means all of it. */
export interface Facets {
  readonly stages: readonly Stage[];
  readonly kinds: readonly Kind[];
  readonly levels: readonly Question['level'][];
  readonly lengths: readonly Length[];
  /** Only questions without an attempt. */
  readonly unanswered: boolean;
}

export const noFacets: Facets = { stages: [], kinds: [], levels: [], lengths: [], unanswered: false };
export type FacetGroup = Exclude<keyof Facets, 'unanswered'>;

/** Finds the ids of questions for a few typed words, the best first; null where nothing was typed. */
export type Search = (words: string) => readonly string[] | null;

/** Builds the index. Words match from their beginning, and with a slip of the finger from four letters on. */
export function createSearch(questions: readonly BankQuestion[]): Search {
  const index = new MiniSearch<BankQuestion>({
    fields: ['title', 'rehearses', 'prompt', 'tags', 'stage', 'kind', 'level'],
    extractField: (question, field) => {
      if (field === 'stage') return stageNames[question.stage];
      if (field === 'kind') return kindNames[question.kind];
      if (field === 'level') return levelNames[question.level];
      if (field === 'tags') return question.tags.join(' ').replaceAll('-', ' ');
      return String(question[field as keyof BankQuestion]);
    },
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: 'AND',
      boost: { title: 4, tags: 2, rehearses: 2 },
    },
  });
  index.addAll(questions);
  return (words) => (words.trim() === '' ? null : index.search(words).map((hit) => String(hit.id)));
}

const chosen = <T>(group: readonly T[], value: T) => group.length === 0 || group.includes(value);

/** Whether a question is within the facets, leaving one group out of account. */
function within(question: BankQuestion, facets: Facets, answered: ReadonlySet<string>, except?: FacetGroup) {
  // Kinds narrow their own stage and leave the others alone.
  const kinds = facets.kinds.filter((kind) => kindsOfStage[question.stage].includes(kind));
  return (
    (except === 'stages' || chosen(facets.stages, question.stage)) &&
    (except === 'kinds' || chosen(kinds, question.kind)) &&
    (except === 'levels' || chosen(facets.levels, question.level)) &&
    (except === 'lengths' || chosen(facets.lengths, lengthOf(question))) &&
    !(facets.unanswered && answered.has(question.id))
  );
}

/** The order of the bank where nothing was typed: by stage as the loop goes, then the shortest first. */
function bankOrder(a: BankQuestion, b: BankQuestion): number {
  return (
    stages.indexOf(a.stage) - stages.indexOf(b.stage) ||
    a.answerMinutes - b.answerMinutes ||
    a.title.localeCompare(b.title)
  );
}

/** The questions found: by relevance where words were typed, else in the bank's order. */
export function findQuestions(
  questions: readonly BankQuestion[],
  hits: readonly string[] | null,
  facets: Facets,
  answered: ReadonlySet<string>,
): BankQuestion[] {
  const byId = new Map(questions.map((q) => [q.id, q]));
  const candidates = hits ? hits.flatMap((id) => byId.get(id) ?? []) : questions.toSorted(bankOrder);
  return candidates.filter((question) => within(question, facets, answered));
}

/** How many questions each value of a group would show, given the words and the other groups. */
export function countFacet<G extends FacetGroup>(
  group: G,
  questions: readonly BankQuestion[],
  hits: readonly string[] | null,
  facets: Facets,
  answered: ReadonlySet<string>,
): (value: Facets[G][number]) => number {
  const facetOf = (q: BankQuestion): string =>
    ({ stages: q.stage, kinds: q.kind, levels: q.level, lengths: lengthOf(q) })[group];
  const counts = new Map<string, number>();
  for (const question of questions) {
    if ((hits && !hits.includes(question.id)) || !within(question, facets, answered, group)) continue;
    counts.set(facetOf(question), (counts.get(facetOf(question)) ?? 0) + 1);
  }
  return (value) => counts.get(value) ?? 0;
}
