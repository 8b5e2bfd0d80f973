/**
 * A small notation for phrases over normalised words (lower case, no punctuation, numbers as `0`), so that the
 * lexicons stay readable:
 *
 * - words are separated by spaces; `a|b` is either, `go_back|return` may hold several words
 * - `word*` is any word that begins so; `word?` (or `a|b?`) may be absent
 * - `..` is up to four words in between, `...` up to ten
 * - `@name` is a group of words that many phrases share
 */
const groups: Readonly<Record<string, string>> = {
  we: "i|we|i'd|we'd|i'll|we'll|i've|we've|i'm|we're|you|you'd|you'll|they|they'd|let's|it|it'll|he|she",
  me: "i|i'd|i'll|i've|i'm|me|my|myself",
  det: 'the|a|an|this|that|my|our|your|every|each|its|their|any|all|one|some|those|these|both',
  be: "is|are|was|were|be|been|being|it's|that's|they're|gets|get|got",
  check:
    'check*|verif*|confirm*|prove*|proof|test*|assert*|compar*|validat*|make_sure|makes_sure|see_if|see_whether',
  per: 'a|per|every|each|an|in_a',
  time: 'second|seconds|minute|minutes|hour|hours|day|days|week|weeks|month|months|year|years|millisecond|milliseconds|ms',
  if: 'if|when|once|while|as_soon_as|whenever|in_case|suppose|say|unless',
  take: "use|used|using|take|took|taking|choose|chose|pick|picked|want|wanted|prefer|go_with|go_for|went_with|went_for|going_with|going_for|settle*_on|put|keep|kept|store|stored|write|wrote|writes|add|added|have|had|has|build|built|introduce|introduced|move|moved|make|made|do|did|set_up|switch*|run|ran|decide*_on|opt*_for|propose|proposed|get|got|give|gave|let|need|there's|is|are|be|with|choice_is|pick_is|call_is",
  people:
    'customer*|user*|client*|merchant*|people|everyone|everybody|team*|partner*|shopper*|tenant*|subscriber*|buyer*|seller*|driver*|patient*|student*|player*|member*|account*|payer*',
};

/** Names that a phrase may refer to with `@`. */
export const phraseGroups: readonly string[] = Object.keys(groups);

function alternative(text: string): string {
  return text
    .split('_')
    .map((w) => w.replace(/[.+?^${}()[\]\\]/g, '\\$&').replace(/\*$/, "[\\w'-]*"))
    .join(' ');
}

function expand(part: string): string {
  return part
    .split('|')
    .map((a) => (a.startsWith('@') ? (groups[a.slice(1)] ?? a) : a))
    .join('|');
}

/** Compiles a phrase. Matches anywhere in a text that has one space before, between and after its words. */
export function compilePhrase(phrase: string): RegExp {
  const parts = phrase
    .trim()
    .split(/\s+/)
    .map((part) => {
      if (part === '..') return '(?:\\S+ ){0,4}';
      if (part === '...') return '(?:\\S+ ){0,10}';
      const optional = part.endsWith('?');
      const words = expand(optional ? part.slice(0, -1) : part);
      return `(?:(?:${words.split('|').map(alternative).join('|')}) )${optional ? '?' : ''}`;
    });
  return new RegExp(`(?<= )${parts.join('')}`);
}

/**
 * For each part of a phrase that may not be absent, the words it can begin with (`word*` where only the beginning is
 * given). A text in which one of these lists has no word cannot match.
 */
export function openingWords(phrase: string): string[][] {
  return phrase
    .trim()
    .split(/\s+/)
    .filter((part) => !/^\.{2,3}$/.test(part) && !part.endsWith('?'))
    .map((part) =>
      expand(part)
        .split('|')
        .map((words) => words.split('_')[0] ?? words),
    );
}
