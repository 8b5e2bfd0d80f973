import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlayer, LEAD_MS, type Player, type PlayerMedia } from '#renderer/stores/player-store.ts';

class FakeMedia extends EventTarget {
  currentTime = 0;
  duration = 10;
  playbackRate = 1;
  paused = true;
  async play() {
    this.paused = false;
    this.dispatchEvent(new Event('play'));
  }
  pause() {
    this.paused = true;
    this.dispatchEvent(new Event('pause'));
  }
}

describe('the player', () => {
  let media: FakeMedia;
  let player: Player;
  let frame: (() => void) | null;
  const state = () => player.store.getState();

  beforeEach(() => {
    media = new FakeMedia();
    frame = null;
    player = createPlayer(media as unknown as PlayerMedia, 9_000, (callback) => {
      frame = callback;
      return () => {
        frame = null;
      };
    });
  });

  it('knows the length from the library until the sound says it', () => {
    expect(state()).toMatchObject({ durationMs: 9_000, ready: false });
    media.dispatchEvent(new Event('loadedmetadata'));
    expect(state()).toMatchObject({ durationMs: 10_000, ready: true });
  });

  it('reads the time at every painted frame while it plays, and not after', () => {
    player.play();
    media.currentTime = 1.234;
    frame?.();
    expect(state()).toMatchObject({ playing: true, timeMs: 1_234 });
    player.pause();
    expect(state().playing).toBe(false);
    expect(frame).toBeNull();
  });

  it('plays from a little before what was clicked', () => {
    player.playFrom(4_000);
    expect(media.currentTime * 1000).toBeCloseTo(4_000 - LEAD_MS);
    expect(state().playing).toBe(true);
    player.playFrom(100);
    expect(media.currentTime).toBe(0);
  });

  it('stays within the recording', () => {
    player.seek(99_000);
    expect(state().timeMs).toBe(9_000);
    player.skip(-99_000);
    expect(state().timeMs).toBe(0);
  });

  it('stops following by hand, and follows again with play', () => {
    player.stopFollowing();
    expect(state().following).toBe(false);
    player.toggle();
    expect(state().following).toBe(true);
  });

  it('changes its pace', () => {
    player.setRate(1.5);
    expect(media.playbackRate).toBe(1.5);
    expect(state().rate).toBe(1.5);
  });

  it('keeps its pace when the sound is read', () => {
    player.setRate(2);
    media.playbackRate = 1;
    media.dispatchEvent(new Event('loadedmetadata'));
    expect(media.playbackRate).toBe(2);
  });

  it('plays a loop over and over, from its start', () => {
    player.setLoop({ startMs: 2_000, endMs: 4_000 });
    expect(media.currentTime).toBe(2);
    player.play();
    media.currentTime = 3.9;
    frame?.();
    media.currentTime = 4.01;
    frame?.();
    expect(media.currentTime).toBe(2);
    player.setLoop(null);
    media.currentTime = 4.01;
    frame?.();
    expect(state().timeMs).toBe(4_010);
  });

  it('goes on with a loop that reaches to the end of the recording', () => {
    player.setLoop({ startMs: 7_000, endMs: 9_000 });
    player.play();
    media.currentTime = 9;
    media.paused = true;
    media.dispatchEvent(new Event('ended'));
    expect(media.currentTime).toBe(7);
    expect(media.paused).toBe(false);
  });

  it('jumps over silences only where that is wanted, and only while it plays', () => {
    player.setSilences([{ startMs: 1_000, endMs: 4_000 }]);
    const at = (seconds: number) => {
      media.currentTime = seconds;
      frame?.();
      return media.currentTime;
    };
    player.play();
    expect(at(2)).toBe(2);
    player.skipSilences(true);
    expect(at(2)).toBe(3.75);
    player.pause();
    player.seek(2_000);
    expect(media.currentTime).toBe(2);
  });

  it('says that a recording cannot be played, and survives a refused play', async () => {
    vi.spyOn(media, 'play').mockRejectedValue(new Error('no'));
    player.play();
    media.dispatchEvent(new Event('error'));
    await Promise.resolve();
    expect(state()).toMatchObject({ failed: true, playing: false });
  });

  it('is silent after its end', () => {
    player.play();
    player.end();
    expect(media.paused).toBe(true);
    media.dispatchEvent(new Event('play'));
    expect(frame).toBeNull();
  });
});
