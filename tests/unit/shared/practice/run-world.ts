import { beginRun, stepRun } from '#shared/practice/run.ts';
import { settled } from '#shared/practice/run-afterwards.ts';
import type { RunCommand } from '#shared/practice/run-command.ts';
import type { RunEvent } from '#shared/practice/run-event.ts';
import type { Afterwards, Briefing, Run, RunPlan } from '#shared/practice/run-state.ts';

export const plan: RunPlan = {
  prepareMs: 60_000,
  answerMs: 120_000,
  selfRating: true,
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
export function world(continued: Briefing['continued'] = null, runsBy: RunPlan = plan) {
  let run: Run = beginRun('practice', continued);
  let at = 0;
  let files = 0;
  const pending: RunCommand[] = [];
  const done: RunCommand[] = [];
  const disk = new Map<string, File>();
  let capturing: string | null = null;
  let microphoneOpen = false;
  let captured = 0;
  /** What the backend knows of the attempt once its answer is over. */
  const kept = { done: false, rated: !runsBy.selfRating, chosen: false };
  const followUps = new Map<string, { state: string; fromSample: number | null }>();
  let speaksTo: string | null = null;

  const total = () => (continued?.samples ?? 0) + [...disk.values()].reduce((n, f) => n + f.samples, 0);

  /** Where the attempt stands, as its file says. */
  function standing(): Omit<Afterwards, 'request'> {
    const offered = [...followUps].flatMap(([id, { state }]) => (state === 'offered' ? [id] : []));
    const offerDue = kept.done && !kept.chosen;
    return { attemptId: 'a', mode: 'practice', samples: total(), offered, ratingDue: !kept.rated, offerDue };
  }

  const tell = () => dispatch({ type: 'synced', now: standing() });

  function dispatch(event: RunEvent): void {
    const step = stepRun(runsBy, run, event);
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
        const atSample = total();
        speaksTo = command.followUpId;
        const followUp = followUps.get(speaksTo ?? '');
        if (followUp) followUp.fromSample ??= atSample;
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
        if (ok) {
          kept.done = true;
          setFollowUp(speaksTo ?? '', 'answered');
        }
        dispatch(ok ? { type: 'finished' } : { type: 'finish-failed', problem });
        break;
      case 'say':
        dispatch({ type: 'said', followUpId: command.followUpId });
        break;
      case 'offer-follow-ups':
        if (ok) kept.chosen = true;
        for (const id of ok ? ['f1', 'f2'] : []) followUps.set(id, { state: 'offered', fromSample: null });
        tell();
        break;
      case 'set-follow-up':
        if (ok) setFollowUp(command.followUpId, command.state);
        tell();
        break;
      case 'rate':
        if (ok) kept.rated = true;
        tell();
        break;
      case 'hush':
        break;
      case 'set-aside':
        close(command.recordingId);
        break;
      case 'add-event':
        break;
    }
  }

  function setFollowUp(id: string, state: string): void {
    const followUp = followUps.get(id);
    if (followUp) followUp.state = state;
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
    /** The review hears how the attempt stands. */
    tell,
    /** The app ends without a word and is opened again on the review, or to continue the answer. */
    crash() {
      for (const [id] of disk) close(id);
      capturing = null;
      microphoneOpen = false;
      pending.length = 0;
      if (kept.done) run = settled({ ...standing(), request: 0 });
      else if (total() > 0) run = beginRun('practice', { attemptId: 'a', samples: total() });
      else run = beginRun('practice');
    },
    ask(id: string) {
      const followUp = followUps.get(id);
      if (followUp?.state !== 'offered') return;
      dispatch({
        type: 'ask',
        followUp: { id, text: 'And then?', ms: 60_000, fromSample: followUp.fromSample },
        at,
      });
    },
    followUps,
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
    sound: () => ('sound' in run ? run.sound.state : run.phase),
    pending: () => pending.length,
    /** What is to be done first. */
    next: () => pending[0]?.do,
    done,
    disk,
    captured: () => captured,
    total,
    capturing: () => capturing,
    events: () => done.filter((c) => c.do === 'add-event').map((c) => c.event),
  };
}
