import { describe, expect, it } from 'vitest';
import { measureSound } from '#shared/voice-check/sound-figures.ts';

const SECOND = 16_000;

/** A tone of 200 Hz with this peak, 0..1 of full scale, or above: then it is cut off there. */
function tone(seconds: number, amplitude: number): number[] {
  return Array.from({ length: seconds * SECOND }, (_, i) => {
    const sample = Math.round(amplitude * 32_767 * Math.sin((2 * Math.PI * 200 * i) / SECOND));
    return Math.max(-32_768, Math.min(32_767, sample));
  });
}
const sound = (...parts: number[][]) => Int16Array.from(parts.flat());

describe('a recording', () => {
  it('is measured where there is a voice and where there is none', () => {
    const samples = sound(tone(2, 0.001), tone(3, 0.1), tone(2, 0.001));
    const figures = measureSound(samples, [{ startMs: 2_000, endMs: 5_000 }]);
    expect(figures).toMatchObject({ durationMs: 7_000, voiceMs: 3_000, clippedMs: 0, silent: false });
    // The root mean square of a sine is its peak less 3 dB.
    expect(figures.voiceDb).toBeCloseTo(-23, 0);
    expect(figures.roomDb).toBeCloseTo(-63, 0);
  });

  it('knows clipping by its length', () => {
    const { clippedMs } = measureSound(sound(tone(1, 0.5), tone(2, 3)), [{ startMs: 0, endMs: 3_000 }]);
    expect(clippedMs).toBe(2_000);
  });

  it('tells digital silence from a quiet room', () => {
    expect(measureSound(new Int16Array(SECOND), [])).toEqual({
      durationMs: 1_000,
      voiceMs: 0,
      voiceDb: null,
      roomDb: null,
      clippedMs: 0,
      silent: true,
    });
    expect(measureSound(sound(tone(1, 0.001)), []).silent).toBe(false);
  });

  it('says nothing of a room that was hardly heard', () => {
    expect(measureSound(sound(tone(1, 0.1)), [{ startMs: 0, endMs: 800 }]).roomDb).toBeNull();
    expect(measureSound(new Int16Array(0), [])).toMatchObject({ durationMs: 0, silent: true });
  });
});
