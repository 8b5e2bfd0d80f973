import { beforeEach, describe, expect, it } from 'vitest';
import { createPassagePlayer, OPEN_MS, type Passage } from '#renderer/stores/passage-player.ts';
import type { PlayerMedia } from '#renderer/stores/player-store.ts';

class FakeSound extends EventTarget {
  currentTime = 0;
  duration = 100;
  playbackRate = 1;
  paused = true;
  refused: Error | null = null;
  async play() {
    if (this.refused) throw this.refused;
    this.paused = false;
  }
  pause() {
    this.paused = true;
  }
}

const a: Passage = { attemptId: 'a', startMs: 4_000, endMs: 6_000 };
const b: Passage = { attemptId: 'b', startMs: 1_000, endMs: null };

describe('passages of two answers', () => {
  let sounds: Record<string, FakeSound>;
  let frame: () => void;
  let player: ReturnType<typeof createPassagePlayer>;

  beforeEach(() => {
    sounds = {};
    frame = () => {};
    player = createPassagePlayer(
      (id) => {
        const sound = new FakeSound();
        sounds[id] = sound;
        return sound as unknown as PlayerMedia;
      },
      (callback) => {
        frame = callback;
        return () => {
          frame = () => {};
        };
      },
    );
  });
  const reach = (id: string, ms: number) => {
    const sound = sounds[id];
    if (sound) sound.currentTime = ms / 1000;
    frame();
  };

  it('play one after the other, each from a little before its first word to a little after its last', () => {
    player.play('both', [a, b]);
    expect(sounds.a).toMatchObject({ paused: false, currentTime: 3.7 });
    reach('a', 6_200);
    expect(sounds.b).toBeUndefined();
    reach('a', 6_300);
    expect(sounds.a?.paused).toBe(true);
    expect(sounds.b).toMatchObject({ paused: false, currentTime: 0.7 });
    expect(player.store.getState()).toMatchObject({ playing: 'both', heard: b });
    reach('b', 1_000 + OPEN_MS);
    expect(sounds.b?.paused).toBe(true);
    expect(player.store.getState()).toMatchObject({ playing: null, heard: null });
  });

  it('end where the sound ends', () => {
    player.play('one', [{ ...a, endMs: 999_000 }]);
    reach('a', 100_000);
    expect(player.store.getState().playing).toBeNull();
  });

  it('give way to others at once', () => {
    player.play('one', [a, a]);
    player.play('other', [b]);
    expect(sounds.a?.paused).toBe(true);
    expect(player.store.getState()).toMatchObject({ playing: 'other', heard: b });
    player.stop();
    expect(sounds.b?.paused).toBe(true);
    expect(player.store.getState().playing).toBeNull();
  });

  it('say whose sound cannot be played, and do not go on to the next', async () => {
    player.play('warm-up', [a]);
    if (sounds.a) sounds.a.refused = new DOMException('no sound', 'NotSupportedError');
    player.play('both', [a, b]);
    await Promise.resolve();
    await Promise.resolve();
    expect(player.store.getState()).toEqual({ playing: null, heard: null, failed: 'a' });
    expect(sounds.b).toBeUndefined();
  });
});
