import type { Correction, CorrectionBody, CorrectionOf } from '#shared/practice/correction.ts';
import { readableText, type Transcript, transcriptText, type Word } from '#shared/transcript/transcript.ts';
import type { Mishearing } from '#shared/vocabulary/mishearing.ts';
import { bareText, findPlace, overlaps } from './places.ts';
import type { AssumptionRow, CoverageRow, Evidence, Finding, Flag, WordRange } from './report.ts';

/** Findings about the whole answer: another example of the same is not another finding. */
const WHOLE_ANSWER: ReadonlySet<string> = new Set([
  'filler-rate',
  'pace-window',
  'pace-whole',
  'pauses-inside',
  'time-by-phase',
  'time-to-decision',
]);

function bodiesOf<T extends CorrectionBody['type']>(
  corrections: readonly Correction[],
  type: T,
): Array<CorrectionOf<T>> {
  return corrections.flatMap(({ body }) => (body.type === type ? [body as CorrectionOf<T>] : []));
}

/** The punctuation that a stretch of words ends with, so that a corrected word keeps its place in the sentence. */
const closing = (text: string): string => /[.?!…,;:]+$/.exec(text)?.[0] ?? '';

/**
 * Puts the terms of the vocabulary (`misheard`) and the user's words in the place of misheard ones: on the first
 * word of a stretch, and nothing on the others, so that every index stays. What was heard stays as `text`. Later
 * corrections win, and the user's over the vocabulary's; who says that it was heard right has the words as heard.
 */
export function withCorrectedWords(
  transcript: Transcript,
  corrections: readonly Correction[],
  misheard: readonly Mishearing[] = [],
): Transcript {
  const own = bodiesOf(corrections, 'word').flatMap(({ place, to }) => {
    const range = findPlace(place, transcript.words);
    if (!range) return [];
    const mark = closing(to) === '' ? closing(transcript.words[range[1]]?.text ?? '') : '';
    return [{ range, to, mark }];
  });
  const found = misheard
    .map(({ wordRange, to }) => ({ range: wordRange, to, mark: '' }))
    .filter(({ range }) => !own.some((other) => touches(range, other.range)));
  if (own.length + found.length === 0) return transcript;
  const words: Word[] = [...transcript.words];
  for (const { range, to, mark } of [...found, ...own]) {
    const [first, last] = range;
    const heard = transcript.words.slice(first, last + 1);
    const right = bareText(to) === bareText(transcriptText(heard));
    heard.forEach((word, i) => {
      words[first + i] = right ? word : { ...word, corrected: i === 0 ? to + mark : '' };
    });
  }
  return { ...transcript, words };
}

const touches = (a: WordRange, b: WordRange): boolean => a[0] <= b[1] && b[0] <= a[1];

/** The latest verdict on each mark. */
function verdictsOn(flags: readonly Flag[], corrections: readonly Correction[], words: readonly Word[]) {
  const verdicts = new Map<Flag, 'confirmed' | 'dismissed'>();
  for (const { kind, verdict, place } of bodiesOf(corrections, 'flag')) {
    const range = findPlace(place, words);
    for (const flag of flags) {
      if (flag.kind !== kind) continue;
      const meant = flag.wordRange
        ? range !== null && touches(flag.wordRange, range)
        : place.words === '' && overlaps(flag, place);
      if (meant) verdicts.set(flag, verdict);
    }
  }
  return verdicts;
}

/**
 * Takes dismissed marks away and makes confirmed sounds count. `isUncounted` names those that the user's lists
 * leave out; a mark that was confirmed stays.
 */
export function correctFlags(
  flags: readonly Flag[],
  corrections: readonly Correction[],
  words: readonly Word[],
  isUncounted: (flag: Flag) => boolean,
): Flag[] {
  const verdicts = verdictsOn(flags, corrections, words);
  return flags.flatMap((flag): Flag[] => {
    const verdict = verdicts.get(flag);
    if (verdict === 'dismissed') return [];
    if (verdict === 'confirmed') return [{ ...flag, certainty: 'heard' }];
    return isUncounted(flag) ? [] : [flag];
  });
}

/** The words `range` of a transcript as evidence, as the user corrected them. */
export function evidenceAt(words: readonly Word[], range: WordRange): Evidence {
  const [from, to] = range;
  const part = words.slice(from, to + 1);
  return {
    text: readableText(part),
    wordRange: range,
    startMs: part[0]?.startMs ?? null,
    endMs: part.at(-1)?.endMs ?? null,
  };
}

/**
 * Takes the user's word for what was said and what was not. What they said has its evidence where they pointed,
 * else where the rules found something like it, else none. Quotes read as corrected.
 */
export function correctCoverage(
  coverage: readonly CoverageRow[],
  corrections: readonly Correction[],
  words: readonly Word[],
): CoverageRow[] {
  if (corrections.length === 0) return [...coverage];
  const verdicts = new Map(bodiesOf(corrections, 'coverage').map((body) => [body.criterion, body]));
  return coverage.map((row): CoverageRow => {
    const said = verdicts.get(row.criterion);
    const evidence = row.evidence && evidenceAt(words, row.evidence.wordRange);
    if (!said) return { ...row, evidence };
    if (said.verdict === 'not-said') {
      return { ...row, status: 'not-heard', confidence: 1, evidence: null, closest: null, byUser: true };
    }
    const range = said.place && findPlace(said.place, words);
    const shown = range ? evidenceAt(words, range) : (evidence ?? row.closest ?? null);
    return { ...row, status: 'heard', confidence: 1, evidence: shown, closest: null, byUser: true };
  });
}

/** The same for assumptions: the user's word decides. */
export function correctAssumptions(
  rows: readonly AssumptionRow[],
  corrections: readonly Correction[],
  words: readonly Word[],
): AssumptionRow[] {
  const verdicts = new Map(bodiesOf(corrections, 'assumption').map((body) => [body.assumption, body]));
  return rows.map((row): AssumptionRow => {
    const said = verdicts.get(row.assumption);
    if (!said) return row;
    if (said.verdict === 'not-said') return { ...row, status: 'not-heard', evidence: null, byUser: true };
    const range = said.place && findPlace(said.place, words);
    const evidence = range ? evidenceAt(words, range) : row.evidence;
    return { ...row, status: 'heard', evidence, byUser: true };
  });
}

/** Whether a dismissed finding is this one: the same rule about the same point, or about the same words. */
function isSameFinding(dismissed: CorrectionOf<'finding'>, finding: Finding): boolean {
  if (dismissed.rule !== finding.rule || dismissed.criterion !== finding.criterion) return false;
  // Several assumptions may hang on the same words.
  if (finding.rule === 'assumption-not-heard') return dismissed.id === finding.id;
  if (finding.criterion !== null || WHOLE_ANSWER.has(finding.rule)) return true;
  const words = bareText(finding.quote ?? '');
  return words === '' ? dismissed.id === finding.id : dismissed.words === words;
}

/** Leaves dismissed findings out. Nothing moves up into their places: dismissing must not be a treadmill. */
export function correctFindings(findings: readonly Finding[], corrections: readonly Correction[]): Finding[] {
  const dismissed = bodiesOf(corrections, 'finding');
  return findings
    .filter((finding) => !dismissed.some((body) => isSameFinding(body, finding)))
    .map((finding, i) => ({ ...finding, rank: i + 1 }));
}
