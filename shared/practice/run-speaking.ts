import type { WireError } from '#shared/contract/errors.ts';
import { drain, drained, end, note, stay } from './run-closing.ts';
import type { RunCommand } from './run-command.ts';
import type { RunEvent } from './run-event.ts';
import { heardOfMicrophone, reopenMicrophone } from './run-microphone.ts';
import type { Run, RunStep, Speaking } from './run-state.ts';
import { runTimes } from './run-times.ts';

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

/**
 * The sound of an answer or a follow-up is captured, paused, taken up again and closed. Every way out closes the
 * file. What comes after `finished` is for each to say.
 */
export function inSpeaking(run: Speaking, event: RunEvent): RunStep {
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
      return regained({ ...run, microphone: heardOfMicrophone(run.microphone, event) });
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
    case 'extend':
      return extend(run);
    case 'tick':
      return watch(run, event.at);
    case 'finish-failed':
      if (run.sound.state !== 'closing') return stay(run);
      return stay({ ...run, sound: { ...run.sound, state: 'unclosed' }, problem: event.problem });
    default:
      return stay(run);
  }
}

function isOpen({ sound }: Speaking, recordingId: string): boolean {
  return 'recordingId' in sound && sound.recordingId === recordingId;
}

function started(run: Speaking, event: Extract<RunEvent, { type: 'recording-started' }>): RunStep {
  const { recordingId, atSample, at } = event;
  if (run.sound.state !== 'starting') {
    // Nobody waits for this one: close it rather than leave a file open.
    return isOpen(run, recordingId) ? stay(run) : { run, commands: [{ do: 'set-aside', recordingId }] };
  }
  const fromSample = begins(run, atSample);
  const open: Speaking = {
    ...run,
    samples: atSample,
    fromSample,
    gaps: 0,
    lostSamples: 0,
    lastFrameAt: at,
    lastWriteAt: at,
  };
  const begun = note(open, atSample === open.fromSample ? open.phase : 'resumed');
  if (run.sound.stopWanted) {
    const { run: next, commands } = drained(open, recordingId, run.sound.stopWanted);
    return { run: next, commands: [begun, ...commands] };
  }
  if (run.microphone.state !== 'ready') {
    return {
      run: { ...open, sound: { state: 'paused', recordingId, resumeWanted: false } },
      commands: [begun, note(open, 'paused')],
    };
  }
  return {
    run: { ...open, sound: { state: 'recording', recordingId }, problem: null },
    commands: [begun, { do: 'capture', recordingId }],
  };
}

/** Where this part begins: the answer at the beginning, a follow-up at the sample of its first recording. */
function begins(run: Speaking, atSample: number): number {
  if (run.phase === 'answering') return 0;
  return run.followUp.fromSample ?? (run.samples === run.fromSample ? atSample : run.fromSample);
}

function refused(run: Speaking, problem: WireError): RunStep {
  if (run.sound.state !== 'starting') return stay(run);
  const paused: Speaking = {
    ...run,
    sound: { state: 'paused', recordingId: null, resumeWanted: false },
    problem,
  };
  return run.sound.stopWanted
    ? end(paused, run.sound.stopWanted === 'leave' ? 'leave' : 'stop')
    : stay(paused);
}

function resume(run: Speaking, at: number): RunStep {
  if (run.sound.state !== 'paused') return stay(run);
  const wanting: Speaking = { ...run, sound: { ...run.sound, resumeWanted: true } };
  if (run.microphone.state === 'failed' || run.microphone.state === 'closed') {
    const { microphone, command } = reopenMicrophone(run.microphone);
    return { run: { ...wanting, microphone }, commands: [command] };
  }
  if (run.microphone.state === 'opening') return stay(wanting);
  const { recordingId } = run.sound;
  if (recordingId === null) {
    return {
      run: { ...run, sound: { state: 'starting', stopWanted: null }, problem: null },
      commands: [startRecording(run)],
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

function regained(run: Speaking): RunStep {
  const { sound, microphone } = run;
  if (microphone.state !== 'ready' || sound.state !== 'paused' || !sound.resumeWanted) return stay(run);
  return resume(run, run.now);
}

function lostMicrophone(run: Speaking): RunStep {
  const { sound } = run;
  if (run.microphone.state !== 'failed') return stay(run);
  if (sound.state === 'paused') return stay({ ...run, sound: { ...sound, resumeWanted: false } });
  if (sound.state !== 'recording') return stay(run);
  const { run: draining, commands } = drain(run, 'pause');
  const event = { type: 'microphone-lost' as const, atSample: run.samples, detail: run.microphone.device };
  return { run: draining, commands: [{ do: 'add-event', attemptId: run.attemptId, event }, ...commands] };
}

/** The file takes no more. What was written stays, and continuing opens another one. */
function failed(run: Speaking, problem: WireError): RunStep {
  const { sound } = run;
  if (sound.state === 'draining' && sound.then !== 'pause') return drained(run, null, sound.then);
  if (sound.state !== 'recording' && sound.state !== 'draining' && sound.state !== 'paused') return stay(run);
  const hold: RunCommand[] =
    sound.state === 'recording' ? [{ do: 'hold', recordingId: sound.recordingId, last: true }] : [];
  return {
    run: { ...run, sound: { state: 'paused', recordingId: null, resumeWanted: false }, problem },
    commands: hold,
  };
}

function watch(before: Speaking, now: number): RunStep {
  const heldUp = now - before.now > runTimes.heldUpMs;
  const run: Speaking = { ...before, now, ...(heldUp && { lastFrameAt: now, lastWriteAt: now }) };
  if (run.sound.state !== 'recording') return stay(run);
  if (run.now - run.lastFrameAt > runTimes.frameTimeoutMs) {
    return lostMicrophone({
      ...run,
      microphone: { ...run.microphone, state: 'failed', problem: microphoneStalled },
    });
  }
  if (run.now - run.lastWriteAt > runTimes.writeTimeoutMs) {
    const { recordingId } = run.sound;
    const { run: paused, commands } = failed(run, recorderSilent);
    return { run: paused, commands: [...commands, { do: 'set-aside', recordingId }] };
  }
  return stay(run);
}

/** Two more minutes. Nobody is cut off without them: the clock says what the speaker wants it to. */
function extend(run: Speaking): RunStep {
  if (run.sound.state !== 'recording' && run.sound.state !== 'paused') return stay(run);
  const { extensionMs } = runTimes;
  const event = { type: 'extended' as const, atSample: run.samples, detail: String(extensionMs) };
  return {
    run: { ...run, extendedMs: run.extendedMs + extensionMs },
    commands: [{ do: 'add-event', attemptId: run.attemptId, event }],
  };
}

/** Opens the file of the answer, or of the follow-up. */
export function startRecording(run: Speaking): RunCommand {
  const followUpId = run.phase === 'following-up' ? run.followUp.id : null;
  return { do: 'start-recording', attemptId: run.attemptId, followUpId };
}

/** Whether an answer or a follow-up is under way. */
export function isSpeaking(run: Run): run is Speaking {
  return run.phase === 'answering' || run.phase === 'following-up';
}

/** For callers that only know the union. */
export function isRecording(run: Run): boolean {
  if (run.phase !== 'answering' && run.phase !== 'following-up') return false;
  return run.sound.state === 'recording' || run.sound.state === 'draining';
}
