import { expect, it, vi } from 'vitest';
import { stayAwakeWhileRecording } from '#electron/main/awake.ts';
import { fakeBackend } from '#tests/fakes/backend.ts';
import { powerSaveBlocker } from '#tests/fakes/electron.ts';

vi.mock('electron', () => import('#tests/fakes/electron.ts'));

const kept = () => [...powerSaveBlocker.started.values()].sort();

it('keeps screen and machine awake exactly while something is recorded', () => {
  const backend = fakeBackend();
  const end = stayAwakeWhileRecording(powerSaveBlocker as never, backend);
  expect(kept()).toEqual([]);
  backend.setRecording(true);
  backend.setRecording(true);
  expect(kept()).toEqual(['prevent-app-suspension', 'prevent-display-sleep']);
  backend.setRecording(false);
  expect(kept()).toEqual([]);
  backend.setRecording(true);
  end();
  expect(kept()).toEqual([]);
  backend.setRecording(true);
  expect(kept()).toEqual([]);
});
