/** Marks the questions about points that may have been missed. */
export const UNSURE = 'data-unsure';

/** Brings the next such question into focus, going round; leaves the focus where there is no other. */
export function focusNextQuestion(): void {
  const questions = [...document.querySelectorAll<HTMLElement>(`[${UNSURE}]`)];
  const here = questions.findIndex((question) => question.contains(document.activeElement));
  questions[(here + 1) % questions.length]?.focus();
}
