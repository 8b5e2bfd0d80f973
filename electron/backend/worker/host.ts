/** What a worker process can be asked to be; each is a file that runs by itself. */
export type WorkerEntry = 'speech' | 'index' | 'sound';

/** The parent's end of a worker process. Messages are structured clones. */
export interface WorkerHandle {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, however the process ended; `code` is null when a signal ended it. */
  onExit(listener: (code: number | null) => void): void;
  /** Ends the process at once. Safe to call again. */
  kill(): void;
  readonly pid: number | undefined;
}

/** `fork` on Node, `utilityProcess` in Electron: with the RunAsNode fuse off `fork` cannot work there. */
export type SpawnWorker = (entry: WorkerEntry) => WorkerHandle;
