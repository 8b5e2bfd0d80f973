import { randomUUID } from 'node:crypto';
import { type Attempt, type AttemptView, nothingYet } from '#shared/practice/attempt.ts';
import { correctionBody } from '#shared/practice/correction.ts';
import { describeFault } from '../app/describe-fault.ts';
import type { Bank } from '../banks/bank.ts';
import type { Handlers, Log, SpeechService } from '../services.ts';
import { askedQuestion } from './asked-question.ts';
import { createAskingHandlers } from './asking-handlers.ts';
import {
  present,
  samplesOf,
  withCorrection,
  withEvent,
  withKeyPresses,
  withoutCorrection,
} from './attempt-changes.ts';
import { withAnswered } from './follow-up-changes.ts';
import { createFollowUpHandlers } from './follow-up-handlers.ts';
import type { Library } from './library.ts';
import { createPhotoHandlers } from './photos.ts';
import { createReplayHandlers } from './replay-handlers.ts';
import { withUnsaved } from './unsaved.ts';

export type LibraryHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `attempts.${string}` | `recording.${string}`>
>;

export type LibraryServices = Pick<
  Library,
  | 'store'
  | 'recordings'
  | 'listening'
  | 'transcriptions'
  | 'deletions'
  | 'index'
  | 'judge'
  | 'peaks'
  | 'snapshots'
> & { readonly bank: Bank; readonly log: Log; readonly speech: SpeechService };

/** The calls about attempts and their recordings. */
export function createLibraryHandlers(services: LibraryServices): LibraryHandlers {
  const { bank, store, recordings, listening, transcriptions, deletions, index, judge, log } = services;

  const view = async (attempt: Attempt): Promise<AttemptView> => {
    const { transcription } = attempt;
    if (transcription.state === 'done') {
      // The index has most reports already; without it they are made here, a little slower.
      const report = await index.call('report', { attempt }).catch((error) => {
        log.warn('a report was made outside the index process', { error: describeFault(error) });
        return judge.report(attempt);
      });
      return { attempt, report };
    }
    if (transcription.state !== 'running') return { attempt, report: null };
    const fraction = transcriptions.fraction(attempt.id) ?? transcription.fraction;
    return { attempt: { ...attempt, transcription: { state: 'running', fraction } }, report: null };
  };

  const change = (attemptId: string, how: (attempt: Attempt) => Attempt) =>
    store.update(attemptId, (attempt) => how(present(attempt)));

  /** Ends the attempt, or what is said to a follow-up, and has it transcribed if there is anything to transcribe. */
  const finish = async (attemptId: string): Promise<Attempt> => {
    await store.update(
      attemptId,
      (before) => {
        const attempt = withAnswered(present(before));
        return attempt.phase === 'done' ? attempt : { ...attempt, phase: 'done' };
      },
      { keepUnsaved: true },
    );
    const attempt = await transcriptions.resume(attemptId);
    if (samplesOf(attempt) > 0) services.peaks.prepare(attemptId);
    return attempt;
  };

  return {
    ...createReplayHandlers(services),
    ...createPhotoHandlers(store),
    ...createAskingHandlers(services),
    ...createFollowUpHandlers({ store, bank, judge, view }),
    'attempts.create': async ({
      questionId,
      mode,
      minutes = null,
      purpose = { type: 'drill' },
      sessionId,
    }) => {
      const question = await askedQuestion(bank, store, { questionId, purpose, minutes });
      const attempt: Attempt = {
        ...nothingYet,
        version: 1,
        id: randomUUID(),
        sessionId: sessionId ?? randomUUID(),
        createdAt: new Date().toISOString(),
        question,
        mode,
        purpose,
        phase: 'open',
        recovered: false,
        // Sixty seconds on one finding are compared with it, not rated.
        selfRating: { state: purpose.type === 'retake' ? 'skipped' : 'waiting' },
      };
      await store.create(attempt);
      return view(attempt);
    },
    'attempts.get': async ({ attemptId }) => view(present(await store.read(attemptId))),
    'attempts.list': async ({ questionId = null }) => ({
      attempts: withUnsaved(await store.saveAgain(), await index.call('list', { questionId }), questionId),
    }),
    'attempts.addEvent': async ({ attemptId, event }) => {
      const at = new Date().toISOString();
      await change(attemptId, (attempt) => withEvent(attempt, { ...event, at }));
      return {};
    },
    'attempts.addKeyPresses': async ({ attemptId, atSamples }) => {
      await change(attemptId, (attempt) => withKeyPresses(attempt, atSamples));
      return {};
    },
    'attempts.finish': async ({ attemptId }) => {
      present(await store.read(attemptId));
      await recordings.interrupt(attemptId);
      return view(await finish(attemptId));
    },
    'attempts.delete': async ({ attemptId }) => {
      await recordings.interrupt(attemptId);
      return { undoUntil: (await deletions.delete(attemptId)).toISOString() };
    },
    'attempts.restore': async ({ attemptId }) => {
      await deletions.restore(attemptId);
      // It may have been deleted in an earlier run, while it was being transcribed.
      return view(await transcriptions.resume(attemptId));
    },
    'attempts.transcribe': async ({ attemptId }) => {
      await transcriptions.start(attemptId);
      return {};
    },
    'attempts.cancelTranscription': async ({ attemptId }) => {
      await transcriptions.cancel(attemptId);
      return {};
    },
    'attempts.correct': async ({ attemptId, correction }) =>
      view(
        await change(attemptId, (attempt) =>
          withCorrection(attempt, correctionBody.parse(correction), new Date()),
        ),
      ),
    'attempts.undoCorrection': async ({ attemptId, correctionId }) =>
      view(await change(attemptId, (attempt) => withoutCorrection(attempt, correctionId))),
    'recording.start': async ({ attemptId, followUpId = null }) => ({
      recordingId: await recordings.start(attemptId, followUpId),
    }),
    'recording.stop': async ({ recordingId, frames, finish: isLast }) => {
      const attempt = await recordings.stop(recordingId, frames);
      if (!isLast || samplesOf(attempt) === 0) listening.drop(attempt.id);
      return view(isLast ? await finish(attempt.id) : attempt);
    },
  };
}
