import type { Backend, Media } from '#electron/backend/services.ts';
import type { SavedFile } from '#electron/backend/share/saved-files.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { AudioFrame } from '#shared/contract/transport.ts';

type Listener = Parameters<Backend['subscribe']>[0];

export interface FakeBackend extends Backend {
  readonly frames: AudioFrame[];
  readonly handled: { name: string; input: unknown }[];
  /** What `handle` answers; throws by default. */
  answer: (name: string, input: unknown) => unknown;
  sound: Media | null;
  /** By the name in the address. */
  files: Record<string, SavedFile>;
  recording: boolean;
  closed: number;
  emit: Listener;
  setRecording(recording: boolean): void;
}

/** A backend that remembers what it was told and says what a test wants. */
export function fakeBackend(): FakeBackend {
  const listeners = new Set<Listener>();
  const recordingListeners = new Set<(recording: boolean) => void>();
  return {
    frames: [],
    handled: [],
    answer: () => {
      throw new CoachError('unknown-call', 'There is no such call.');
    },
    sound: null,
    files: {},
    recording: false,
    closed: 0,
    async handle(name, input) {
      this.handled.push({ name, input });
      return this.answer(name, input);
    },
    audio(frame) {
      this.frames.push(frame);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async media() {
      return this.sound;
    },
    async file(name) {
      return this.files[name] ?? null;
    },
    isRecording() {
      return this.recording;
    },
    onRecordingChange(listener) {
      recordingListeners.add(listener);
      return () => void recordingListeners.delete(listener);
    },
    async close() {
      this.closed++;
      this.recording = false;
    },
    emit(name, payload) {
      for (const listener of listeners) listener(name, payload);
    },
    setRecording(recording) {
      this.recording = recording;
      for (const listener of recordingListeners) listener(recording);
    },
  };
}

/** A sound whose bytes count up from zero. */
export function countingMedia(size: number): Media {
  const bytes = Uint8Array.from({ length: size }, (_, i) => i % 256);
  return {
    size,
    type: 'audio/wav',
    read: (start, end) => new Blob([bytes.slice(start, end + 1)]).stream(),
  };
}
