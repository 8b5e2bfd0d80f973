const EXERCISE = 'In sixty seconds: ';

/**
 * The goal of a finding as what to do in the next try of the whole question: "Next time: " or "This time: "
 * stands before it. It is worded for a retake, which is a minute of its own.
 */
export function goalText(goal: string): string {
  if (goal.startsWith(EXERCISE)) return goal.slice(EXERCISE.length);
  return goal.charAt(0).toLowerCase() + goal.slice(1);
}

/** The address of a question's practice, with the goal of the finding that the try begins at. */
export function practicePath(questionId: string, goal?: string): string {
  return `/practice/${questionId}${goal ? `?${new URLSearchParams({ goal })}` : ''}`;
}
