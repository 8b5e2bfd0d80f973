/** Cuts the commonest endings, so that "retry", "retries" and "retried" share most of their weight. */
export function stem(word: string): string {
  if (word.length <= 4) return word;
  if (/(ies|ied)$/.test(word)) return `${word.slice(0, -3)}y`;
  return word.replace(/(ing|ed|es|s|ly|e)$/, '');
}
