import { SAMPLE_RATE } from '#shared/audio/pcm.ts';
import type { CoachError } from '#shared/contract/errors.ts';
import type { CaptureMessage } from './capture-worklet.ts';
import workletUrl from './capture-worklet.ts?worker&url';
import {
  classifyMicrophoneError,
  type MicrophoneProblem,
  microphoneError,
  type PermissionPlace,
} from './microphone-problems.ts';

/** How long an opened microphone may take to deliver, and a flush to be answered, in milliseconds. */
const START_PATIENCE_MS = 4_000;
const FLUSH_PATIENCE_MS = 400;

/** An open microphone. It delivers frames until it is closed or lost. */
export interface Microphone {
  readonly deviceId: string;
  /** The device's name as the system gives it. */
  readonly label: string;
  /** Resolves once the sound so far, with the part of a frame at its end, was handed to `onFrame`. */
  flush(): Promise<void>;
  /** Ends it. Safe to call again. */
  close(): void;
}

export interface MicrophoneOptions {
  /** The browser's id of the device; null takes the system's default. */
  readonly deviceId: string | null;
  /** Hears 16 kHz mono frames of 100 ms; shorter ones only before a `flush` is answered. */
  readonly onFrame: (samples: Int16Array) => void;
  /** Hears once that the device went away. Not after `close`. */
  readonly onLost: (error: CoachError) => void;
}

export type OpenMicrophone = (options: MicrophoneOptions) => Promise<Microphone>;

const place = (): PermissionPlace => ('dryRun' in globalThis ? 'system' : 'browser');
const fault = (problem: MicrophoneProblem) => microphoneError(problem, place());

/** Opens a microphone as it is, without the browser's processing. Rejects with a `CoachError`. */
export const openMicrophone: OpenMicrophone = async (options) => {
  const stream = await openStream(options.deviceId).catch((thrown) =>
    Promise.reject(fault(classifyMicrophoneError(thrown))),
  );
  try {
    return await listen(stream, options);
  } catch (thrown) {
    for (const track of stream.getTracks()) track.stop();
    throw thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('microphone-')
      ? thrown
      : fault('failed');
  }
};

function openStream(deviceId: string | null): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: {
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: false,
      channelCount: { ideal: 1 },
      ...(deviceId === null ? {} : { deviceId: { exact: deviceId } }),
    },
  });
}

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

async function listen(stream: MediaStream, options: MicrophoneOptions): Promise<Microphone> {
  const [track] = stream.getAudioTracks();
  if (!track) throw fault('absent');
  const { context, source } = connect(stream);
  const ending = new AbortController();
  const close = () => {
    ending.abort();
    track.stop();
    if (context.state !== 'closed') void context.close();
  };
  try {
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
    const first = Promise.withResolvers<void>();
    node.port.onmessage = ({ data }: MessageEvent<CaptureMessage>) => {
      if (data.type === 'frame') {
        first.resolve();
        if (!ending.signal.aborted) options.onFrame(data.samples);
        return;
      }
      for (const answered of flushes) answered();
      flushes.clear();
    };
    source.connect(node);
    // A node that leads nowhere is not run; its output stays silent.
    node.connect(context.destination);
    track.addEventListener('ended', () => options.onLost(fault('lost')), { signal: ending.signal });
    await within(START_PATIENCE_MS, first.promise, () => Promise.reject(fault('stuck')));
    return {
      deviceId: track.getSettings().deviceId ?? '',
      label: track.label,
      flush: () => {
        const answered = Promise.withResolvers<void>();
        flushes.add(answered.resolve);
        node.port.postMessage('flush');
        return within(FLUSH_PATIENCE_MS, answered.promise, () => Promise.resolve());
      },
      close: () => {
        node.port.postMessage('end');
        close();
      },
    };
  } catch (thrown) {
    close();
    throw thrown;
  }
}

/** What `promise` brings, or what `otherwise` does after `ms` milliseconds. */
async function within<T>(ms: number, promise: Promise<T>, otherwise: () => Promise<T>): Promise<T> {
  const late = Promise.withResolvers<T>();
  const timer = setTimeout(() => otherwise().then(late.resolve, late.reject), ms);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
