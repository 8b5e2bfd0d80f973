import { SAMPLE_RATE } from '#shared/audio/pcm.ts';

/** Plays 16 kHz mono samples through the loudspeaker; resolves at their end. */
export async function playSamples(samples: Int16Array): Promise<void> {
  const context = new AudioContext();
  try {
    const buffer = context.createBuffer(1, Math.max(1, samples.length), SAMPLE_RATE);
    buffer.copyToChannel(
      Float32Array.from(samples, (s) => s / 32_768),
      0,
    );
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(context.destination);
    await new Promise<void>((resolve) => {
      source.onended = () => resolve();
      source.start();
    });
  } finally {
    await context.close();
  }
}
