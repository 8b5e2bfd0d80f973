import type { Assumption } from '#shared/bank/question.ts';
import { guardsOf } from '#shared/coverage/guards.ts';
import { spokenWords } from '#shared/coverage/spoken-words.ts';
import { type Window, windowsOf } from '#shared/coverage/windows.ts';
import { evidenceAt } from '#shared/report/apply-corrections.ts';
import type { AssumptionRow, WordRange } from '#shared/report/report.ts';
import type { Token } from '#shared/transcript/tokens.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { madeChoice } from './choice.ts';
import { anyOf, textOf } from './phrases.ts';

/** In fewer words that carry something nothing is called missing. */
const FEWEST_WORDS = 60;

export interface ListenInput {
  readonly transcript: Transcript;
  readonly tokens: readonly Token[];
  /** Words that carry nothing: fillers, filled pauses, abandoned words. */
  readonly skip: ReadonlySet<number>;
  readonly assumptions: readonly Assumption[];
  /** The answer could only be judged in part: nothing is asked about and nothing is missing. */
  readonly limited: boolean;
}

const rangeOf = (window: Window | undefined): WordRange | null => (window ? [window.from, window.to] : null);

/** How far an assumption was said, with the stretch that shows it or comes near it. */
export function heardOf(
  assumption: Assumption,
  windows: readonly Window[],
  whole: string,
): { status: 'heard' | 'unsure' | 'not-heard'; range: WordRange | null } {
  const said = windows.filter((window) => anyOf(assumption.phrases, window.text));
  const sure = said.find((window) => {
    const guards = guardsOf(window);
    return !guards.has('asked') && !guards.has('disclaimed') && !guards.has('deferred');
  });
  if (sure) return { status: 'heard', range: rangeOf(sure) };
  if (said[0]) return { status: 'unsure', range: rangeOf(said[0]) };
  if (!anyOf([...assumption.near, ...assumption.phrases], whole)) return { status: 'not-heard', range: null };
  return { status: 'unsure', range: rangeOf(windows.find((w) => anyOf(assumption.near, w.text))) };
}

/**
 * What was heard of the assumptions of a question. One is missing only where the choice that depends on it was
 * heard for certain, no word of its neighbourhood was said, and the answer was long enough.
 */
export function listenForAssumptions(input: ListenInput): AssumptionRow[] {
  const { transcript, tokens, skip, assumptions, limited } = input;
  if (assumptions.length === 0) return [];
  const words = spokenWords(tokens, skip);
  const windows = windowsOf(words);
  const whole = textOf(words);
  const enough = words.length >= FEWEST_WORDS && !limited;
  const evidence = (range: WordRange | null) => range && evidenceAt(transcript.words, range);
  return assumptions.map((assumption): AssumptionRow => {
    const { id, label, question, speaks, choice } = assumption;
    const made = madeChoice(assumption, windows);
    const heard = heardOf(assumption, windows, whole);
    const asked = heard.status === 'heard' || (speaks && made !== null && enough);
    const status = !speaks || !asked ? 'not-asked' : heard.status;
    return {
      assumption: id,
      label,
      question,
      speaks,
      status,
      choice: {
        label: choice.label,
        evidence: quoteOf(evidence(made?.shown ?? null), evidence(made?.range ?? null)),
      },
      evidence: status === 'not-asked' ? null : evidence(heard.range),
    };
  });
}

/** Quotes the words around a choice, and begins where the choice does. */
function quoteOf<T extends { startMs: number | null }>(shown: T | null, made: T | null): T | null {
  return shown && made && { ...shown, startMs: made.startMs };
}
