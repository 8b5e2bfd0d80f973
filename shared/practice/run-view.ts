import { samplesToMs } from '#shared/audio/pcm.ts';
import type { Run, RunPlan } from './run-state.ts';

/** A clock as it is shown: time left while there is some, then time over. Milliseconds, never negative. */
export interface ClockView {
  readonly over: boolean;
  readonly ms: number;
  readonly budgetMs: number;
}

/** The part of the answer that the budget puts the speaker in, and how long they have been there. */
export interface GuideView {
  readonly index: number;
  readonly name: string;
  readonly spentMs: number;
  readonly budgetMs: number;
}

function clock(spentMs: number, budgetMs: number): ClockView {
  const left = budgetMs - spentMs;
  return { over: left < 0, ms: Math.abs(left), budgetMs };
}

/**
 * The run's clock: preparation by the clock on the wall, the answer and each follow-up by the sound that was recorded, so that
 * a pause stops it and nothing that was said goes uncounted. Null where no clock runs.
 */
export function clockOf(plan: RunPlan, run: Run): ClockView | null {
  switch (run.phase) {
    case 'preparing':
      return clock(run.now - run.startedAt, plan.prepareMs + run.extendedMs);
    case 'answering':
      return clock(samplesToMs(run.samples), plan.answerMs + run.extendedMs);
    case 'following-up':
      return clock(samplesToMs(run.samples - run.fromSample), run.followUp.ms + run.extendedMs);
    default:
      return null;
  }
}

/**
 * Where the budget of the phases puts the speaker, counted from the phase they last said they had reached.
 * The last phase never runs out. Null outside the answer or without phases.
 */
export function guideOf(plan: RunPlan, run: Run): GuideView | null {
  if (run.phase !== 'answering') return null;
  let spentMs = samplesToMs(run.samples - run.guide.sinceSample);
  for (let index = run.guide.index; index < plan.phases.length; index++) {
    const phase = plan.phases[index];
    if (!phase) return null;
    if (spentMs < phase.ms || index === plan.phases.length - 1) {
      return { index, name: phase.name, spentMs, budgetMs: phase.ms };
    }
    spentMs -= phase.ms;
  }
  return null;
}
