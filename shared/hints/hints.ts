import type { Criterion, Question } from '#shared/bank/question.ts';
import { lexicons } from '#shared/coverage/lexicon/lexicon.ts';
import { compilePhrase } from '#shared/coverage/phrase-pattern.ts';
import { patternText, spokenWords } from '#shared/coverage/spoken-words.ts';
import { tokenise } from '#shared/transcript/tokens.ts';

export interface HintsFrom {
  readonly question: Pick<Question, 'stage' | 'core' | 'outline'>;
  /** Those of the stage. */
  readonly criteria: readonly Criterion[];
  /** The phase that the time puts the speaker in; null before the answer. */
  readonly phase: string | null;
  /** What was understood of the answer so far. */
  readonly said: string;
}

const PLACE = 'The time puts you at:';

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The criteria of which a sure phrase was said. A quick ear, good enough to leave a hint out. */
function heardIn(said: string, { question, criteria }: HintsFrom): ReadonlySet<string> {
  const words = said.split(/\s+/).filter(Boolean);
  const timeless = words.map((text) => ({ text, startMs: null, endMs: null, confidence: null }));
  const text = patternText(spokenWords(tokenise(timeless), new Set()));
  const lexicon = lexicons[question.stage];
  const isHeard = (id: string) =>
    (lexicon[id]?.strong ?? []).some((phrase) => compilePhrase(phrase).test(text));
  return new Set(criteria.map(({ id }) => id).filter(isHeard));
}

/**
 * The next hint, one step further than those that were `given`: first where the time puts the speaker, then a point
 * of the question that was not heard yet, one at a time, then the lines of the outline. Null where all were given.
 */
export function nextHint(from: HintsFrom, given: readonly string[]): string | null {
  const { question, criteria, phase, said } = from;
  const where = phase === null ? [] : [`${PLACE} ${lowerFirst(phase)}.`];
  const about = phase === null ? 'Worth saying' : 'Not heard yet';
  const heard = said === '' ? new Set<string>() : heardIn(said, from);
  const points = question.core.flatMap((id) => {
    const criterion = criteria.find((known) => known.id === id);
    return criterion && !heard.has(id) ? [`${about}: ${lowerFirst(criterion.label)}.`] : [];
  });
  const outline = question.outline.map((line) => `A strong answer goes through: ${lowerFirst(line)}`);
  const isNew = (hint: string) => !given.includes(hint);
  // Where the time puts one is said once, as the first step.
  const first = given.some((hint) => hint.startsWith(PLACE)) ? [] : where;
  return [...first, ...points, ...outline].find(isNew) ?? null;
}
