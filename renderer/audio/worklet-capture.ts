import { SAMPLE_RATE } from '#shared/audio/pcm.ts';
import type { StartCapture } from './capture.ts';
import type { CaptureMessage } from './capture-worklet.ts';
import workletUrl from './capture-worklet.ts?worker&url';

/** How long a flush may take to be answered, in milliseconds. */
const FLUSH_PATIENCE_MS = 400;

/** An audio context at 16 kHz, where the browser resamples; at the device's rate where it cannot. */
function connect(stream: MediaStream): { context: AudioContext; source: MediaStreamAudioSourceNode } {
  const context = new AudioContext({ sampleRate: SAMPLE_RATE });
  try {
    return { context, source: context.createMediaStreamSource(stream) };
  } catch {
    void context.close();
    const own = new AudioContext();
    return { context: own, source: own.createMediaStreamSource(stream) };
  }
}

/** Takes sound through an audio graph: what every browser has. */
export const captureThroughWorklet: StartCapture = async (stream, onFrame) => {
  const { context, source } = connect(stream);
  // Not awaited: without a user's gesture it would never settle; the first frame shows that it runs.
  void context.resume();
  await context.audioWorklet.addModule(workletUrl);
  const node = new AudioWorkletNode(context, 'capture', {
    channelCount: 1,
    channelCountMode: 'explicit',
    numberOfInputs: 1,
    numberOfOutputs: 1,
  });
  const flushes = new Set<() => void>();
  let closed = false;
  node.port.onmessage = ({ data }: MessageEvent<CaptureMessage>) => {
    if (data.type === 'frame') {
      if (!closed) onFrame(data.samples);
      return;
    }
    for (const answered of flushes) answered();
    flushes.clear();
  };
  source.connect(node);
  // A node that leads nowhere is not run; its output stays silent.
  node.connect(context.destination);

  return {
    async flush() {
      const answered = Promise.withResolvers<void>();
      flushes.add(answered.resolve);
      node.port.postMessage('flush');
      const timer = setTimeout(answered.resolve, FLUSH_PATIENCE_MS);
      await answered.promise;
      clearTimeout(timer);
    },
    close() {
      closed = true;
      node.port.postMessage('end');
      if (context.state !== 'closed') void context.close();
    },
  };
};
