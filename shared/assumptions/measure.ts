import type { Assumption, AssumptionExamples } from '#shared/bank/question.ts';
import { type SpokenWord, spokenWords } from '#shared/coverage/spoken-words.ts';
import { type Window, windowsOf } from '#shared/coverage/windows.ts';
import { tokenise } from '#shared/transcript/tokens.ts';
import { madeChoice } from './choice.ts';
import { heardOf } from './listen.ts';
import { textOf } from './phrases.ts';

/** From where on an assumption may become a finding. */
const speakingNorms = {
  /** Sentences of its own that say it, and that come near and do not. */
  sentences: 6,
  /** The same for the choice. */
  choices: 2,
  /** Of what is taken for said in answers to its question, this share must be. */
  precision: 0.9,
  /** Of sentences about other things, at most this share may be taken for it. */
  background: 0.02,
} as const;

/** A text prepared for measuring. */
export interface Prepared {
  readonly text: string;
  readonly words: readonly SpokenWord[];
  readonly windows: readonly Window[];
  readonly whole: string;
}

/** How an assumption fares on test sentences. The lists hold the sentences that went wrong. */
export interface Measured {
  /** Said, and would be called missing. */
  readonly missed: readonly string[];
  /** Not said, and taken for said: near-misses of its own. */
  readonly mistaken: readonly string[];
  /** The same among sentences that say another assumption of the question. */
  readonly crossTalk: readonly string[];
  /** The same among sentences about other things. */
  readonly background: readonly string[];
  readonly choiceMissed: readonly string[];
  readonly choiceMistaken: readonly string[];
  /** Of its own sentences that say it, how many are heard without asking. */
  readonly heard: number;
  /** Share of what was taken for said that was said; null where nothing was. */
  readonly precision: number | null;
  readonly speaks: boolean;
}

/** Reads a text as the passes over an answer do. */
export function prepare(text: string): Prepared {
  const words = text
    .split(/\s+/)
    .filter(Boolean)
    .map((t) => ({ text: t, startMs: null, endMs: null, confidence: null }));
  const spoken = spokenWords(tokenise(words), new Set());
  return { text, words: spoken, windows: windowsOf(spoken), whole: textOf(spoken) };
}

/**
 * Measures an assumption on its own sentences, on those of its `siblings`, which say something else in an answer to
 * the same question, and on `elsewhere`, which says nothing of it.
 */
export function measureAssumption(
  assumption: Assumption,
  examples: AssumptionExamples,
  siblings: readonly Prepared[],
  elsewhere: readonly Prepared[],
): Measured {
  const statusOf = ({ windows, whole }: Prepared) => heardOf(assumption, windows, whole).status;
  const isChosen = (text: string) => {
    const { words, windows } = prepare(text);
    return madeChoice(assumption, words, windows) !== null;
  };
  const statuses = examples.said.map((text) => statusOf(prepare(text)));
  const missed = examples.said.filter((_, i) => statuses[i] === 'not-heard');
  const mistaken = examples.notSaid.filter((text) => statusOf(prepare(text)) === 'heard');
  const taken = (others: readonly Prepared[]) =>
    others.filter((other) => statusOf(other) === 'heard').map(({ text }) => text);
  const crossTalk = taken(siblings);
  const background = taken(elsewhere);
  const choiceMissed = examples.chosen.filter((text) => !isChosen(text));
  const choiceMistaken = examples.notChosen.filter(isChosen);
  const heard = statuses.filter((status) => status === 'heard').length;
  const all = heard + mistaken.length + crossTalk.length;
  const precision = all === 0 ? null : heard / all;
  return {
    missed,
    mistaken,
    crossTalk,
    background,
    choiceMissed,
    choiceMistaken,
    heard,
    precision,
    speaks:
      Math.min(examples.said.length, examples.notSaid.length) >= speakingNorms.sentences &&
      Math.min(examples.chosen.length, examples.notChosen.length) >= speakingNorms.choices &&
      [missed, mistaken, choiceMissed, choiceMistaken].every((wrong) => wrong.length === 0) &&
      (precision ?? 0) >= speakingNorms.precision &&
      background.length <= elsewhere.length * speakingNorms.background,
  };
}
