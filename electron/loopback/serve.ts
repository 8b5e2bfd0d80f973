import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { CoachError } from '#shared/contract/errors.ts';
import { listWindowFiles } from '../backend/app/window-files.ts';
import type { Backend, Log } from '../backend/services.ts';
import { createAccess } from './access.ts';
import { createLoopbackApp } from './app.ts';
import { serveSocket } from './socket.ts';

export interface LoopbackServer {
  /** The address to open, with this launch's token. */
  readonly address: string;
  readonly origin: string;
  /** Ends every connection and frees the port. The backend is not touched. */
  close(): Promise<void>;
}

/**
 * Serves the window and its backend to a browser on this machine: 127.0.0.1 only. `port` 0 is any free one.
 * Rejects with a `CoachError`: `port-in-use`, `window-missing`.
 */
export async function serveLoopback(deps: {
  backend: Backend;
  log: Log;
  /** The built window, `out/renderer`. */
  windowFolder: string;
  port: number;
}): Promise<LoopbackServer> {
  const { backend, log, windowFolder } = deps;
  const files = await listWindowFiles(windowFolder).catch((cause) => {
    throw new CoachError('window-missing', 'The window has not been built yet. Run “npm run build” first.', {
      cause,
    });
  });
  // The port is part of what is checked, and it is known only once the server listens.
  let respond: (request: Request) => Response | Promise<Response> = () =>
    new Response('Starting', { status: 503 });
  const server = createAdaptorServer({ fetch: (request) => respond(request) }) as Server;
  const port = await listen(server, deps.port);
  const access = createAccess(port);
  const app = createLoopbackApp({ access, files, backend });
  respond = (request) => app.fetch(request);
  const closeSockets = serveSocket(server, { access, backend, log });
  return {
    address: access.address,
    origin: access.origin,
    close: () =>
      new Promise((resolve) => {
        closeSockets();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE' || cause.code === 'EACCES';
      reject(
        taken
          ? new CoachError('port-in-use', `Port ${port} cannot be used. Choose another one with --port.`, {
              cause,
            })
          : cause,
      );
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
