import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SoundSpan } from '#shared/transcript/transcript.ts';
import { jumpOf, playingTuning } from './playing-order.ts';

/** What is clicked is heard from a little before, so that the first sound of the word is not cut off. */
export const LEAD_MS = 300;
export const SKIP_MS = 5_000;
export const RATES: readonly number[] = [0.75, 1, 1.25, 1.5, 2];

/** The part of an audio element that the player uses. */
export type PlayerMedia = Pick<
  HTMLMediaElement,
  | 'currentTime'
  | 'duration'
  | 'playbackRate'
  | 'paused'
  | 'play'
  | 'pause'
  | 'addEventListener'
  | 'removeEventListener'
>;

export interface PlayerState {
  /** The recording can be played. */
  readonly ready: boolean;
  readonly failed: boolean;
  readonly playing: boolean;
  readonly timeMs: number;
  readonly durationMs: number;
  readonly rate: number;
  /** The transcript keeps the playing word in sight; scrolling by hand ends it until play is pressed. */
  readonly following: boolean;
  /** What is played again and again; null where it plays through. */
  readonly loop: SoundSpan | null;
  /** Where a loop begins whose end is not set yet. */
  readonly loopFromMs: number | null;
  readonly skipsSilences: boolean;
  /** What was asked for last by its start, and not by its place on the screen; null where nothing was. */
  readonly askedMs: number | null;
}

export interface Player {
  readonly store: StoreApi<PlayerState>;
  play(): void;
  pause(): void;
  toggle(): void;
  /** Goes to a time without changing whether it plays. */
  seek(ms: number): void;
  /** Plays from shortly before a time. */
  playFrom(ms: number): void;
  skip(ms: number): void;
  setRate(rate: number): void;
  /** Plays a stretch again and again, from now on from its start; null ends that. */
  setLoop(loop: SoundSpan | null): void;
  /** Notes where a loop is to begin; null forgets it. */
  beginLoop(fromMs: number | null): void;
  /** Where nobody speaks, in order of time; playing jumps over them where the user wants that. */
  setSilences(silences: readonly SoundSpan[]): void;
  skipSilences(skips: boolean): void;
  stopFollowing(): void;
  end(): void;
}

/**
 * Plays an attempt. `durationMs` is what the library knows until the sound itself has said how long it is.
 * `frames` calls back once a painted frame until the returned function is called: the time is read from it
 * while it plays, because the element itself reports only four times a second.
 */
export function createPlayer(
  media: PlayerMedia,
  durationMs: number,
  frames: (frame: () => void) => () => void,
): Player {
  const store = createStore<PlayerState>(() => ({
    ready: false,
    failed: false,
    playing: false,
    timeMs: 0,
    durationMs,
    rate: 1,
    following: true,
    loop: null,
    loopFromMs: null,
    skipsSilences: false,
    askedMs: null,
  }));
  let silences: readonly SoundSpan[] = [];
  const ending = new AbortController();
  let stopFrames: (() => void) | null = null;

  const readTime = () => {
    const now = media.currentTime * 1000;
    const { playing, timeMs, loop, skipsSilences } = store.getState();
    const to = playing ? jumpOf(timeMs, now, loop, skipsSilences ? silences : []) : null;
    if (to === null) store.setState({ timeMs: now });
    else seek(to);
  };
  const listen = (name: string, listener: () => void) =>
    media.addEventListener(name, listener, { signal: ending.signal });

  const stopReading = () => {
    stopFrames?.();
    stopFrames = null;
    readTime();
    store.setState({ playing: false });
  };
  listen('loadedmetadata', () => {
    const known = Number.isFinite(media.duration) && media.duration > 0;
    // Reading a new sound sets the pace back.
    media.playbackRate = store.getState().rate;
    store.setState({ ready: true, failed: false, ...(known ? { durationMs: media.duration * 1000 } : {}) });
  });
  listen('error', () => store.setState({ failed: true, ready: false, playing: false }));
  listen('play', () => {
    store.setState({ playing: true });
    stopFrames ??= frames(readTime);
  });
  listen('pause', stopReading);
  listen('ended', () => {
    const { loop, durationMs } = store.getState();
    stopReading();
    if (!loop || loop.endMs < durationMs - playingTuning.silenceKeptMs) return;
    seek(loop.startMs);
    play();
  });
  listen('seeking', readTime);
  listen('timeupdate', readTime);

  function seek(ms: number): void {
    const timeMs = Math.max(0, Math.min(ms, store.getState().durationMs));
    media.currentTime = timeMs / 1000;
    store.setState({ timeMs });
  }
  function play(): void {
    store.setState({ following: true });
    // Rejects when it is paused again at once, or has no sound; the events say what came of it.
    void Promise.resolve(media.play()).catch(() => {});
  }

  return {
    store,
    play,
    pause: () => media.pause(),
    toggle: () => (media.paused ? play() : media.pause()),
    seek,
    playFrom(ms) {
      store.setState({ askedMs: ms });
      seek(ms - LEAD_MS);
      play();
    },
    skip: (ms) => {
      store.setState({ following: true });
      seek(store.getState().timeMs + ms);
    },
    setRate(rate) {
      media.playbackRate = rate;
      store.setState({ rate });
    },
    setLoop(loop) {
      store.setState({ loop, loopFromMs: null });
      const { timeMs } = store.getState();
      if (loop && (timeMs < loop.startMs - LEAD_MS || timeMs >= loop.endMs)) seek(loop.startMs);
    },
    beginLoop: (loopFromMs) => store.setState({ loopFromMs }),
    setSilences(found) {
      silences = found;
    },
    skipSilences: (skipsSilences) => store.setState({ skipsSilences }),
    stopFollowing: () => store.setState({ following: false }),
    end() {
      ending.abort();
      stopFrames?.();
      media.pause();
    },
  };
}
