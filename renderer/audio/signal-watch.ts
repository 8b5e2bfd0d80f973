import type { FrameLevel } from '#shared/audio/level.ts';

/** What is said about the signal. Thinking in silence is never one of these. */
export type SignalVerdict = 'fine' | 'silent' | 'quiet' | 'clipping';

/** What the verdict goes by. Counts are frames of 100 ms. */
export const signalTuning = {
  /** Digital silence for this long means that no signal arrives: 5 s. */
  silentFrames: 50,
  /** How far back loudness is judged: 10 s. */
  window: 100,
  /** A frame this far above the quietest of the window is voice, not room. */
  voiceOverFloorDb: 12,
  /** And at least this loud. */
  voiceDb: -58,
  /** Voice is judged once there were 2 s of it. */
  voicedFrames: 20,
  /** Half of the voice below this is too quiet to transcribe well. */
  quietDb: -46,
  /** A frame is clipped with this many samples at the top; one can be chance. */
  clippedSamples: 3,
  /** And this many clipped frames in the window are a habit. */
  clippedFrames: 4,
  /** Voice this recent is “being heard”: 2 s. */
  heardFrames: 20,
} as const;

/** The last 10 s of the signal, as far as they are judged. */
export interface SignalState {
  readonly recent: readonly FrameLevel[];
  readonly silentFor: number;
  readonly verdict: SignalVerdict;
  /** A voice came in within the last two seconds. */
  readonly heard: boolean;
}

export const noSignalYet: SignalState = { recent: [], silentFor: 0, verdict: 'fine', heard: false };

/** The state after one more frame. */
export function hearFrame(state: SignalState, level: FrameLevel): SignalState {
  const recent = [...state.recent, level].slice(-signalTuning.window);
  const silentFor = level.silent ? state.silentFor + 1 : 0;
  const voiced = voicedFrames(recent);
  return {
    recent,
    silentFor,
    verdict: judge(recent, silentFor, voiced),
    heard: voiced.some((index) => index >= recent.length - signalTuning.heardFrames),
  };
}

/** Indices of the frames that stand out from the room. */
function voicedFrames(recent: readonly FrameLevel[]): number[] {
  const sounding = recent.filter((level) => !level.silent);
  const floor = Math.min(...sounding.map((level) => level.rmsDb));
  const threshold = Math.max(floor + signalTuning.voiceOverFloorDb, signalTuning.voiceDb);
  return recent.flatMap((level, index) => (level.rmsDb >= threshold ? [index] : []));
}

function judge(recent: readonly FrameLevel[], silentFor: number, voiced: readonly number[]): SignalVerdict {
  if (silentFor >= signalTuning.silentFrames) return 'silent';
  const clipped = recent.filter((level) => level.clipped >= signalTuning.clippedSamples);
  if (clipped.length >= signalTuning.clippedFrames) return 'clipping';
  if (voiced.length < signalTuning.voicedFrames) return 'fine';
  const loudness = voiced.map((index) => recent[index]?.rmsDb ?? 0).toSorted((a, b) => a - b);
  return (loudness[Math.floor(loudness.length / 2)] ?? 0) < signalTuning.quietDb ? 'quiet' : 'fine';
}

/** The one line that is shown, with what to do; null while all is well. */
export function signalSentence(verdict: SignalVerdict): string | null {
  switch (verdict) {
    case 'fine':
      return null;
    case 'silent':
      return 'The microphone is silent. Check that it is not muted.';
    case 'quiet':
      return 'You are very quiet here. Move closer to the microphone, or turn its level up.';
    case 'clipping':
      return 'You are too loud for the microphone. Move back a little, or turn its level down.';
  }
}
