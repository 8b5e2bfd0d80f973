import { CoachError, type WireError } from '#shared/contract/errors.ts';
import type { Counting } from '#shared/report/counting.ts';
import type { Log } from '../services.ts';
import type { SpawnWorker, WorkerHandle } from '../worker/host.ts';
import type {
  FromIndex,
  IndexCall,
  IndexInput,
  IndexOutput,
  IndexPlaces,
  ToIndex,
} from './index-protocol.ts';

/** A call during which the process died this often is given up. */
const MAX_DEATHS = 3;
/** How long the process may take to close its database, in milliseconds. */
const CLOSE_MS = 3_000;

/** The index, in a process of its own that is started anew when it dies. */
export interface IndexClient {
  /** Answers come in the order of the calls. Rejects with `index-unavailable` where the process cannot. */
  call<N extends IndexCall>(name: N, input: IndexInput<N>): Promise<IndexOutput<N>>;
  /** Lets what was asked be answered, then ends the process. */
  close(): Promise<void>;
}

interface Pending {
  readonly message: ToIndex;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: CoachError) => void;
  deaths: number;
}

export function createIndexClient(options: {
  readonly spawnWorker: SpawnWorker;
  readonly places: IndexPlaces;
  /** What the user wants counted, as it is now; a new process is told. */
  readonly counting: () => Counting;
  readonly onNotice: (notice: WireError) => void;
  /** Old reports were made anew, this attempt's last: what was listed before may have changed. */
  readonly onCaughtUp: (attemptId: string) => void;
  readonly log: Log;
}): IndexClient {
  const { spawnWorker, places, counting, onNotice, onCaughtUp, log } = options;
  /** Asked and not answered, oldest first. */
  const pending = new Map<number, Pending>();
  let worker: WorkerHandle | undefined;
  let nextId = 0;
  let closing: PromiseWithResolvers<void> | undefined;

  const settle = (id: number, how: (call: Pending) => void): void => {
    const call = pending.get(id);
    pending.delete(id);
    if (call) how(call);
  };

  const hear = (message: FromIndex): void => {
    if (message.type === 'notice') onNotice(message.notice);
    else if (message.type === 'caught-up') onCaughtUp(message.attemptId);
    else if (message.type === 'fault') log.error('the index went wrong', { fault: message.fault });
    else if (message.type === 'result') settle(message.id, (call) => call.resolve(message.output));
    else settle(message.id, (call) => call.reject(unavailable()));
  };

  const died = (code: number | null): void => {
    worker = undefined;
    if (closing) closing.resolve();
    else log.warn('the index process ended', { code, pending: pending.size });
    for (const [id, call] of pending) {
      call.deaths++;
      if (closing || call.deaths >= MAX_DEATHS) {
        settle(id, () => call.reject(unavailable()));
      }
    }
    if (pending.size > 0) running();
  };

  /** The living worker; a new one is asked again what the last one left unanswered. */
  const running = (): WorkerHandle => {
    if (worker) return worker;
    const spawned = spawnWorker('index');
    worker = spawned;
    spawned.onMessage((message) => hear(message as FromIndex));
    spawned.onExit((code) => {
      if (worker === spawned) died(code);
    });
    const send = (message: ToIndex) => spawned.post(message);
    send({ type: 'open', places, counting: counting() });
    for (const call of pending.values()) send(call.message);
    return spawned;
  };

  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (closing) {
          reject(unavailable());
          return;
        }
        const living = running();
        const id = nextId++;
        const message: ToIndex = { type: 'call', id, name, input };
        pending.set(id, { message, resolve: resolve as (output: unknown) => void, reject, deaths: 0 });
        living.post(message);
      }),
    async close() {
      if (!closing) {
        closing = Promise.withResolvers();
        if (worker) worker.post({ type: 'close' } satisfies ToIndex);
        else closing.resolve();
      }
      const limit = setTimeout(() => worker?.kill(), CLOSE_MS);
      await closing.promise;
      clearTimeout(limit);
    },
  };
}

function unavailable(): CoachError {
  return new CoachError(
    'index-unavailable',
    'The list of your attempts cannot be read just now. Your recordings are safe; try again in a moment.',
    { retryable: true },
  );
}
