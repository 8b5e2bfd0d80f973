import { createStore } from 'zustand/vanilla';

/** What can be taken in: recordings to analyse, and answers that were saved as a ZIP. */
export type IncomingKind = 'recording' | 'archive';

const RECORDING = /\.(wav|flac|mp3|ogg|oga|opus|m4a|mp4|webm|aac)$/i;
const ARCHIVE = /\.zip$/i;

/** What a file is by its name and type; null for what Dry Run does not take. */
export function kindOfFile({ name, type }: Pick<File, 'name' | 'type'>): IncomingKind | null {
  if (ARCHIVE.test(name) || type === 'application/zip') return 'archive';
  return RECORDING.test(name) || /^(audio|video)\//.test(type) ? 'recording' : null;
}

interface IncomingState {
  /** The file that somebody dropped or chose and that is being taken in. */
  readonly file: File | null;
  offer(file: File): void;
  done(): void;
}

/** The file on its way in; there is one at a time. */
export const incoming = createStore<IncomingState>((set) => ({
  file: null,
  offer: (file) => set({ file }),
  done: () => set({ file: null }),
}));

const accepted: Record<IncomingKind, string> = {
  recording: 'audio/*,.wav,.flac,.mp3,.ogg,.oga,.opus,.m4a,.mp4,.webm,.aac',
  archive: '.zip,application/zip',
};

/** Lets the user choose a file to take in. */
export function chooseIncoming(kind: IncomingKind): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accepted[kind];
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) incoming.getState().offer(file);
  });
  input.click();
}
