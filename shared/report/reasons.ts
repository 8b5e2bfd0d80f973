import { orderNorms, timeNorms } from '#shared/order/norms.ts';
import { limitNorms } from './limits.ts';
import { fillerNorms, paceNorms, pauseNorms } from './norms.ts';

/** Why a rule says what it says: shown to whoever asks "why". */
export interface Reason {
  /** What the rule is called. */
  readonly name: string;
  /** What it looks for, one sentence. */
  readonly rule: string;
  /** From where on it speaks; null where there is no such line. */
  readonly threshold: string | null;
  /** Where the line comes from. */
  readonly source: string;
}

const FILLERS =
  'Laske & DiGennaro Reed 2024, Journal of Applied Behavior Analysis: 0, 2, 5 and 12 a minute tried';
const PACE =
  'Published advice from 100–165 words a minute to 176 for the best-known talks, so the band is wide';
const SUBSTANCE =
  'Rules of Dry Run, let speak because at least nine of ten of their marks are right on sentences written after them';
const ORDER =
  'Rules of Dry Run, measured on 40 short answers in which each should speak and 40 in which it should not';
const LISTS = 'Rules of Dry Run; a word that is fine with you can be named in the settings';

const reasons: Readonly<Record<string, Reason>> = {
  'filled-pause': {
    name: 'Filled pause',
    rule: 'A sound that fills a pause: um, uh, er, hmm.',
    threshold: null,
    source: FILLERS,
  },
  discourse: {
    name: 'Filler',
    rule: 'A word such as “like” or “you know” where it carries nothing; where it does, it is left alone.',
    threshold: null,
    source: LISTS,
  },
  'own-filler': {
    name: 'Your own filler',
    rule: 'A word that you asked to have counted.',
    threshold: null,
    source: 'Your settings',
  },
  repeat: {
    name: 'Repeat',
    rule: 'The same words twice in a row, except those that English doubles on purpose.',
    threshold: null,
    source: LISTS,
  },
  restart: {
    name: 'Restart',
    rule: 'A beginning that was given up and begun anew.',
    threshold: null,
    source: LISTS,
  },
  'long-pause': {
    name: 'Long pause',
    rule: 'Nobody spoke. Time to think is fine; it is shown and never scored.',
    threshold: 'Longer than 1 s',
    source: 'Campione & Véronis 2002: 0.2 to 1 s is normal, more is thinking',
  },
  'vague-claim': {
    name: 'Vague',
    rule: 'Something went wrong, or was slow or better, and no number, name or reason stands near it.',
    threshold: 'No number, cause or limit within 24 words',
    source: SUBSTANCE,
  },
  'absolute-claim': {
    name: 'Absolute',
    rule: 'A claim without an exception: everything, nobody, always, never. What code does, rules to keep and other people’s words are left alone.',
    threshold: null,
    source: SUBSTANCE,
  },
  'hedge-run': {
    name: 'Hedges',
    rule: 'Several hedges in a row around a decision. One alone, and guesses at a number, are left alone.',
    threshold: 'At least 3 within 16 words',
    source: SUBSTANCE,
  },
  'no-guardrail': {
    name: 'Speed without a guardrail',
    rule: 'A change that went straight to everyone or into production, and nothing near it that would catch a mistake.',
    threshold: 'No small share, flag, test, watch or way back within 24 words',
    source: SUBSTANCE,
  },
  'tool-tour': {
    name: 'Tool tour',
    rule: 'Names of products one after the other, with no reason or comparison between them.',
    threshold: 'At least 4 different ones',
    source: SUBSTANCE,
  },
  'blame-of-people': {
    name: 'Blame',
    rule: 'Somebody’s character or fault as the cause. Your own mistakes, and what somebody merely did, are left alone.',
    threshold: null,
    source: SUBSTANCE,
  },
  'choice-without-cost': {
    name: 'A choice without its price',
    rule: 'Something was chosen, and no alternative, cost or reason stands near it. Only where tradeoffs were asked for and not heard.',
    threshold: 'None within 32 words',
    source: SUBSTANCE,
  },
  'component-never-fails': {
    name: 'A part that never fails',
    rule: 'A part of the design that comes up again and again, with no word of trouble near it. Only where failures were asked for and not heard.',
    threshold: 'Named at least twice, and no trouble within 25 words of any mention',
    source: SUBSTANCE,
  },
  'no-way-back': {
    name: 'A change with no way back',
    rule: 'A change to what runs, and nothing in the whole answer that sounds like a way back. Only where that was asked for and not heard.',
    threshold: null,
    source: SUBSTANCE,
  },
  'never-verified': {
    name: 'Success without a check',
    rule: 'It was fixed, and nothing near it says how that was known. Only where a check or a number was asked for and not heard.',
    threshold: 'No check within 60 words after it, and none just before',
    source: SUBSTANCE,
  },
  'core-not-heard': {
    name: 'A core point, not heard',
    rule: 'The question names this point as one of its core ones, and no sentence of the answer came near it.',
    threshold:
      'Missing only where the trained model and the word patterns find nothing, and not among words that were hard to make out; else you are asked',
    source: 'Interview rubrics for this stage, and the example sentences that ship with Dry Run',
  },
  'assumption-not-heard': {
    name: 'An assumption, not heard',
    rule: 'A choice was heard, and nothing was heard of a fact that the choice depends on.',
    threshold:
      'Missing only where the choice was made in so many words and no word of the fact’s neighbourhood was said; else you are asked',
    source: 'The assumptions that the question names, each measured on example sentences of its own',
  },
  'filler-rate': {
    name: 'Fillers a minute',
    rule: 'Fillers over the whole answer, and how close together they come. Suspected sounds do not count.',
    threshold: `Above ${fillerNorms.workOnIt} a minute, or above ${fillerNorms.fine} where more than ${fillerNorms.cluster} come in ${fillerNorms.clusterMs / 1000} s; while coding above ${fillerNorms.first}`,
    source: FILLERS,
  },
  'pace-window': {
    name: 'Pace',
    rule: 'Words a minute over twenty seconds.',
    threshold: `Above ${paceNorms.fastest} for ${paceNorms.windowMs / 1000} s`,
    source: PACE,
  },
  'pace-whole': {
    name: 'Pace',
    rule: 'Words a minute over the whole answer; never while coding.',
    threshold: 'Below 80 for at least a minute',
    source: PACE,
  },
  'late-requirement': {
    name: 'A requirement after its choice',
    rule: 'A store, a call or a table was chosen, and what it has to do or how big it is was first heard later. A reason within the next sentence is not late, nor is a choice that is only considered.',
    threshold: `At least ${orderNorms.words} words later, and nothing near a requirement before`,
    source: ORDER,
  },
  'late-approach': {
    name: 'A plan after the code',
    rule: 'Code was spoken line by line, and a plan was first heard later.',
    threshold: `At least ${orderNorms.words} words later, and nothing near a plan before`,
    source: ORDER,
  },
  'late-reproduce': {
    name: 'Seeing it fail after the change',
    rule: 'A change was made, and how the fault is made to happen was first heard later.',
    threshold: `At least ${orderNorms.words} words later, and nothing near a reproduction before`,
    source: ORDER,
  },
  'late-relief': {
    name: 'The cause before the relief',
    rule: 'By its own time words the harm was stopped only once the cause was known. The order of telling does not count.',
    threshold: 'Only on words such as “only after”, “until”, “before” or “and only then”',
    source: `${ORDER}; incident reviews that ask for detection, mitigation and cause in this order`,
  },
  'time-by-phase': {
    name: 'Time by phase',
    rule: 'A phase that you marked took far more than its budget while another got hardly any.',
    threshold: `More than ${timeNorms.times} times its budget and ${timeNorms.overMs / 1000} s over, with another below half`,
    source: 'The budgets of the question',
  },
  'time-to-decision': {
    name: 'Time to the first decision',
    rule: 'In a design, how much time had gone before a sentence came that might be a decision or a failure.',
    threshold: `More than ${timeNorms.first * 100} in 100 of an answer of at least ${timeNorms.leastMs / 60_000} minutes`,
    source: 'The budgets of the question: at least half of them lies behind requirements and numbers',
  },
  'pauses-inside': {
    name: 'Pauses inside a clause',
    rule: 'Long pauses that break a clause apart; those between clauses are left alone, and so is coding.',
    threshold: `More than ${pauseNorms.insidePerMinute} a minute that are longer than ${pauseNorms.longMs / 1000} s`,
    source: 'Long pauses inside a clause hurt fluency most; 4 to 5 pauses a minute read as natural',
  },
  'short-answer': {
    name: 'A short answer',
    rule: 'Too little was said to tell what is missing.',
    threshold: `Fewer than ${limitNorms.fewestWords} words, or under ${limitNorms.shortestMs / 1000} s`,
    source: 'Rules of Dry Run',
  },
  'poor-sound': {
    name: 'Poor sound',
    rule: 'The speech engine was unsure of its words, or there was voice and hardly a word.',
    threshold: `Mean confidence below ${limitNorms.meanConfidence}, or under ${limitNorms.wordsPerVoicedMinute} words in a minute of voice`,
    source:
      'Tried with one recording: clear 0.93, with noise as loud as the voice 0.72 and half the words wrong',
  },
  'not-english': {
    name: 'Not English',
    rule: 'Hardly any of the words that English is made of.',
    threshold: `Fewer than ${Math.round(limitNorms.englishShare * 100)} in 100`,
    source: 'Rules of Dry Run',
  },
};

/** The reason behind a rule; null for one that nobody has explained. */
export function reasonOf(rule: string): Reason | null {
  return reasons[rule] ?? null;
}

/** The rules that can be explained. */
export const explainedRules: readonly string[] = Object.keys(reasons);
