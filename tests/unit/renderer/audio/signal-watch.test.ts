import { describe, expect, it } from 'vitest';
import { meterFraction } from '#renderer/audio/level.ts';
import { hearFrame, noSignalYet, signalSentence, signalTuning } from '#renderer/audio/signal-watch.ts';
import { measureFrame } from '#shared/audio/level.ts';

/** A frame of a tone with this peak, 0..1 of full scale. */
function tone(amplitude: number): Int16Array {
  return Int16Array.from({ length: 1_600 }, (_, i) => {
    const sample = Math.round(amplitude * 32_768 * Math.sin((2 * Math.PI * 200 * i) / 16_000));
    return Math.max(-32_768, Math.min(32_767, sample));
  });
}

const room = tone(0.001);
const voice = tone(0.15);

function hear(...frames: readonly Int16Array[]) {
  return frames.reduce((state, frame) => hearFrame(state, measureFrame(frame)), noSignalYet);
}

const times = (count: number, ...frames: readonly Int16Array[]) =>
  Array.from({ length: count }, () => frames).flat();

describe('a frame', () => {
  it('is measured against full scale', () => {
    const level = measureFrame(tone(0.5));
    expect(level.peakDb).toBeCloseTo(-6.02, 1);
    expect(level.rmsDb).toBeCloseTo(-9.03, 1);
    expect(level).toMatchObject({ clipped: 0, silent: false });
  });

  it('of zeros is silent, and so are flickering last bits', () => {
    expect(measureFrame(new Int16Array(1_600))).toMatchObject({ silent: true, rmsDb: -Infinity });
    expect(measureFrame(new Int16Array(1_600).fill(1)).silent).toBe(true);
    expect(measureFrame(new Int16Array(1_600).fill(-3)).silent).toBe(true);
    expect(measureFrame(room).silent).toBe(false);
  });

  it('has a place on the meter', () => {
    expect([-Infinity, -60, -30, 0, 6].map(meterFraction)).toEqual([0, 0, 0.25, 1, 1]);
  });
});

describe('the signal', () => {
  it('is silent after five seconds without any, and fine with the next sound', () => {
    const zeros = times(signalTuning.silentFrames - 1, new Int16Array(1_600));
    expect(hear(...zeros).verdict).toBe('fine');
    expect(hear(...zeros, new Int16Array(1_600)).verdict).toBe('silent');
    expect(hear(...zeros, new Int16Array(1_600), room).verdict).toBe('fine');
  });

  it('is fine while somebody thinks in a quiet room', () => {
    expect(hear(...times(300, room))).toMatchObject({ verdict: 'fine', heard: false });
  });

  it('hears a voice, and remembers it for two seconds', () => {
    expect(hear(...times(10, room), ...times(5, voice)).heard).toBe(true);
    expect(hear(...times(10, room), ...times(5, voice), ...times(19, room)).heard).toBe(true);
    expect(hear(...times(10, room), ...times(5, voice), ...times(20, room)).heard).toBe(false);
  });

  it('is quiet when two seconds of voice barely stand out', () => {
    const whisper = tone(0.006);
    const faint = tone(0.0004);
    expect(hear(...times(25, faint, whisper)).verdict).toBe('quiet');
    expect(hear(...times(25, faint, voice)).verdict).toBe('fine');
  });

  it('is clipping when the top of the scale is reached again and again', () => {
    const shout = tone(1.4);
    expect(hear(...times(10, room), shout).verdict).toBe('fine');
    expect(hear(...times(10, room), ...times(4, shout)).verdict).toBe('clipping');
    expect(hear(...times(4, shout), ...times(signalTuning.window, voice)).verdict).toBe('fine');
  });

  it('says what to do about everything but fine', () => {
    expect(signalSentence('fine')).toBeNull();
    expect(signalSentence('silent')).toBe('The microphone is silent. Check that it is not muted.');
    for (const verdict of ['quiet', 'clipping'] as const) expect(signalSentence(verdict)).toMatch(/\. .+\.$/);
  });
});
