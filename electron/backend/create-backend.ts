import { z } from 'zod';
import type { EventName } from '#shared/contract/contract.ts';
import { CoachError, type WireError } from '#shared/contract/errors.ts';
import { describeFault } from './app/describe-fault.ts';
import { createAppHandlers } from './app/handlers.ts';
import { readBank } from './banks/bank.ts';
import { createBankHandlers } from './banks/handlers.ts';
import { createInterviewHandlers } from './interview/handlers.ts';
import { createQuestionsForThem } from './interview/questions-for-them.ts';
import { createLibraryHandlers } from './library/handlers.ts';
import { openLibrary } from './library/library.ts';
import { createSkillHandlers } from './library/skill-handlers.ts';
import { createModelHandlers } from './models/handlers.ts';
import { createRouter } from './router.ts';
import { createSearchHandlers } from './search/handlers.ts';
import type { Backend, BackendDeps, Emit } from './services.ts';
import { createSettingsHandlers } from './settings/handlers.ts';
import { createShare } from './share/handlers.ts';
import { createSavedFiles } from './share/saved-files.ts';
import { createVoiceCheckHandlers } from './voice-check/handlers.ts';
import { createVoiceCheck } from './voice-check/voice-check.ts';

/** How long calls under way may take to end when the backend closes, in milliseconds. */
const LAST_CALLS_MS = 3_000;

/**
 * Opens the library in `deps.dataDir` and puts the backend together. Rejects with a `CoachError`:
 * `library-busy` while another process has the library, or what the disk said.
 */
export async function createBackend(deps: BackendDeps): Promise<Backend> {
  const { log } = deps;
  const listeners = new Set<(name: EventName, payload: unknown) => void>();
  const notices: WireError[] = [];

  const emit: Emit = (name, payload) => {
    for (const listener of listeners) {
      try {
        listener(name, payload);
      } catch (error) {
        log.error('a listener failed', { event: name, error: describeFault(error) });
      }
    }
  };
  const onNotice = (notice: WireError): void => {
    log.warn('notice', { code: notice.code });
    notices.push(notice);
    emit('library.notice', notice);
  };

  const bank = await readBank(deps.rootDir);
  for (const { file, reason } of bank.errors) log.error('a file of the bank was left out', { file, reason });
  const library = await openLibrary({ deps, bank, emit, onNotice });

  const share = await createShare({ deps, bank, library });
  const voiceCheck = createVoiceCheck({ ...deps, emit, isRecording: library.recordings.isRecording });
  const route = createRouter({
    ...createAppHandlers(deps, () => notices),
    ...createSettingsHandlers(deps.settings, emit, library.recount),
    ...createBankHandlers(bank),
    ...createModelHandlers(deps.models, deps.pickModelFile),
    ...createLibraryHandlers({ bank, log, speech: deps.speech, ...library }),
    ...createSearchHandlers(library.index),
    ...createSkillHandlers(library.index),
    ...createInterviewHandlers(createQuestionsForThem(deps.dataDir)),
    ...share.handlers,
    ...createVoiceCheckHandlers(voiceCheck),
  });

  const deafToModels = deps.models.subscribe(emit);
  const underWay = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;

  const lastCalls = async (): Promise<void> => {
    const limit = Promise.withResolvers<void>();
    const clock = setTimeout(limit.resolve, LAST_CALLS_MS);
    await Promise.race([Promise.allSettled(underWay), limit.promise]);
    clearTimeout(clock);
  };
  const close = async (): Promise<void> => {
    await lastCalls();
    await voiceCheck.close();
    await share.close();
    await library.close();
    await deps.speech.close();
    deafToModels();
    await deps.models.close();
  };

  return {
    async handle(name, input) {
      if (closed) throw new CoachError('closing', 'Dry Run is closing. Open it again to go on.');
      const answer = route(name, input);
      underWay.add(answer);
      try {
        return await answer;
      } finally {
        underWay.delete(answer);
      }
    },
    audio(frame) {
      library.recordings.append(frame);
      voiceCheck.append(frame);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // The address comes from outside; only an id may become part of a path.
    file: createSavedFiles({ ...library, criteria: bank.criteria }),
    media: async (attemptId) => (z.uuid().safeParse(attemptId).success ? library.media(attemptId) : null),
    isRecording: library.recordings.isRecording,
    onRecordingChange: library.recordings.onChange,
    close() {
      closed ??= close();
      return closed;
    },
  };
}
