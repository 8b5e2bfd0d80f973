import { limitNorms } from './limits.ts';
import { fillerNorms, paceNorms } from './norms.ts';

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
const LISTS = 'Rules of Dry Run; a word that is fine with you can be named in the settings';

const reasons: Readonly<Record<string, Reason>> = {
  'filled-pause': {
    name: 'Filled pause',
    rule: 'A sound that fills a pause: um, uh, er, hmm.',
    threshold: null,
    source: FILLERS,
  },
  discourse: {
    name: 'Discourse filler',
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
  'core-not-heard': {
    name: 'A core point, not heard',
    rule: 'The question names this point as one of its core ones, and no sentence of the answer came near it.',
    threshold:
      'Missing only where both the trained model and the word patterns find nothing; else you are asked',
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
