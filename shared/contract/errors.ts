import { z } from './zod.ts';

/** How an error crosses a transport: a code for programs, a sentence with the next step for people. */
export const wireError = z.object({ code: z.string(), message: z.string(), retryable: z.boolean() });
export type WireError = z.infer<typeof wireError>;

/** An error whose message is meant for the user. Anything else that is thrown is a fault of ours. */
export class CoachError extends Error {
  readonly code: string;
  readonly retryable: boolean;
  constructor(code: string, message: string, options: { retryable?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'CoachError';
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}

/** The wire form of anything thrown. A fault of ours keeps its details out of the window. */
export function toWireError(thrown: unknown): WireError {
  if (thrown instanceof CoachError) {
    return { code: thrown.code, message: thrown.message, retryable: thrown.retryable };
  }
  return {
    code: 'internal',
    message: 'Something went wrong inside Dry Run. Your recordings are safe. The log says more.',
    retryable: true,
  };
}

/** The error a caller sees for a wire error. */
export function fromWireError(error: WireError): CoachError {
  return new CoachError(error.code, error.message, { retryable: error.retryable });
}
