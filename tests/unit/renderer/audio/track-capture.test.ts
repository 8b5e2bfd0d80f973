import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { captureTrack } from '#renderer/audio/track-capture.ts';

/** Sound as the browser hands it out: planes of the same length, each a channel. */
function piece(sampleRate: number, ...planes: readonly (readonly number[])[]) {
  return {
    sampleRate,
    numberOfChannels: planes.length,
    numberOfFrames: planes[0]?.length ?? 0,
    copyTo: (target: Float32Array, { planeIndex }: { planeIndex: number }) =>
      target.set(planes[planeIndex] ?? []),
    close: vi.fn(),
  };
}

describe('a track', () => {
  let feed: ReadableStreamDefaultController;
  let heard: Int16Array[];
  const stream = { getAudioTracks: () => [{}] } as unknown as MediaStream;
  const listen = () => captureTrack(stream, (samples) => heard.push(samples));
  const settled = () => new Promise((resolve) => setTimeout(resolve, 1));

  beforeEach(() => {
    heard = [];
    class Processor {
      readonly readable = new ReadableStream({
        start(controller) {
          feed = controller;
        },
      });
    }
    vi.stubGlobal('MediaStreamTrackProcessor', Processor);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('comes as full frames, and what is left when it is flushed', async () => {
    const capture = await listen();
    const sound = piece(16_000, new Array(2_000).fill(0.5));
    feed.enqueue(sound);
    await settled();
    expect(heard.map((frame) => frame.length)).toEqual([1_600]);
    expect(sound.close).toHaveBeenCalled();
    const flushed = capture.flush();
    feed.enqueue(piece(16_000, new Array(160).fill(0.5)));
    await flushed;
    expect(heard.map((frame) => frame.length)).toEqual([1_600, 560]);
  });

  it('is brought to 16 kHz', async () => {
    await listen();
    for (let i = 0; i < 100; i++) feed.enqueue(piece(48_000, new Array(480).fill(0.25)));
    await settled();
    expect(heard).toHaveLength(9);
    expect(heard[5]?.[100]).toBe(8_192);
  });

  it('keeps its speed where the device changes its rate', async () => {
    await listen();
    for (let i = 0; i < 100; i++) feed.enqueue(piece(48_000, new Array(480).fill(0.25)));
    for (let i = 0; i < 100; i++) feed.enqueue(piece(16_000, new Array(160).fill(0.25)));
    await settled();
    expect(heard).toHaveLength(19);
  });

  it('is the mean of its channels', async () => {
    await listen();
    feed.enqueue(piece(16_000, new Array(1_600).fill(0.5), new Array(1_600).fill(0)));
    await settled();
    expect(heard[0]?.[0]).toBe(8_192);
  });

  it('can be flushed after its end', async () => {
    const capture = await listen();
    feed.enqueue(piece(16_000, new Array(100).fill(0.5)));
    feed.close();
    await capture.flush();
    expect(heard.map((frame) => frame.length)).toEqual([100]);
  });

  it('is silent once closed', async () => {
    const capture = await listen();
    capture.close();
    await settled();
    expect(heard).toEqual([]);
  });

  it('needs a track', async () => {
    const silent = { getAudioTracks: () => [] } as unknown as MediaStream;
    await expect(captureTrack(silent, () => {})).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
