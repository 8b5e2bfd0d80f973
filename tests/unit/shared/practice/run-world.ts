import { beginRun, stepRun } from '#shared/practice/run.ts';
import type { Briefing, Run, RunCommand, RunEvent, RunPlan } from '#shared/practice/run-state.ts';

export const plan: RunPlan = {
  prepareMs: 60_000,
  answerMs: 120_000,
  phases: [
    { name: 'Requirements', ms: 30_000 },
    { name: 'Design', ms: 90_000 },
  ],
};

export const problem = { code: 'x', message: 'No.', retryable: true };

/** A stretch of sound as the world's disk keeps it. */
interface File {
  samples: number;
  open: boolean;
}

/**
 * The world outside the reducer: a microphone, a disk and a clock that do what the commands say, in order,
 * when they are told to, well or badly.
 */
export function world(continued: Briefing['continued'] = null) {
  let run: Run = beginRun('practice', continued);
  let at = 0;
  let files = 0;
  const pending: RunCommand[] = [];
  const done: RunCommand[] = [];
  const disk = new Map<string, File>();
  let capturing: string | null = null;
  let microphoneOpen = false;
  let captured = 0;

  function dispatch(event: RunEvent): void {
    const step = stepRun(plan, run, event);
    run = step.run;
    pending.push(...step.commands);
  }

  function perform(command: RunCommand, ok: boolean): void {
    done.push(command);
    switch (command.do) {
      case 'create-attempt':
        dispatch(ok ? { type: 'attempt-created', attemptId: 'a' } : { type: 'attempt-refused', problem });
        break;
      case 'open-microphone':
        microphoneOpen = ok;
        dispatch(
          ok
            ? { type: 'microphone-ready', request: command.request, device: 'Desk' }
            : { type: 'microphone-failed', request: command.request, problem },
        );
        break;
      case 'close-microphone':
        microphoneOpen = false;
        break;
      case 'start-recording': {
        if (!ok) {
          dispatch({ type: 'recording-refused', problem });
          break;
        }
        const recordingId = `r${files++}`;
        const atSample = (continued?.samples ?? 0) + [...disk.values()].reduce((n, f) => n + f.samples, 0);
        disk.set(recordingId, { samples: 0, open: true });
        dispatch({ type: 'recording-started', recordingId, atSample, at });
        break;
      }
      case 'capture':
        capturing = command.recordingId;
        break;
      case 'hold':
        if (capturing === command.recordingId) {
          frame(700);
          capturing = null;
        }
        dispatch({ type: 'held', recordingId: command.recordingId });
        break;
      case 'finish':
        if (ok && command.recordingId) close(command.recordingId);
        dispatch(ok ? { type: 'finished' } : { type: 'finish-failed', problem });
        break;
      case 'set-aside':
        close(command.recordingId);
        break;
      case 'add-event':
        break;
    }
  }

  function close(recordingId: string): void {
    const file = disk.get(recordingId);
    if (file) file.open = false;
  }

  function frame(samples: number): void {
    const file = capturing === null ? undefined : disk.get(capturing);
    if (!file?.open || capturing === null) return;
    file.samples += samples;
    captured += samples;
    dispatch({ type: 'captured', recordingId: capturing, samples, at });
  }

  return {
    dispatch,
    frame,
    /** Lets `ms` pass, with the sound that comes in meanwhile where the microphone is open. */
    pass(ms: number, silent = false) {
      for (let left = ms; left > 0; left -= 100) {
        at += 100;
        if (!silent) frame(1_600);
        if (capturing && !silent) {
          dispatch({ type: 'written', recordingId: capturing, gaps: 0, lostSamples: 0, at });
        }
        dispatch({ type: 'tick', at });
      }
    },
    /** Carries out the oldest command that waits. */
    perform(ok = true) {
      const command = pending.shift();
      if (command) perform(command, ok);
    },
    settle() {
      while (pending.length > 0) this.perform();
    },
    fail() {
      const [recordingId] = [...disk].findLast(([, f]) => f.open) ?? [];
      if (!recordingId) return;
      close(recordingId);
      dispatch({ type: 'recording-failed', recordingId, problem });
    },
    unplug() {
      if (!microphoneOpen) return;
      microphoneOpen = false;
      if ('microphone' in run) {
        dispatch({ type: 'microphone-failed', request: run.microphone.request, problem });
      }
    },
    now: () => at,
    run: () => run,
    sound: () => (run.phase === 'answering' ? run.sound.state : run.phase),
    pending: () => pending.length,
    done,
    disk,
    captured: () => captured,
    capturing: () => capturing,
    events: () => done.filter((c) => c.do === 'add-event').map((c) => c.event),
  };
}
