import type { Handlers } from '../services.ts';
import type { VoiceCheck } from './voice-check.ts';

/** The calls about the voice check. */
export function createVoiceCheckHandlers(
  voiceCheck: VoiceCheck,
): Pick<Handlers, Extract<keyof Handlers, `voiceCheck.${string}`>> {
  return {
    'voiceCheck.start': async () => ({ recordingId: await voiceCheck.start() }),
    'voiceCheck.finish': (check) => voiceCheck.finish(check),
    'voiceCheck.cancel': async ({ recordingId }) => {
      await voiceCheck.cancel(recordingId);
      return {};
    },
    'voiceCheck.last': async () => ({ result: await voiceCheck.last() }),
  };
}
