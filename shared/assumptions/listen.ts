import type { Assumption } from '#shared/bank/question.ts';
import { guardsOf } from '#shared/coverage/guards.ts';
import { spokenWords } from '#shared/coverage/spoken-words.ts';
import { type Window, windowsOf } from '#shared/coverage/windows.ts';
import { evidenceAt } from '#shared/report/apply-corrections.ts';
import type { AssumptionRow, WordRange } from '#shared/report/report.ts';
import type { Token } from '#shared/transcript/tokens.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { type MadeChoice, madeChoice } from './choice.ts';
import { alikeTo } from './likeness.ts';
import { anyOf, isAsked, phraseOf, textOf } from './phrases.ts';

/** In fewer words that carry something nothing is called missing. */
const FEWEST_WORDS = 60;

/** Around a choice, so many words before and after it, a stretch that is merely alike is asked about too. */
const VICINITY = { before: 40, after: 160 } as const;

/** Hints stand together in at most so many words. */
const HINTED = 26;

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

interface Heard {
  readonly status: 'heard' | 'unsure' | 'not-heard';
  readonly range: WordRange | null;
}

/** A stretch with two of the words that say little alone. */
function hinted({ hints }: Assumption, windows: readonly Window[]): Window | undefined {
  return windows.find(
    ({ words, text }) =>
      words.length <= HINTED && hints.filter((hint) => phraseOf(hint).test(text)).length >= 2,
  );
}

/**
 * The stretch to show: the one in which most of the phrases are, the first of those. Whoever says the question back
 * at the beginning says one of them in passing.
 */
function tellingMost(windows: readonly Window[], phrases: readonly string[]): Window | undefined {
  const telling = windows.map(({ text }) => phrases.filter((phrase) => phraseOf(phrase).test(text)).length);
  return windows[telling.indexOf(Math.max(...telling))];
}

/** How far an assumption was said, with the stretch that shows it or comes near it. */
export function heardOf(assumption: Assumption, windows: readonly Window[], whole: string): Heard {
  const said = windows.filter((window) => anyOf(assumption.phrases, window.text));
  const isSaid = (window: Window): boolean => {
    const guards = guardsOf(window);
    return !isAsked(window) && !guards.has('disclaimed') && !guards.has('deferred');
  };
  const sure = tellingMost(said.filter(isSaid), assumption.phrases);
  if (sure) return { status: 'heard', range: rangeOf(sure) };
  if (said[0]) return { status: 'unsure', range: rangeOf(said[0]) };
  const close = windows.filter((window) => anyOf(assumption.near, window.text));
  const near = tellingMost(close, [...assumption.near, ...assumption.hints]) ?? hinted(assumption, windows);
  if (near || anyOf(assumption.near, whole)) return { status: 'unsure', range: rangeOf(near) };
  return { status: 'not-heard', range: null };
}

/** Rather asks than calls missing where something like it was said around the choice, beside it, in other words. */
function askedOf(
  assumption: Assumption,
  windows: readonly Window[],
  heard: Heard,
  made: MadeChoice | null,
): Heard {
  if (heard.status !== 'not-heard' || !made) return heard;
  const [from, to] = made.range;
  const around = windows.filter(
    (w) => (w.to < from || w.from > to) && w.to >= from - VICINITY.before && w.from <= to + VICINITY.after,
  );
  const alike = alikeTo(assumption, around);
  return alike ? { status: 'unsure', range: rangeOf(alike) } : heard;
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
    const made = madeChoice(assumption, words, windows);
    const heard = askedOf(assumption, windows, heardOf(assumption, windows, whole), made);
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
