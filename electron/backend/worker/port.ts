/** The child's end of a worker process: the same on Node (`fork`) and in Electron (`utilityProcess`). */
export interface WorkerPort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called when the parent is gone or has let go; the child should end. */
  onClose(listener: () => void): void;
}

/** What Electron puts on `process` in a utility process; declared here so that nothing imports electron. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  start?(): void;
}

/**
 * Connects to the parent that spawned this process. Throws when nobody did. In Electron a utility process
 * ends with its parent by itself; a forked one hears `disconnect`.
 */
export function connectToParent(): WorkerPort {
  const { parentPort } = process as NodeJS.Process & { parentPort?: ParentPort };
  if (parentPort) {
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => {
        parentPort.on('message', (event) => listener(event.data));
        parentPort.start?.();
      },
      onClose: (listener) => parentPort.on('close', listener),
    };
  }
  const { send } = process;
  if (!send) throw new Error('This file is the inside of a worker process and cannot be started by hand.');
  return {
    // A message that cannot be delivered means that the parent is gone; `disconnect` follows.
    post: (message) => send.call(process, message, undefined, undefined, () => {}),
    onMessage: (listener) => process.on('message', listener),
    onClose: (listener) => process.on('disconnect', listener),
  };
}
