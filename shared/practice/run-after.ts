import { noteReviewing, rated, settled, synced } from './run-afterwards.ts';
import type { RunCommand } from './run-command.ts';
import type { RunEvent } from './run-event.ts';
import { askFollowUp } from './run-following.ts';
import type { After, RunStep } from './run-state.ts';

/** After the answer: follow-ups are offered, the rating waits, or the findings are open. */
export function inAfter(run: After, event: RunEvent): RunStep {
  const { attemptId } = run;
  switch (event.type) {
    case 'synced': {
      const next = settled(synced(run, event.now));
      const commands: RunCommand[] = [];
      if (next.offerDue && !run.offerDue) commands.push({ do: 'offer-follow-ups', attemptId });
      if (next.phase !== run.phase) commands.push(...noteReviewing(next));
      return { run: next, commands };
    }
    case 'ask':
      return askFollowUp(run, event);
    case 'set-follow-up': {
      const { followUpId, state } = event;
      return { run, commands: [{ do: 'set-follow-up', attemptId, followUpId, state }] };
    }
    case 'rate':
      return { run, commands: rated(run, event.rating) };
    case 'skip-ahead': {
      const [followUpId] = run.offered;
      if (followUpId) return inAfter(run, { type: 'set-follow-up', followUpId, state: 'skipped' });
      return inAfter(run, { type: 'rate', rating: { state: 'skipped' } });
    }
    case 'leave':
      return { run: { phase: 'left' }, commands: [] };
    case 'recording-started':
      // Of a follow-up that was given up before its file was open.
      return { run, commands: [{ do: 'set-aside', recordingId: event.recordingId }] };
    case 'microphone-ready':
      return { run, commands: [{ do: 'close-microphone' }] };
    default:
      return { run, commands: [] };
  }
}
