import type { PowerSaveBlocker } from 'electron';
import type { Backend } from '../backend/services.ts';

/** Keeps the screen on and the machine running while something is recorded. Returns what ends that. */
export function stayAwakeWhileRecording(
  blocker: PowerSaveBlocker,
  backend: Pick<Backend, 'isRecording' | 'onRecordingChange'>,
): () => void {
  let blocks: number[] = [];
  const release = () => {
    for (const id of blocks) blocker.stop(id);
    blocks = [];
  };
  const follow = (recording: boolean) => {
    if (!recording) return release();
    if (blocks.length > 0) return;
    blocks = [blocker.start('prevent-display-sleep'), blocker.start('prevent-app-suspension')];
  };
  follow(backend.isRecording());
  const unsubscribe = backend.onRecordingChange(follow);
  return () => {
    unsubscribe();
    release();
  };
}
