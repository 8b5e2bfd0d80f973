import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { calls, events } from '#shared/contract/contract.ts';
import { CoachError, toWireError } from '#shared/contract/errors.ts';
import type { AudioFrame } from '#shared/contract/transport.ts';
import { channels } from './channels.ts';

const unknownName = (name: string) => ({
  ok: false,
  error: toWireError(new CoachError('unknown-call', `Dry Run has no call named “${name.slice(0, 60)}”.`)),
});

const listeners = new Map<string, Set<(payload: unknown) => void>>();
ipcRenderer.on(channels.event, (_event: IpcRendererEvent, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

// Names outside the contract stop here; the main process checks them again, with the input and the sender.
contextBridge.exposeInMainWorld('dryRun', {
  call: (name: string, input: unknown) =>
    Object.hasOwn(calls, name) ? ipcRenderer.invoke(channels.call, name, input) : unknownName(name),
  on: (name: string, listener: (payload: unknown) => void) => {
    if (!Object.hasOwn(events, name)) return () => {};
    // An entry of its own, so that a listener given twice can be ended once.
    const entry = (payload: unknown) => listener(payload);
    listeners.set(name, (listeners.get(name) ?? new Set()).add(entry));
    return () => void listeners.get(name)?.delete(entry);
  },
  sendAudio: ({ recordingId, seq, samples }: AudioFrame) =>
    ipcRenderer.send(channels.audio, { recordingId, seq, samples }),
});
