import { settled } from './run-afterwards.ts';
import type { RunCommand } from './run-command.ts';
import type { AfterDraining, RunStep, Speaking } from './run-state.ts';

/** Nothing to do. */
export const stay = (run: Speaking): RunStep<Speaking> => ({ run, commands: [] });

/** Stores a turn of the answer or the follow-up at its sample. */
export function note(
  run: Speaking,
  type: Speaking['phase'] | 'paused' | 'resumed' | 'stopped' | 'interrupted',
): RunCommand {
  const detail = type === 'following-up' && run.phase === type ? { detail: run.followUp.id } : {};
  return { do: 'add-event', attemptId: run.attemptId, event: { type, atSample: run.samples, ...detail } };
}

/** The last frame is out: pause, finish or set aside, at exactly this sample. */
export function drained(run: Speaking, recordingId: string | null, then: AfterDraining): RunStep {
  if (then === 'pause') {
    return {
      run: { ...run, sound: { state: 'paused', recordingId, resumeWanted: false } },
      commands: [note(run, 'paused')],
    };
  }
  if (then === 'stop') {
    return {
      run: { ...run, sound: { state: 'closing', recordingId }, problem: null },
      commands: [note(run, 'stopped'), { do: 'finish', attemptId: run.attemptId, recordingId }],
    };
  }
  return {
    run: { phase: 'left' },
    commands: [note(run, 'interrupted'), ...setAside(recordingId), { do: 'close-microphone' }],
  };
}

/** Closes a file that stays as it is, if one is open. */
function setAside(recordingId: string | null): RunCommand[] {
  return recordingId === null ? [] : [{ do: 'set-aside', recordingId }];
}

/** Ends capture where there is any; the rest follows when the last frame is out. */
export function drain(run: Speaking, then: AfterDraining): RunStep<Speaking> {
  const { sound } = run;
  if (sound.state === 'recording') {
    const { recordingId } = sound;
    return {
      run: { ...run, sound: { state: 'draining', recordingId, then } },
      commands: [{ do: 'hold', recordingId, last: then !== 'pause' }],
    };
  }
  // A pause asked for while a stop is under way does not undo it.
  if (sound.state === 'draining' && then !== 'pause') return stay({ ...run, sound: { ...sound, then } });
  return stay(run);
}

/** Stops or leaves from wherever the sound stands. */
export function end(run: Speaking, how: 'stop' | 'leave'): RunStep {
  const { sound } = run;
  switch (sound.state) {
    case 'asking':
      // Nothing was recorded: there is nothing to close.
      return {
        run: how === 'stop' && run.phase === 'following-up' ? settled(run.after) : { phase: 'left' },
        commands: [{ do: 'hush' }, { do: 'close-microphone' }],
      };
    case 'starting':
      return stay({ ...run, sound: { ...sound, stopWanted: how } });
    case 'recording':
    case 'draining':
      return drain(run, how);
    case 'paused':
      return drained(run, sound.recordingId, how);
    case 'unclosed':
      if (how === 'leave') {
        const commands = [...setAside(sound.recordingId), { do: 'close-microphone' as const }];
        return { run: { phase: 'left' }, commands };
      }
      return {
        run: { ...run, sound: { ...sound, state: 'closing' }, problem: null },
        commands: [{ do: 'finish', attemptId: run.attemptId, recordingId: sound.recordingId }],
      };
    case 'closing':
      // The file is being finished anyway; leaving only stops waiting for it.
      if (how === 'leave') return { run: { phase: 'left' }, commands: [{ do: 'close-microphone' }] };
      return stay(run);
  }
}
