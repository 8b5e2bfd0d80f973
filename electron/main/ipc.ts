import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import { isAudioFrame } from '#shared/audio/frame.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { AudioFrame } from '#shared/contract/transport.ts';
import { toReply, type WireReply } from '#shared/contract/wire.ts';
import { describeFault } from '../backend/app/log.ts';
import type { Backend, Log } from '../backend/services.ts';
import { channels } from '../preload/channels.ts';
import { isOurs } from './origin.ts';

/** Answers the window and passes its sound on. Whoever is not the window's main frame at our origin is refused. */
export function answerWindow(
  ipcMain: Pick<IpcMain, 'handle' | 'on'>,
  backend: Pick<Backend, 'handle' | 'audio'>,
  log: Log,
): void {
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown): Promise<WireReply> => {
    const answer = () => {
      if (!isTrusted(event) || typeof name !== 'string') throw refused();
      return backend.handle(name, input);
    };
    return toReply(answer, (fault) => log.error('A call failed', { name, fault: describeFault(fault) }));
  });
  ipcMain.on(channels.audio, (event, frame: unknown) => {
    if (isTrusted(event) && isFrame(frame)) backend.audio(frame);
  });
}

/** Tells the window every event of the backend. Returns what ends that. */
export function tellWindow(contents: WebContents, backend: Pick<Backend, 'subscribe'>): () => void {
  return backend.subscribe((name, payload) => {
    if (!contents.isDestroyed()) contents.send(channels.event, name, payload);
  });
}

function isTrusted({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
}

function isFrame(value: unknown): value is AudioFrame {
  const frame = value as Partial<AudioFrame> | null;
  return (
    typeof frame?.recordingId === 'string' &&
    typeof frame.seq === 'number' &&
    frame.samples instanceof Int16Array &&
    isAudioFrame(frame as AudioFrame)
  );
}

const refused = () =>
  new CoachError(
    'not-allowed',
    'Only the window of Dry Run may ask this. Close the window and open it again.',
  );
