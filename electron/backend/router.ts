import { type CallName, calls } from '#shared/contract/contract.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { Handlers } from './services.ts';

/** Answers calls by name. */
export type Router = (name: string, input: unknown) => Promise<unknown>;

/**
 * The border of the backend: only names of the contract get in, and only with the input that it describes.
 * Rejects with `unknown-call` or `bad-input` otherwise.
 */
export function createRouter(handlers: Handlers): Router {
  return async (name, input) => {
    if (!isCallName(name)) {
      throw new CoachError('unknown-call', 'This window asked for something Dry Run cannot do. Reload it.');
    }
    const checked = calls[name].input.safeParse(input);
    if (!checked.success) {
      throw new CoachError(
        'bad-input',
        'This window asked in a way Dry Run does not understand. Reload it.',
        {
          cause: checked.error,
        },
      );
    }
    // Name and input belong together; TypeScript cannot follow that through a union of calls.
    const handler = handlers[name] as (input: unknown) => Promise<unknown>;
    return await handler(checked.data);
  };
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
