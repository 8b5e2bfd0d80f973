import type { Stage } from '#shared/bank/question.ts';
import type { Answer } from '#shared/report/answer.ts';
import type { Draft } from '#shared/report/draft.ts';
import type { CoverageRow, Flag } from '#shared/report/report.ts';
import { atJoints } from '#shared/transcript/joints.ts';
import { readableText, textOfRange, type Word, withoutEndMark } from '#shared/transcript/transcript.ts';
import { markedSubstance, observedSubstance, speaks } from './kinds.ts';
import { markTexts } from './mark-texts.ts';
import { observationTexts } from './observation-texts.ts';
import { speechOf } from './speech.ts';

/** What substance is judged from. `flags` and `coverage` are those that the user's corrections left. */
export interface SubstanceInput {
  readonly stage: Stage;
  readonly answer: Answer;
  readonly coverage: readonly CoverageRow[];
  readonly flags: readonly Flag[];
}

/** A title shows this many words at most. */
const SHOWN = 9;
/** A quote goes this far before and after what is meant. */
const BEFORE = 3;
const AFTER = 10;

/** The words of a mark, short enough for a title. */
function inTitle(words: readonly Word[]): string {
  const text = withoutEndMark(readableText(words.slice(0, SHOWN)));
  return words.length > SHOWN ? `${text} …` : text;
}

/** A mark with the words around it, no further than its sentence. */
function quoteAround({ transcript, tokens }: Answer, from: number, to: number): string {
  let first = from;
  while (first > 0 && from - first < BEFORE && !tokens[first - 1]?.ends) first--;
  let last = to;
  while (last < tokens.length - 1 && last - to < AFTER && !tokens[last]?.ends) last++;
  return textOfRange(transcript.words, atJoints(transcript.words, [first, last]));
}

/** The first mark of every kind, as something to talk about. */
function markFindings({ answer, flags }: SubstanceInput): Draft[] {
  return markedSubstance.flatMap(({ kind, rule }): Draft[] => {
    const flag = flags.find((f) => f.kind === kind);
    if (!flag?.wordRange) return [];
    const [from, to] = flag.wordRange;
    const { title, ...text } = markTexts[kind];
    return [
      {
        ...text,
        id: rule,
        rule,
        title: title(inTitle(answer.transcript.words.slice(from, to + 1))),
        criterion: null,
        quote: quoteAround(answer, from, to),
        startMs: flag.startMs,
        topic: kind,
      },
    ];
  });
}

/** What holds for the whole answer, about points that were asked for and not heard. */
function observedFindings({ stage, answer, coverage }: SubstanceInput): Draft[] {
  const missing = new Set(
    coverage.filter((row) => row.core && row.status === 'not-heard').map((row) => row.criterion),
  );
  const wanted = observedSubstance.filter((kind) => speaks(kind) && missing.has(kind.criterion[stage] ?? ''));
  if (wanted.length === 0) return [];
  const speech = speechOf(answer);
  const { words } = answer.transcript;
  return wanted.flatMap(({ kind, rule, criterion, find }): Draft[] => {
    const [first] = find(speech);
    const topic = criterion[stage];
    if (!first || topic === undefined) return [];
    const { from, to } = first;
    const startMs = words[from]?.startMs ?? null;
    const { title, ...text } = observationTexts[kind];
    return [
      {
        ...text,
        id: rule,
        rule,
        title: title(inTitle(words.slice(from, to + 1)), startMs),
        criterion: topic,
        quote: quoteAround(answer, from, to),
        startMs,
        topic,
        // What is tied to words at a moment says more than the bare gap.
        weight: 1.3,
      },
    ];
  });
}

/**
 * What an interviewer would stop at in what was said: one draft a kind at most, each with its words. Nothing is
 * drafted from marks that the user dismissed or switched off, nor about a point that was heard or not asked for.
 */
export function substanceFindings(input: SubstanceInput): Draft[] {
  return [...markFindings(input), ...observedFindings(input)];
}
