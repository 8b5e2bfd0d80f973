import { PEAKS } from '#shared/audio/peaks.ts';
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '#shared/contract/contract.ts';
import { CoachError } from '#shared/contract/errors.ts';
import { defaultSettings, type Settings } from '#shared/contract/settings.ts';
import type { Transport } from '#shared/contract/transport.ts';
import type { AttemptView } from '#shared/practice/attempt.ts';
import { type AttemptSketch, fakeId, fakeSummary, fakeView } from './window-attempts.ts';
import { fakeModelAnswers } from './window-models.ts';
import { fakeCriteria, fakeQuestions } from './window-questions.ts';
import { fakeSkillAnswers } from './window-skills.ts';

type Answers = { [N in CallName]: (input: CallInput<N>) => CallOutput<N> | Promise<CallOutput<N>> };

/** A backend in the window's own memory, with a hand on everything that can go wrong. */
export interface WindowTransport extends Transport {
  onConnectionChange(listener: (connected: boolean) => void): () => void;
  reconnect(): void;
  close(): void;
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
  setConnected(connected: boolean): void;
  /** Answers this call in another way from now on. */
  answer<N extends CallName>(name: N, answer: Answers[N]): void;
  /** The names of the calls so far, in order. */
  readonly asked: CallName[];
}

/** Makes a backend that holds `sketches`, as seen at `now` (milliseconds). */
export function createWindowTransport(
  sketches: readonly AttemptSketch[] = [],
  now: number = Date.now(),
  settings: Partial<Settings> = {},
): WindowTransport {
  const views = new Map<string, AttemptView>();
  for (const [n, sketch] of sketches.entries()) views.set(fakeId(n), fakeView(sketch, n, now));
  const deleted = new Set<string>();
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const connectionListeners = new Set<(connected: boolean) => void>();
  const asked: CallName[] = [];
  let chosen: Settings = { ...defaultSettings, ...settings };

  const view = (attemptId: string): AttemptView => {
    const found = views.get(attemptId);
    if (!found) throw new CoachError('not-found', 'This attempt is not in the library any more.');
    return found;
  };
  const change = (attemptId: string, patch: Partial<AttemptView['attempt']>): AttemptView => {
    const { attempt, report } = view(attemptId);
    const next = { attempt: { ...attempt, ...patch }, report };
    views.set(attemptId, next);
    emit('attempt.changed', { attemptId });
    return next;
  };
  function emit<N extends EventName>(name: N, payload: EventPayload<N>) {
    for (const listener of listeners.get(name) ?? []) listener(payload as never);
  }
  const later = () => {
    throw new CoachError('not-here', 'This needs the real backend.');
  };

  const answers: Answers = {
    'app.info': () => ({
      version: '0.1.0',
      shell: 'loopback',
      dataFolder: '/home/ada/.local/share/dry-run',
      dataBytes: 318_400_000,
      engine: 'moonshine-tiny-en',
      licences: [
        { name: 'Moonshine tiny', licence: 'MIT' },
        { name: 'Silero VAD', licence: 'MIT' },
        { name: 'React', licence: 'MIT' },
      ],
      notices: [],
    }),
    'app.doctor': () => ({
      checks: [
        { id: 'node', label: 'Node', status: 'ok', detail: '24.21.0' },
        { id: 'engine', label: 'Speech engine', status: 'ok', detail: 'moonshine-tiny-en, files intact' },
        {
          id: 'electron',
          label: 'Desktop window',
          status: 'warning',
          detail: 'Not fetched yet. Run “npm run desktop” to have it.',
        },
        {
          id: 'microphone',
          label: 'Microphone',
          status: 'unknown',
          detail: 'The browser knows. Test it above.',
        },
      ],
    }),
    'app.diagnostics': () => ({ text: 'Dry Run 0.1.0' }),
    'app.openDataFolder': () => ({}),
    'settings.get': () => chosen,
    'settings.set': (patch) => {
      chosen = { ...chosen, ...(Object.fromEntries(Object.entries(patch)) as Partial<Settings>) };
      return chosen;
    },
    ...fakeModelAnswers,
    ...fakeSkillAnswers,
    'bank.list': () => ({ questions: fakeQuestions }),
    'bank.criteria': () => ({ stages: fakeCriteria }),
    'attempts.list': () => ({
      attempts: [...views.values()]
        .filter(({ attempt }) => !deleted.has(attempt.id))
        .map(fakeSummary)
        .sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    }),
    'attempts.get': ({ attemptId }) => view(attemptId),
    'attempts.create': later,
    'attempts.addEvent': () => ({}),
    'attempts.addKeyPresses': () => ({}),
    'attempts.ask': later,
    'attempts.askAloud': later,
    'attempts.saveBullets': () => ({}),
    'attempts.addPhoto': () => ({ photoId: 'photo-0-00000000' }),
    'attempts.photos': () => ({ photos: [] }),
    'attempts.removePhoto': () => ({}),
    'attempts.peaks': () => ({
      peaks: Array.from({ length: PEAKS }, (_, i) => Math.round(9_000 * Math.abs(Math.sin(i / 9)))),
    }),
    'attempts.addSnapshot': () => ({}),
    'attempts.snapshots': () => ({ changes: [] }),
    'attempts.finish': ({ attemptId }) => change(attemptId, { phase: 'done' }),
    'attempts.delete': ({ attemptId }) => {
      deleted.add(attemptId);
      emit('attempt.removed', { attemptId });
      return { undoUntil: new Date(Date.now() + 10_000).toISOString() };
    },
    'attempts.restore': ({ attemptId }) => {
      deleted.delete(attemptId);
      return change(attemptId, {});
    },
    'attempts.transcribe': ({ attemptId }) => {
      change(attemptId, { transcription: { state: 'running', fraction: 0 } });
      return {};
    },
    'attempts.cancelTranscription': ({ attemptId }) => {
      change(attemptId, { transcription: { state: 'cancelled' } });
      return {};
    },
    'attempts.correct': ({ attemptId, correction }) => {
      const { corrections } = view(attemptId).attempt;
      const added = {
        id: fakeId(9_000 + corrections.length),
        at: new Date(0).toISOString(),
        body: correction,
      };
      return change(attemptId, { corrections: [...corrections, added] });
    },
    'attempts.undoCorrection': ({ attemptId, correctionId }) => {
      const { corrections } = view(attemptId).attempt;
      return change(attemptId, { corrections: corrections.filter(({ id }) => id !== correctionId) });
    },
    'attempts.offerFollowUps': ({ attemptId }) => view(attemptId),
    'attempts.askFollowUp': later,
    'attempts.setFollowUp': ({ attemptId, followUpId, state }) => {
      const { followUps } = view(attemptId).attempt;
      return change(attemptId, {
        followUps: followUps.map((each) => (each.id === followUpId ? { ...each, state } : each)),
      });
    },
    'attempts.rate': ({ attemptId, rating }) => change(attemptId, { selfRating: rating }),
    'recording.start': later,
    'recording.stop': later,
    'search.transcripts': () => ({ hits: [], total: 0 }),
    'transfer.begin': () => ({ transferId: fakeId(8_000) }),
    'transfer.send': () => ({}),
    'transfer.cancel': () => ({}),
    'share.importAttempt': later,
    'share.importRecording': later,
    'share.savePdf': () => ({ saved: false }),
    'voiceCheck.start': later,
    'voiceCheck.finish': later,
    'voiceCheck.cancel': () => ({}),
    'voiceCheck.last': () => ({ result: null }),
  };

  return {
    asked,
    emit,
    call: async (name, input) => {
      asked.push(name);
      return answers[name](input);
    },
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener as (payload: never) => void));
      return () => void set.delete(listener as (payload: never) => void);
    },
    sendAudio: () => {},
    answer: (name, answer) => {
      answers[name] = answer;
    },
    setConnected: (connected) => {
      for (const listener of connectionListeners) listener(connected);
    },
    onConnectionChange: (listener) => {
      connectionListeners.add(listener);
      return () => void connectionListeners.delete(listener);
    },
    reconnect: () => {},
    close: () => {},
  };
}
