import type { WireError } from '#shared/contract/errors.ts';
import { heardOfMicrophone, reopenMicrophone } from './run-preparing.ts';
import type { AfterDraining, Answering, Run, RunCommand, RunEvent, RunPlan, RunStep } from './run-state.ts';
import { runTuning } from './run-state.ts';

const recorderSilent: WireError = {
  code: 'recorder-silent',
  message: 'The recorder has stopped answering. What was written so far is safe. Continue to try again.',
  retryable: true,
};

const microphoneStalled: WireError = {
  code: 'microphone-stalled',
  message: 'No sound is arriving from the microphone any more. Check its cable, or choose another one.',
  retryable: true,
};

/** The answer: sound is captured, paused, taken up again and closed. Every way out closes the file. */
export function inAnswering(plan: RunPlan, run: Answering, event: RunEvent): RunStep {
  switch (event.type) {
    case 'recording-started':
      return started(run, event);
    case 'recording-refused':
      return refused(run, event.problem);
    case 'captured':
      if (!isOpen(run, event.recordingId)) return stay(run);
      return stay({ ...run, samples: run.samples + event.samples, lastFrameAt: event.at });
    case 'written':
      if (!isOpen(run, event.recordingId)) return stay(run);
      return stay({ ...run, gaps: event.gaps, lostSamples: event.lostSamples, lastWriteAt: event.at });
    case 'held':
      if (run.sound.state !== 'draining' || run.sound.recordingId !== event.recordingId) return stay(run);
      return drained(run, run.sound.recordingId, run.sound.then);
    case 'recording-failed':
      return isOpen(run, event.recordingId) ? failed(run, event.problem) : stay(run);
    case 'microphone-ready':
      return stay({ ...run, microphone: heardOfMicrophone(run.microphone, event) });
    case 'microphone-failed':
      return lostMicrophone({ ...run, microphone: heardOfMicrophone(run.microphone, event) });
    case 'change-microphone': {
      const { microphone, command } = reopenMicrophone(run.microphone);
      const { run: paused, commands } = drain(run, 'pause');
      return { run: { ...paused, microphone }, commands: [...commands, command] };
    }
    case 'pause':
      return drain(run, 'pause');
    case 'resume':
      return resume(run, event.at);
    case 'stop':
      return end(run, 'stop');
    case 'leave':
      return end(run, 'leave');
    case 'reach-phase':
      return reachPhase(plan, run, event.index);
    case 'tick':
      return watch({ ...run, now: event.at });
    case 'finished':
      if (run.sound.state !== 'closing') return stay(run);
      return {
        run: { phase: 'reviewing', attemptId: run.attemptId },
        commands: [{ do: 'close-microphone' }],
      };
    case 'finish-failed':
      if (run.sound.state !== 'closing') return stay(run);
      return stay({ ...run, sound: { ...run.sound, state: 'unclosed' }, problem: event.problem });
    default:
      return stay(run);
  }
}

const stay = (run: Answering): RunStep<Answering> => ({ run, commands: [] });

function isOpen({ sound }: Answering, recordingId: string): boolean {
  return sound.state !== 'starting' && sound.recordingId === recordingId;
}

function note(
  run: Answering,
  type: 'answering' | 'paused' | 'resumed' | 'stopped' | 'interrupted',
): RunCommand {
  return { do: 'add-event', attemptId: run.attemptId, event: { type, atSample: run.samples } };
}

function started(run: Answering, event: Extract<RunEvent, { type: 'recording-started' }>): RunStep {
  const { recordingId, atSample, at } = event;
  if (run.sound.state !== 'starting') {
    // Nobody waits for this one: close it rather than leave a file open.
    return isOpen(run, recordingId) ? stay(run) : { run, commands: [{ do: 'set-aside', recordingId }] };
  }
  const open = { ...run, samples: atSample, gaps: 0, lostSamples: 0, lastFrameAt: at, lastWriteAt: at };
  const begun = note(open, atSample === 0 ? 'answering' : 'resumed');
  if (run.sound.stopWanted) {
    const { run: next, commands } = drained(open, recordingId, run.sound.stopWanted);
    return { run: next, commands: [begun, ...commands] };
  }
  if (run.microphone.state !== 'ready') {
    return {
      run: { ...open, sound: { state: 'paused', recordingId } },
      commands: [begun, note(open, 'paused')],
    };
  }
  return {
    run: { ...open, sound: { state: 'recording', recordingId }, problem: null },
    commands: [begun, { do: 'capture', recordingId }],
  };
}

function refused(run: Answering, problem: WireError): RunStep {
  if (run.sound.state !== 'starting') return stay(run);
  const paused: Answering = { ...run, sound: { state: 'paused', recordingId: null }, problem };
  return run.sound.stopWanted
    ? end(paused, run.sound.stopWanted === 'leave' ? 'leave' : 'stop')
    : stay(paused);
}

/** The last frame is out: pause, finish or set aside, at exactly this sample. */
function drained(run: Answering, recordingId: string | null, then: AfterDraining): RunStep {
  if (then === 'pause') {
    return { run: { ...run, sound: { state: 'paused', recordingId } }, commands: [note(run, 'paused')] };
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
function drain(run: Answering, then: AfterDraining): RunStep<Answering> {
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

function end(run: Answering, how: 'stop' | 'leave'): RunStep {
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

function resume(run: Answering, at: number): RunStep {
  if (run.sound.state !== 'paused') return stay(run);
  if (run.microphone.state === 'failed' || run.microphone.state === 'closed') {
    const { microphone, command } = reopenMicrophone(run.microphone);
    return { run: { ...run, microphone }, commands: [command] };
  }
  if (run.microphone.state === 'opening') return stay(run);
  const { recordingId } = run.sound;
  if (recordingId === null) {
    return {
      run: { ...run, sound: { state: 'starting', stopWanted: null }, problem: null },
      commands: [{ do: 'start-recording', attemptId: run.attemptId }],
    };
  }
  return {
    run: {
      ...run,
      sound: { state: 'recording', recordingId },
      problem: null,
      lastFrameAt: at,
      lastWriteAt: at,
    },
    commands: [note(run, 'resumed'), { do: 'capture', recordingId }],
  };
}

function lostMicrophone(run: Answering): RunStep {
  if (run.microphone.state !== 'failed' || run.sound.state !== 'recording') return stay(run);
  const { run: draining, commands } = drain(run, 'pause');
  const event = { type: 'microphone-lost' as const, atSample: run.samples, detail: run.microphone.device };
  return { run: draining, commands: [{ do: 'add-event', attemptId: run.attemptId, event }, ...commands] };
}

/** The file takes no more. What was written stays, and continuing opens another one. */
function failed(run: Answering, problem: WireError): RunStep {
  const { sound } = run;
  if (sound.state === 'draining' && sound.then !== 'pause') return drained(run, null, sound.then);
  if (sound.state !== 'recording' && sound.state !== 'draining' && sound.state !== 'paused') return stay(run);
  const hold: RunCommand[] =
    sound.state === 'recording' ? [{ do: 'hold', recordingId: sound.recordingId, last: true }] : [];
  return { run: { ...run, sound: { state: 'paused', recordingId: null }, problem }, commands: hold };
}

function watch(run: Answering): RunStep {
  if (run.sound.state !== 'recording') return stay(run);
  if (run.now - run.lastFrameAt > runTuning.frameTimeoutMs) {
    return lostMicrophone({
      ...run,
      microphone: { ...run.microphone, state: 'failed', problem: microphoneStalled },
    });
  }
  if (run.now - run.lastWriteAt > runTuning.writeTimeoutMs) {
    const { recordingId } = run.sound;
    const { run: paused, commands } = failed(run, recorderSilent);
    return { run: paused, commands: [...commands, { do: 'set-aside', recordingId }] };
  }
  return stay(run);
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

/** For callers that only know the union. */
export function isRecording(run: Run): boolean {
  return run.phase === 'answering' && (run.sound.state === 'recording' || run.sound.state === 'draining');
}
