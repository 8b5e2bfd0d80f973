import { isOrdinaryWord } from './ordinary-words.ts';

/** What a question is made of, as far as it gives words to listen for. */
export interface QuestionText {
  readonly title: string;
  readonly prompt: string;
  readonly tags: readonly string[];
  /** The code the question is about. */
  readonly code?: string | null;
}

/** Shorter words are too near to others. */
const SHORTEST = 5;

/**
 * The question's own words that somebody may say and a recogniser may not know: of title, prompt, tags and the
 * names in its code. Ordinary words are left out: recognisers print them.
 */
export function wordsOfQuestion({ title, prompt, tags, code }: QuestionText): string[] {
  const names = (code ?? '').match(/[A-Za-z_][A-Za-z0-9_]{3,}/g) ?? [];
  const parts = names.flatMap((name) => name.split(/_|(?<=[a-z0-9])(?=[A-Z])/));
  const said = `${title} ${prompt} ${tags.join(' ')}`.match(/[\p{L}][\p{L}'’-]*/gu) ?? [];
  const found = new Map<string, string>();
  for (const word of [...said, ...parts]) {
    const bare = word.toLowerCase();
    if (bare.length < SHORTEST || found.has(bare) || !/^[a-z]+$/.test(bare) || isOrdinaryWord(bare)) continue;
    found.set(bare, /^[A-Z][a-z]+$/.test(word) && parts.includes(word) ? bare : word);
  }
  return [...found.values()];
}
