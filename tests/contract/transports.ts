import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebSocket as NodeWebSocket } from 'ws';
import { silentLog } from '#electron/backend/app/log.ts';
import { createInProcessTransport } from '#electron/backend/in-process-transport.ts';
import type { Backend } from '#electron/backend/services.ts';
import { serveLoopback } from '#electron/loopback/serve.ts';
import { answerWindow, tellWindow } from '#electron/main/ipc.ts';
import { createElectronTransport, type DryRunBridge } from '#renderer/app/transport/electron-transport.ts';
import { createWebSocketTransport } from '#renderer/app/transport/websocket-transport.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { exposed, FakeWebContents, ipcMain, ipcRenderer } from '#tests/fakes/electron.ts';

export interface Connection {
  readonly transport: Transport;
  close(): Promise<void>;
}

/** Every way to reach a backend, by name. `electron` must be replaced by its fake in the test that uses this. */
export const transports: Record<string, (backend: Backend) => Promise<Connection>> = {
  'in-process': async (backend) => ({
    transport: createInProcessTransport(backend),
    close: async () => {},
  }),
  WebSocket: overWebSocket,
  'Electron IPC': overElectron,
};

async function overWebSocket(backend: Backend): Promise<Connection> {
  const windowFolder = await mkdtemp(path.join(tmpdir(), 'dry-run-window-'));
  await writeFile(path.join(windowFolder, 'index.html'), '');
  const server = await serveLoopback({ backend, log: silentLog, windowFolder, port: 0 });
  const entered = await fetch(server.address, {
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'none' },
  });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const transport = createWebSocketTransport({
    url: `${server.origin.replace('http', 'ws')}/socket`,
    openSocket: (url) =>
      new NodeWebSocket(url, { origin: server.origin, headers: { cookie } }) as unknown as WebSocket,
  });
  return {
    transport,
    async close() {
      transport.close();
      await server.close();
      await rm(windowFolder, { recursive: true });
    },
  };
}

/** The real preload and the real main side; between them what Electron does: a structured clone each way. */
async function overElectron(backend: Backend): Promise<Connection> {
  await import('#electron/preload/index.ts');
  const contents = new FakeWebContents();
  const event = { sender: contents, senderFrame: contents.mainFrame };
  answerWindow(ipcMain as never, backend, silentLog);
  ipcRenderer.invoke.mockImplementation(async (channel, ...args) => {
    const handler = ipcMain.handlers.get(channel) as (...args: unknown[]) => Promise<unknown>;
    return structuredClone(await handler(event, ...structuredClone(args)));
  });
  ipcRenderer.send.mockImplementation((channel, ...args) => {
    ipcMain.emit(channel, event, ...structuredClone(args));
  });
  contents.send.mockImplementation((channel, ...args) => {
    ipcRenderer.emit(channel, {}, ...structuredClone(args));
  });
  const untell = tellWindow(contents as never, backend);
  const transport = createElectronTransport(exposed.get('dryRun') as DryRunBridge);
  return {
    transport,
    async close() {
      transport.close();
      untell();
      ipcMain.removeAllListeners();
    },
  };
}
