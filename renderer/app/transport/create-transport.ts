import type { ConnectedTransport } from './connected-transport.ts';
import { createElectronTransport, type DryRunBridge } from './electron-transport.ts';
import { createWebSocketTransport } from './websocket-transport.ts';

/** The transport for where the app runs: the desktop window has a bridge, a browser a WebSocket. */
export function createTransport(): ConnectedTransport {
  const bridge = (globalThis as { dryRun?: DryRunBridge }).dryRun;
  if (bridge) return createElectronTransport(bridge);
  return createWebSocketTransport({ url: new URL('/socket', location.href.replace(/^http/, 'ws')).href });
}
