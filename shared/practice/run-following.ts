import { finishedSpeaking, rated, synced } from './run-afterwards.ts';
import { end, stay } from './run-closing.ts';
import type { RunEvent } from './run-event.ts';
import { heardOfMicrophone, reopenMicrophone } from './run-microphone.ts';
import { inSpeaking, startRecording } from './run-speaking.ts';
import type { After, Afterwards, AskedFollowUp, FollowingUp, RunStep } from './run-state.ts';

/** Takes a follow-up up: it is read aloud, where that is wanted, while the microphone opens. */
export function askFollowUp(
  { phase: _, ...after }: After,
  { followUp, at }: { readonly followUp: AskedFollowUp; readonly at: number },
): RunStep {
  const request = after.request + 1;
  const { attemptId, mode, samples } = after;
  return {
    run: {
      phase: 'following-up',
      followUp,
      after: { ...after, request },
      mode,
      attemptId,
      now: at,
      microphone: { state: 'opening', request, device: '', problem: null },
      sound: { state: 'asking', said: false },
      samples,
      fromSample: followUp.fromSample ?? samples,
      extendedMs: 0,
      gaps: 0,
      lostSamples: 0,
      lastFrameAt: at,
      lastWriteAt: at,
      problem: null,
    },
    commands: [
      { do: 'open-microphone', request },
      { do: 'say', followUpId: followUp.id, text: followUp.text },
    ],
  };
}

/** A follow-up that is asked and answered. Beside its sound the rating may be given. */
export function inFollowingUp(run: FollowingUp, event: RunEvent): RunStep {
  switch (event.type) {
    case 'synced':
      return stay({ ...run, after: synced(run.after, event.now) });
    case 'rate':
      return { run, commands: rated({ ...run.after, samples: run.samples }, event.rating) };
    case 'skip-ahead': {
      const step = end(run, 'stop');
      if (run.sound.state !== 'asking') return step;
      const { attemptId, followUp } = run;
      const skip = { do: 'set-follow-up', attemptId, followUpId: followUp.id, state: 'skipped' } as const;
      // What was said before it was cut off is an answer all the same.
      const state = followUp.fromSample === null ? skip.state : 'answered';
      return { run: step.run, commands: [...step.commands, { ...skip, state }] };
    }
    case 'finished':
      if (run.sound.state !== 'closing') return stay(run);
      return finishedSpeaking(afterIt(run));
    default:
      return run.sound.state === 'asking' ? inAsking(run, event) : inSpeaking(run, event);
  }
}

function afterIt({ after, followUp, samples, microphone }: FollowingUp): Afterwards {
  return {
    ...after,
    samples,
    offered: after.offered.filter((id) => id !== followUp.id),
    request: microphone.request,
  };
}

function inAsking(run: FollowingUp, event: RunEvent): RunStep {
  switch (event.type) {
    case 'said':
      return event.followUpId === run.followUp.id ? onward(run, true) : stay(run);
    case 'answer': {
      const { run: next, commands } = onward(withMicrophone(run), true);
      const reopened = next.phase === 'following-up' && next.microphone.request > run.microphone.request;
      return {
        run: next,
        commands: [
          { do: 'hush' },
          ...(reopened ? [{ do: 'open-microphone' as const, request: next.microphone.request }] : []),
          ...commands,
        ],
      };
    }
    case 'microphone-ready':
    case 'microphone-failed':
      return onward({ ...run, microphone: heardOfMicrophone(run.microphone, event) });
    case 'change-microphone': {
      const { microphone, command } = reopenMicrophone(run.microphone);
      return { run: { ...run, microphone }, commands: [command] };
    }
    case 'tick':
      return onward({ ...run, now: event.at });
    case 'stop':
    case 'leave':
      return end(run, event.type);
    case 'recording-started':
      // Of a follow-up that was given up before its file was open.
      return { run, commands: [{ do: 'set-aside', recordingId: event.recordingId }] };
    default:
      return stay(run);
  }
}

/** Whoever wants to answer gets the microphone that failed before. */
function withMicrophone(run: FollowingUp): FollowingUp {
  if (run.microphone.state !== 'failed') return run;
  return { ...run, microphone: reopenMicrophone(run.microphone).microphone };
}

/** Records as soon as the follow-up was read and the microphone is there. */
function onward(run: FollowingUp, nowSaid = false): RunStep {
  if (run.sound.state !== 'asking') return stay(run);
  const said = run.sound.said || nowSaid;
  if (!said || run.microphone.state !== 'ready') return stay({ ...run, sound: { state: 'asking', said } });
  const starting: FollowingUp = { ...run, sound: { state: 'starting', stopWanted: null } };
  return { run: starting, commands: [startRecording(starting)] };
}
