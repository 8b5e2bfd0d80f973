import { createStore, type StoreApi } from 'zustand/vanilla';
import { LEAD_MS, type PlayerMedia } from './player-store.ts';

/** A stretch of an attempt's sound. */
export interface Passage {
  readonly attemptId: string;
  readonly startMs: number;
  /** Null where only the beginning is known; then it plays for `OPEN_MS`. */
  readonly endMs: number | null;
}

/** Where these words of an attempt are heard; nothing where nobody knows when they were said. */
export function passagesOfSaid(
  attemptId: string,
  said: { readonly startMs: number | null; readonly endMs: number | null } | null,
): Passage[] {
  return said?.startMs == null ? [] : [{ attemptId, startMs: said.startMs, endMs: said.endMs }];
}

/** A passage without an end plays for so long: a sentence. */
export const OPEN_MS = 8_000;
/** A word's end is where its sound is weakest, so a little more is played. */
const TAIL_MS = 300;

export interface PassagePlayerState {
  /** What was asked for and is playing; null while nothing is. */
  readonly playing: string | null;
  /** The passage that is heard now. */
  readonly heard: Passage | null;
  /** An attempt whose sound could not be played. */
  readonly failed: string | null;
}

/** Plays passages of several attempts one after the other. */
export interface PassagePlayer {
  readonly store: StoreApi<PassagePlayerState>;
  /** Plays these in order, under a name that tells which button plays; what played before ends. */
  play(name: string, passages: readonly Passage[]): void;
  stop(): void;
  /** Stops for good. */
  end(): void;
}

/**
 * A player over the sounds of attempts. `open` gives the sound of one, `frames` calls back once a painted frame until
 * the returned function is called.
 */
export function createPassagePlayer(
  open: (attemptId: string) => PlayerMedia,
  frames: (frame: () => void) => () => void,
): PassagePlayer {
  const store = createStore<PassagePlayerState>(() => ({ playing: null, heard: null, failed: null }));
  const sounds = new Map<string, PlayerMedia>();
  let waiting: readonly Passage[] = [];
  let stopFrames: (() => void) | null = null;

  const soundOf = (attemptId: string): PlayerMedia => {
    const sound = sounds.get(attemptId) ?? open(attemptId);
    sounds.set(attemptId, sound);
    return sound;
  };

  function silence(): void {
    stopFrames?.();
    stopFrames = null;
    const { heard } = store.getState();
    if (heard) soundOf(heard.attemptId).pause();
  }

  function next(): void {
    silence();
    const [passage, ...rest] = waiting;
    waiting = rest;
    if (!passage) {
      store.setState({ playing: null, heard: null });
      return;
    }
    const sound = soundOf(passage.attemptId);
    const until = passage.endMs === null ? passage.startMs + OPEN_MS : passage.endMs + TAIL_MS;
    sound.currentTime = Math.max(0, passage.startMs - LEAD_MS) / 1000;
    store.setState({ heard: passage });
    const isHeard = () => store.getState().heard === passage;
    void Promise.resolve(sound.play()).catch((error: unknown) => {
      // Paused again before it began: somebody pressed another button.
      if (!isHeard() || (error as { name?: unknown } | null)?.name === 'AbortError') return;
      waiting = [];
      silence();
      store.setState({ playing: null, heard: null, failed: passage.attemptId });
    });
    stopFrames = frames(() => {
      if (!isHeard()) return;
      const over = sound.currentTime * 1000 >= until || sound.currentTime >= sound.duration;
      if (over) next();
    });
  }

  function stop(): void {
    waiting = [];
    next();
  }

  return {
    store,
    play(name, passages) {
      silence();
      waiting = passages;
      store.setState({ playing: passages.length > 0 ? name : null, failed: null });
      next();
    },
    stop,
    end: stop,
  };
}
