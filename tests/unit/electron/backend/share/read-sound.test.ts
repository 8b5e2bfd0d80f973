import { describe, expect, it } from 'vitest';
import { decodeSound, mixToMono, resample } from '#electron/backend/share/read-sound.ts';

/** A sine of `hertz` with amplitude 0.5. */
const tone = (hertz: number, rate: number, seconds: number) =>
  Float32Array.from({ length: rate * seconds }, (_, i) => 0.5 * Math.sin((2 * Math.PI * hertz * i) / rate));

/** The amplitude of `hertz` in samples at 16 kHz, their first and last tenth of a second left out. */
function amplitude(samples: Float32Array, hertz: number): number {
  let [re, im] = [0, 0];
  const inside = samples.subarray(1_600, samples.length - 1_600);
  inside.forEach((sample, i) => {
    const angle = (2 * Math.PI * hertz * i) / 16_000;
    re += sample * Math.cos(angle);
    im += sample * Math.sin(angle);
  });
  return (2 * Math.hypot(re, im)) / inside.length;
}

/** A WAV file: PCM of 16 bits, channels interleaved. */
function wav(channels: readonly Float32Array[], rate: number): Uint8Array {
  const frames = channels[0]?.length ?? 0;
  const bytes = Buffer.alloc(44 + frames * channels.length * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(channels.length, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * channels.length * 2, 28);
  bytes.writeUInt16LE(channels.length * 2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(bytes.length - 44, 40);
  channels.forEach((channel, c) => {
    channel.forEach((sample, i) => {
      bytes.writeInt16LE(Math.round(sample * 32_767), 44 + (i * channels.length + c) * 2);
    });
  });
  return bytes;
}

describe('resampling to 16 kHz', () => {
  it.each([8_000, 22_050, 44_100, 48_000, 96_000])(
    'keeps speech and its length, from %i Hz',
    async (rate) => {
      const samples = await resample(tone(1_000, rate, 1), rate);
      expect(samples.length).toBe(16_000);
      expect(amplitude(samples, 1_000)).toBeCloseTo(0.5, 2);
    },
  );

  it('takes away what would come back as another tone', async () => {
    const samples = await resample(tone(10_000, 44_100, 1), 44_100);
    expect(amplitude(samples, 6_000)).toBeLessThan(1e-4);
    expect(samples.slice(1_600, -1_600).every((sample) => Math.abs(sample) < 1e-3)).toBe(true);
  });

  it('keeps the end', async () => {
    const rate = 48_000;
    const samples = new Float32Array(rate).fill(0);
    samples.fill(0.5, rate - 480);
    const resampled = await resample(samples, rate);
    expect(resampled.slice(-80, -40).every((sample) => sample > 0.4)).toBe(true);
  });

  it('leaves 16 kHz as it is', async () => {
    const samples = tone(440, 16_000, 1);
    expect(await resample(samples, 16_000)).toBe(samples);
  });
});

describe('mixing to one channel', () => {
  it('takes the mean, and silence for what is no number', () => {
    const mixed = mixToMono([new Float32Array([1, 0, Number.NaN]), new Float32Array([0, -1, 1])]);
    expect([...mixed]).toEqual([0.5, -0.5, 0]);
    expect(mixToMono([]).length).toBe(0);
  });
});

describe('decoding', () => {
  it('reads stereo at 44.1 kHz as mono at 16 kHz', async () => {
    const samples = await decodeSound(wav([tone(500, 44_100, 1), tone(500, 44_100, 1)], 44_100));
    expect(samples.length).toBe(16_000);
    expect(amplitude(samples, 500)).toBeCloseTo(0.5, 2);
  });

  it('has a sentence for what is no sound', async () => {
    const whole = wav([tone(500, 16_000, 1)], 16_000);
    const wrong: [Uint8Array, string][] = [
      [Buffer.from('This is text.\n'.repeat(50)), 'not-audio'],
      [new Uint8Array(100), 'not-audio'],
      [whole.subarray(0, 12), 'no-sound'],
      [whole.subarray(0, 20), 'no-sound'],
      [whole.subarray(0, 43), 'no-sound'],
      [wav([new Float32Array(0)], 16_000), 'no-sound'],
      [wav([tone(1, 1, 10)], 1), 'not-audio'],
      [Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(500, 7)]), 'no-sound'],
    ];
    for (const [bytes, code] of wrong) {
      await expect(decodeSound(bytes)).rejects.toMatchObject({ name: 'CoachError', code });
    }
  });

  it('reads what is there of a file that breaks off', async () => {
    const whole = wav([tone(500, 16_000, 1)], 16_000);
    expect((await decodeSound(whole.subarray(0, 16_044))).length).toBe(8_000);
  });
});
