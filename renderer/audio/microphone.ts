import { CoachError } from '#shared/contract/errors.ts';
import type { Capture } from './capture.ts';
import {
  classifyMicrophoneError,
  type MicrophoneProblem,
  microphoneError,
  type PermissionPlace,
} from './microphone-problems.ts';
import { captureTrack, hasTrackProcessor } from './track-capture.ts';
import { captureThroughWorklet } from './worklet-capture.ts';

/** How long an opened microphone may take to deliver its first frame, in milliseconds. */
const START_PATIENCE_MS = 4_000;

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
    throw thrown instanceof CoachError ? thrown : fault('failed');
  }
};

async function openStream(deviceId: string | null): Promise<MediaStream> {
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

async function listen(stream: MediaStream, options: MicrophoneOptions): Promise<Microphone> {
  const [track] = stream.getAudioTracks();
  if (!track) throw fault('absent');
  const ending = new AbortController();
  const first = Promise.withResolvers<void>();
  const start = hasTrackProcessor() ? captureTrack : captureThroughWorklet;
  const capture: Capture = await start(stream, (samples) => {
    first.resolve();
    options.onFrame(samples);
  });
  const close = () => {
    ending.abort();
    capture.close();
    track.stop();
  };
  track.addEventListener('ended', () => options.onLost(fault('lost')), { signal: ending.signal });
  const timer = setTimeout(() => first.reject(fault('stuck')), START_PATIENCE_MS);
  try {
    await first.promise;
  } catch (thrown) {
    close();
    throw thrown;
  } finally {
    clearTimeout(timer);
  }
  return {
    deviceId: track.getSettings().deviceId ?? '',
    label: track.label,
    flush: () => capture.flush(),
    close,
  };
}
