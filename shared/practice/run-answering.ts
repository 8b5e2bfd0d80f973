import { finishedSpeaking } from './run-afterwards.ts';
import { stay } from './run-closing.ts';
import type { RunEvent } from './run-event.ts';
import { inSpeaking } from './run-speaking.ts';
import type { Answering, RunPlan, RunStep } from './run-state.ts';
import { guideOf } from './run-view.ts';

/** The answer: its sound, and the phases that the speaker says they have reached. */
export function inAnswering(plan: RunPlan, run: Answering, event: RunEvent): RunStep {
  switch (event.type) {
    case 'reach-phase':
      return reachPhase(plan, run, event.index);
    case 'skip-ahead': {
      const guide = guideOf(plan, run);
      return guide ? reachPhase(plan, run, guide.index + 1) : stay(run);
    }
    case 'finished': {
      if (run.sound.state !== 'closing') return stay(run);
      const { attemptId, mode, samples, microphone } = run;
      return finishedSpeaking({
        attemptId,
        mode,
        samples,
        offered: [],
        ratingDue: plan.selfRating,
        offerDue: false,
        request: microphone.request,
      });
    }
    default:
      return inSpeaking(run, event);
  }
}

function reachPhase(plan: RunPlan, run: Answering, index: number): RunStep {
  const phase = plan.phases[index];
  if (!phase || (run.sound.state !== 'recording' && run.sound.state !== 'paused')) return stay(run);
  const event = { type: 'phase' as const, atSample: run.samples, detail: phase.name };
  return {
    run: { ...run, guide: { index, sinceSample: run.samples } },
    commands: [{ do: 'add-event', attemptId: run.attemptId, event }],
  };
}
