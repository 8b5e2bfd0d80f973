import { createContext, use } from 'react';
import type { Transport } from '#shared/contract/transport.ts';

const TransportContext = createContext<Transport | null>(null);

/** Gives every screen beneath it the way to the backend. */
export const TransportProvider = TransportContext.Provider;

/** The way to the backend. Throws outside of `TransportProvider`, which is a mistake in the code. */
export function useTransport(): Transport {
  const transport = use(TransportContext);
  if (!transport) throw new Error('useTransport needs a TransportProvider above it');
  return transport;
}
