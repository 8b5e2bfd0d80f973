import type { Voice } from '#renderer/audio/voice.ts';
import { toWireError, type WireError } from '#shared/contract/errors.ts';
import type { Transport } from '#shared/contract/transport.ts';
import type { RunCommand } from '#shared/practice/run-command.ts';
import type { RunEvent } from '#shared/practice/run-event.ts';

type AfterCommand = Extract<
  RunCommand,
  { do: 'say' | 'hush' | 'offer-follow-ups' | 'set-follow-up' | 'rate' }
>;

/**
 * Does what a run asks for once its answer is over. What came of it shows in the attempt, of which the run hears
 * when it is read again; `onRefused` hears what could not be kept.
 */
export function createAfterEffects(
  deps: {
    readonly transport: Transport;
    readonly voice: Voice | null;
    readonly dispatch: (event: RunEvent) => void;
    readonly onRefused?: ((problem: WireError) => void) | undefined;
  },
  /** Does something behind what is being stored about the attempt. */
  storeNext: (call: () => Promise<unknown>) => void,
): { perform(command: AfterCommand): void } {
  const { transport, voice, dispatch, onRefused } = deps;
  const keep = (call: () => Promise<unknown>) =>
    storeNext(() => call().catch((thrown) => onRefused?.(toWireError(thrown))));
  return {
    perform(command) {
      switch (command.do) {
        case 'say':
          void (voice?.say(command.text) ?? Promise.resolve()).then(() =>
            dispatch({ type: 'said', followUpId: command.followUpId }),
          );
          break;
        case 'hush':
          voice?.hush();
          break;
        case 'offer-follow-ups':
          keep(() => transport.call('attempts.offerFollowUps', { attemptId: command.attemptId }));
          break;
        case 'set-follow-up': {
          const { attemptId, followUpId, state } = command;
          keep(() => transport.call('attempts.setFollowUp', { attemptId, followUpId, state }));
          break;
        }
        case 'rate': {
          const { attemptId, rating } = command;
          keep(() => transport.call('attempts.rate', { attemptId, rating }));
          break;
        }
      }
    },
  };
}
