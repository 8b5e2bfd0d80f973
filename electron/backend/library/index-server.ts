import { describeFault } from '../app/describe-fault.ts';
import type { WorkerPort } from '../worker/port.ts';
import type { FromIndex, ToIndex } from './index-protocol.ts';
import { type IndexService, openIndexService } from './index-service.ts';

/**
 * Answers what is asked through `port`, in the order of asking and one piece at a time, and makes outdated
 * reports in between. `end` is called with an exit code once the port closed or the index cannot be opened.
 */
export function serveIndex(port: WorkerPort, end: (code: number) => void): void {
  let opening: Promise<IndexService> | undefined;
  let work: Promise<unknown> = Promise.resolve();
  let catchingUp = false;

  const post = (message: FromIndex) => port.post(message);
  const onFault = (error: unknown) => post({ type: 'fault', fault: describeFault(error) });

  const open = ({ places, counting }: Extract<ToIndex, { type: 'open' }>): void => {
    opening = openIndexService({
      places,
      counting,
      onNotice: (notice) => post({ type: 'notice', notice }),
      onFault,
    });
    opening.catch((error) => {
      onFault(error);
      end(1);
    });
  };

  const answer = async ({ id, name, input }: Extract<ToIndex, { type: 'call' }>): Promise<void> => {
    try {
      if (!opening) throw new Error('asked before it was opened');
      const output = await (await opening).call(name, input as never);
      post({ type: 'result', id, output });
    } catch (error) {
      onFault(error);
      post({ type: 'failed', id });
    }
  };

  /** Makes one report, then lets other work have its turn; tells when the last one is made. */
  const catchUp = (last: string | null = null): void => {
    if (catchingUp) return;
    catchingUp = true;
    work = work.then(async () => {
      const made = await opening?.then((service) => service.catchUp()).catch(onFault);
      catchingUp = false;
      if (made) catchUp(made);
      else if (last) post({ type: 'caught-up', attemptId: last });
    });
  };

  const close = (): void => {
    work = work.then(async () => {
      await opening?.then((service) => service.close()).catch(onFault);
      end(0);
    });
  };

  port.onMessage((message) => {
    const told = message as ToIndex;
    if (told.type === 'open') open(told);
    else if (told.type === 'close') close();
    else {
      work = work.then(() => answer(told));
      catchUp();
    }
  });
  port.onClose(close);
}
