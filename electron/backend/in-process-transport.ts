import { fromWireError, toWireError } from '#shared/contract/errors.ts';
import type { Transport } from '#shared/contract/transport.ts';
import type { Backend } from './services.ts';

/**
 * A transport to a backend in the same process, for the CLI and tests. What crosses is copied and errors lose
 * what is not part of the contract, as over any other transport.
 */
export function createInProcessTransport(backend: Backend): Transport {
  return {
    async call(name, input) {
      try {
        return structuredClone(await backend.handle(name, structuredClone(input))) as never;
      } catch (thrown) {
        throw fromWireError(toWireError(thrown));
      }
    },
    on: (name, listener) =>
      backend.subscribe((told, payload) => {
        if (told === name) listener(structuredClone(payload) as never);
      }),
    sendAudio: (frame) => backend.audio({ ...frame, samples: frame.samples.slice() }),
  };
}
