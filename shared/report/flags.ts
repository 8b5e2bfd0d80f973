import { substanceFlags } from '#shared/substance/substance-flags.ts';
import type { Answer } from './answer.ts';
import type { Flag, FlagKind } from './report.ts';
import { wordFlag } from './word-flag.ts';

function onWords(answer: Answer, kind: FlagKind, rule: string, from: number, to: number): Flag {
  return wordFlag(answer.transcript.words, { kind, rule, from, to });
}

/** A pass that marks stretches of an answer. */
export interface FlagPass {
  readonly name: string;
  readonly run: (answer: Answer) => Flag[];
}

/** Every pass that marks something, in the order in which they run. */
const flagPasses: readonly FlagPass[] = [
  { name: 'filled-pause', run: (a) => a.sounds.map((i) => onWords(a, 'filler', 'filled-pause', i, i)) },
  {
    name: 'discourse',
    run: (a) => a.fillers.map(([from, to]) => onWords(a, 'filler', 'discourse', from, to)),
  },
  { name: 'repeat', run: (a) => a.repeats.map((r) => onWords(a, 'repeat', r.rule, r.from, r.to)) },
  { name: 'substance', run: substanceFlags },
  {
    name: 'pause',
    run: (a) =>
      a.pauses.map((span) => ({
        ...span,
        kind: 'pause',
        rule: 'long-pause',
        text: '',
        wordRange: null,
        certainty: 'heard',
      })),
  },
  {
    name: 'suspected-sound',
    run: (a) =>
      a.transcript.suspected.map((span) => ({
        ...span,
        kind: 'filler',
        rule: 'filled-pause',
        text: '',
        wordRange: null,
        certainty: 'suspected',
      })),
  },
];

/** All marks on an answer, by place; those without a time keep the order of the words. */
export function flagsOf(answer: Answer): Flag[] {
  const flags = flagPasses.flatMap((pass) => pass.run(answer));
  const place = (f: Flag): number => f.startMs ?? f.wordRange?.[0] ?? 0;
  return flags
    .map((flag, order) => ({ flag, order }))
    .sort((a, b) => place(a.flag) - place(b.flag) || a.order - b.order)
    .map(({ flag }) => flag);
}
