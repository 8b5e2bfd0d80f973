import type { CallName, CallOutput } from '#shared/contract/contract.ts';
import type { ModelInfo, ModelList } from '#shared/contract/models.ts';

const model = (id: string, changes: Partial<ModelInfo>): ModelInfo => ({
  id,
  name: id,
  languages: 'English',
  bytes: 32_166_155,
  realTimeFactor: 0.23,
  note: '',
  state: 'absent',
  bytesHere: 0,
  place: null,
  canDownload: true,
  ...changes,
});

/** What a window hears of the models while nothing but the built-in one is there. */
export const fakeModelList: ModelList = {
  models: [
    model('moonshine-tiny-en', {
      name: 'Moonshine tiny',
      bytes: 30_508_471,
      bytesHere: 30_508_471,
      realTimeFactor: null,
      note: 'Comes with the app.',
      state: 'here',
      place: 'app',
      canDownload: false,
    }),
    model('whisper-tiny.en-q5_1', { name: 'Whisper tiny', note: 'Misheard fewer words of learners.' }),
    model('whisper-base-q5_1', {
      name: 'Whisper base, many languages',
      languages: 'many',
      bytes: 59_707_625,
      realTimeFactor: 0.7,
    }),
  ],
  chosen: 'moonshine-tiny-en',
  whisper: { built: false, building: null },
  diskBytes: 0,
  canPick: false,
  problems: [],
};

type ModelAnswers = { [N in Extract<CallName, `models.${string}`>]: () => CallOutput<N> };

/** Calls about models that change nothing. */
export const fakeModelAnswers: ModelAnswers = {
  'models.list': () => fakeModelList,
  'models.choose': () => fakeModelList,
  'models.cancelBuild': () => fakeModelList,
  'models.import': () => ({ id: null }),
  'models.download': () => fakeModelList,
  'models.cancelDownload': () => fakeModelList,
  'models.delete': () => ({ undoUntil: new Date(Date.now() + 10_000).toISOString() }),
  'models.restore': () => fakeModelList,
};
