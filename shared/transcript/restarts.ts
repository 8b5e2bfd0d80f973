import { endingOf, JOINING, LIGHT, MODAL, type Spoken, SUBJECT, stemOf, UNFINISHED } from './repeat-words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** A clause that begins so ends before the next subject: "if we could, we would". */
const CONDITION = set(
  'if when where what how as whenever wherever before after than all unless because since until once while that which whether everything anything whatever',
);
const CONTRACTED: Readonly<Record<string, string>> = {
  would: 'd',
  had: 'd',
  will: 'll',
  have: 've',
  are: 're',
  is: 's',
  was: 's',
  am: 'm',
};

const within = (words: readonly Spoken[], from: number, to: number): boolean =>
  words[to] !== undefined && words.slice(from, to).every((w) => !w.ends);

/** `we could we should`, `I would I'd`: the same subject with another modal. */
function subjectAgain(words: readonly Spoken[], at: number): number {
  const [subject, verb, again, next] = words.slice(at, at + 4);
  if (!subject || !verb || !again || !within(words, at, at + 2)) return 0;
  if (!SUBJECT.has(subject.bare) || stemOf(again.bare) !== subject.bare) return 0;
  const before = words.slice(Math.max(0, at - 3), at).some((w) => CONDITION.has(w.bare) && !w.ends);
  if (before) return 0;
  const ending = endingOf(again.bare);
  const sameVerb = ending !== null && CONTRACTED[verb.bare] === ending;
  const otherModal =
    MODAL.has(verb.bare) && (ending === 'd' || ending === 'll' || MODAL.has(next?.bare ?? ''));
  return sameVerb || otherModal ? 2 : 0;
}

/** `it would could`: a modal taken for another. */
function modalAgain(words: readonly Spoken[], at: number): number {
  const [first, second] = words.slice(at, at + 2);
  if (!first || !second || first.ends) return 0;
  return MODAL.has(first.bare) &&
    MODAL.has(second.bare) &&
    first.bare !== second.bare &&
    second.bare !== 'will'
    ? 1
    : 0;
}

const BRIEF = set('no not just really also maybe never');
const RETRACED = set('because so but when if then where');

/** `because if it because it`, `it's not a it's`: gone back to the word that began it, after at most two light words. */
function wentBack(words: readonly Spoken[], at: number): number {
  const first = words[at];
  if (!first || !LIGHT.has(first.bare)) return 0;
  for (let gap = 1; gap <= 2; gap++) {
    const again = words[at + gap + 1];
    const between = words.slice(at + 1, at + gap + 1);
    const last = between.at(-1);
    if (!again || !last || !within(words, at, at + gap + 1)) return 0;
    if (stemOf(again.bare) !== stemOf(first.bare)) continue;
    if (!between.every((w) => LIGHT.has(w.bare) || BRIEF.has(w.bare) || UNFINISHED.has(w.bare))) return 0;
    if (UNFINISHED.has(last.bare) && !between.some((w) => JOINING.has(w.bare))) return gap + 1;
    if (RETRACED.has(first.bare) && SUBJECT.has(stemOf(last.bare))) return gap + 1;
    if (endingOf(first.bare) !== null && BRIEF.has(last.bare) && endingOf(again.bare) !== null)
      return gap + 1;
    return 0;
  }
  return 0;
}

const DETERMINERS = set('the a an my our your their every');

/** A word that a clause or a phrase may be begun with again: no noun, so that lists and parallels stay whole. */
function isBeginning(word: Spoken | undefined): boolean {
  if (!word) return false;
  return SUBJECT.has(stemOf(word.bare)) || (LIGHT.has(word.bare) && !DETERMINERS.has(word.bare));
}

/** `I'd export a I'd export the`: two words said again, after a word that cannot end anything. */
function twoAgain(words: readonly Spoken[], at: number): number {
  if (!isBeginning(words[at])) return 0;
  for (let length = 3; length <= 7; length++) {
    const last = words[at + length - 1];
    if (!last || !within(words, at, at + length + 1) || JOINING.has(last.bare)) return 0;
    const same =
      stemOf(words[at]?.bare ?? '') === stemOf(words[at + length]?.bare ?? '') &&
      words[at + 1]?.bare === words[at + length + 1]?.bare;
    if (same) return UNFINISHED.has(last.bare) || last.cut ? length : 0;
  }
  return 0;
}

/** What people say when they take words back. */
const EDITING: ReadonlyArray<readonly string[]> = [
  ['i', 'mean'],
  ['or', 'rather'],
  ['let', 'me', 'rephrase'],
  ['well'],
  ['sorry'],
  ['rather'],
  ['wait'],
  ['no'],
];

/** `it had a key well it had an index`: begun with the same two words after a word that takes back. */
function edited(words: readonly Spoken[], at: number): number {
  if (!SUBJECT.has(stemOf(words[at]?.bare ?? ''))) return 0;
  for (let length = 2; length <= 6; length++) {
    const term = EDITING.find((parts) => parts.every((part, k) => words[at + length + k]?.bare === part));
    if (!term) continue;
    const next = at + length + term.length;
    if (!within(words, at, next + 1)) return 0;
    const same = [0, 1].every(
      (k) => stemOf(words[at + k]?.bare ?? '') === stemOf(words[next + k]?.bare ?? ''),
    );
    if (same) return length;
  }
  return 0;
}

/** A beginning that was given up and begun anew, in one of the ways that its own words show. Its length, or 0. */
export function restartLength(words: readonly Spoken[], at: number): number {
  return (
    subjectAgain(words, at) ||
    modalAgain(words, at) ||
    wentBack(words, at) ||
    twoAgain(words, at) ||
    edited(words, at)
  );
}

const DETERMINER = set('the my our your their every');
/** Words that never follow a determiner. */
const ANEW = set(
  "because but i i'm i'd i'll i've we we'd we're we'll we've they they're they'd it's he he's she she's there there's that's you you'd you're let's",
);
const LONGEST = 5;

/**
 * Clauses that break off on a determiner, `so I lock the because each`: where they begin, and how long they are. What
 * is given up goes back to its subject or to the last mark, at most five words, else only to the determiner.
 */
export function cutOffs(words: readonly Spoken[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  words.forEach((word, end) => {
    const next = words[end + 1];
    if (!next || word.ends || !DETERMINER.has(word.bare) || !ANEW.has(next.bare)) return;
    // Letters of a name: `the i d`.
    if (next.bare === 'i' && words[end + 2]?.bare.length === 1) return;
    let begin = end;
    for (let k = end; k > end - LONGEST && k >= 0; k--) {
      if (k < end && words[k]?.closes) break;
      if (!SUBJECT.has(stemOf(words[k]?.bare ?? '')) && !words[k]?.opens) continue;
      begin = k;
      break;
    }
    if (begin > 0 && JOINING.has(words[begin - 1]?.bare ?? '') && words[begin - 1]?.bare === next.bare)
      begin--;
    found.set(begin, end - begin + 1);
  });
  return found;
}
