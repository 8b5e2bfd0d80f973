import { CoachError, fromWireError, toWireError, type WireError, wireError } from './errors.ts';
import { z } from './zod.ts';

/** The answer to a call, as data: an error's class and fields do not survive a process border. */
export const wireReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown().optional() }),
  z.object({ ok: z.literal(false), error: wireError }),
]);
export type WireReply = z.infer<typeof wireReply>;

/** What the window sends over a WebSocket as text. Audio frames travel as binary messages. */
export const windowMessage = z.object({
  id: z.number().int().nonnegative(),
  name: z.string(),
  input: z.unknown().optional(),
});

/** What the backend sends over a WebSocket. An `ack` says that frames up to `seq` have arrived. */
export const backendMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('reply'), id: z.number().int().nonnegative(), reply: wireReply }),
  z.object({ type: z.literal('event'), name: z.string(), payload: z.unknown().optional() }),
  z.object({ type: z.literal('ack'), recordingId: z.string(), seq: z.number().int().nonnegative() }),
]);
export type BackendMessage = z.infer<typeof backendMessage>;

/** Waits for an answer and puts it, or what was thrown, into a reply. `onFault` hears of faults of ours. */
export async function toReply(
  answer: () => Promise<unknown>,
  onFault?: (thrown: unknown) => void,
): Promise<WireReply> {
  try {
    return { ok: true, value: await answer() };
  } catch (thrown) {
    if (!(thrown instanceof CoachError)) onFault?.(thrown);
    return { ok: false, error: toWireError(thrown) };
  }
}

/** The value of a reply; throws its error as a `CoachError`. */
export function fromReply(reply: WireReply): unknown {
  if (reply.ok) return reply.value;
  throw fromWireError(reply.error);
}

/** The error of a call whose connection went away. Asking again makes sense once it is back. */
export const disconnected: WireError = {
  code: 'disconnected',
  message: 'The connection to Dry Run was lost. It reconnects by itself; try again in a moment.',
  retryable: true,
};
