import type { AfterDraining, Answering, RunCommand, RunStep } from './run-state.ts';

/** Nothing to do. */
export const stay = (run: Answering): RunStep<Answering> => ({ run, commands: [] });

/** Stores a turn of the answer at its sample. */
export function note(
  run: Answering,
  type: 'answering' | 'paused' | 'resumed' | 'stopped' | 'interrupted',
): RunCommand {
  return { do: 'add-event', attemptId: run.attemptId, event: { type, atSample: run.samples } };
}

/** The last frame is out: pause, finish or set aside, at exactly this sample. */
export function drained(run: Answering, recordingId: string | null, then: AfterDraining): RunStep {
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
  const setAside: RunCommand[] = recordingId === null ? [] : [{ do: 'set-aside', recordingId }];
  return {
    run: { phase: 'left' },
    commands: [note(run, 'interrupted'), ...setAside, { do: 'close-microphone' }],
  };
}

/** Ends capture where there is any; the rest follows when the last frame is out. */
export function drain(run: Answering, then: AfterDraining): RunStep<Answering> {
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
export function end(run: Answering, how: 'stop' | 'leave'): RunStep {
  const { sound } = run;
  switch (sound.state) {
    case 'starting':
      return stay({ ...run, sound: { ...sound, stopWanted: how } });
    case 'recording':
    case 'draining':
      return drain(run, how);
    case 'paused':
      return drained(run, sound.recordingId, how);
    case 'unclosed':
      if (how === 'leave') return { run: { phase: 'left' }, commands: [{ do: 'close-microphone' }] };
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
