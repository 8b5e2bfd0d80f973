import type { Stage } from '#shared/bank/question.ts';
import type { RunMode } from '#shared/practice/run-state.ts';

/** Whether five bullets are written first and stay beside the speaker: for a design, and only in practice. */
export function hasBullets(stage: Stage, mode: RunMode): boolean {
  return stage === 'system-design' && mode === 'practice';
}

/** What a mode shows while one answers a question of this stage, in a sentence or two. */
export function modeText(mode: RunMode, stage: Stage): string {
  if (mode === 'real') {
    const shown = stage === 'coding' ? 'The question, the code, the clock' : 'The question, the clock';
    return `${shown} and Stop, as in the room. Nothing else is in sight; A still asks the interviewer.`;
  }
  return hasBullets(stage, mode)
    ? 'Your five bullets and a quiet guide through the parts stay beside you. You can pause.'
    : 'A quiet guide through the parts stays beside you. You can pause.';
}
