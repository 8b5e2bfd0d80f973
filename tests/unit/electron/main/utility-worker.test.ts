import { expect, it, vi } from 'vitest';
import { utilityWorkers } from '#electron/main/utility-worker.ts';
import { utilityProcess } from '#tests/fakes/electron.ts';

vi.mock('electron', () => import('#tests/fakes/electron.ts'));

function spawn(entry: 'speech' | 'index') {
  const handle = utilityWorkers('/built/main')(entry);
  const forked = utilityProcess.forked.at(-1) ?? expect.fail('nothing was started');
  return { handle, ...forked };
}

it('starts the built file of each worker', () => {
  expect(spawn('speech').file).toBe('/built/main/speech-worker.js');
  expect(spawn('index').file).toBe('/built/main/index-worker.js');
});

it('talks to it both ways', () => {
  const { handle, child } = spawn('speech');
  const heard = vi.fn();
  handle.onMessage(heard);
  handle.post({ type: 'cancel' });
  child.emit('message', 'hello');
  expect(child.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'cancel' });
  expect(heard).toHaveBeenCalledExactlyOnceWith('hello');
  expect(handle.pid).toBe(42);
});

it('outlives a worker that runs out of memory', () => {
  const { handle, child } = spawn('speech');
  const ended = vi.fn();
  handle.onExit(ended);
  child.emit('error', 'FatalError', 'v8::Allocate', '{}');
  child.emit('exit', 133);
  expect(ended).toHaveBeenCalledExactlyOnceWith(133);
});

it('says once that it ended, to late listeners too, and posts no more', () => {
  const { handle, child } = spawn('index');
  const early = vi.fn();
  const late = vi.fn();
  handle.onExit(early);
  handle.kill();
  expect(child.kill).toHaveBeenCalledOnce();
  child.emit('exit', 9);
  handle.onExit(late);
  handle.post('too late');
  expect(early).toHaveBeenCalledExactlyOnceWith(9);
  expect(late).toHaveBeenCalledExactlyOnceWith(9);
  expect(child.postMessage).not.toHaveBeenCalled();
});
