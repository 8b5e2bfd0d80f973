/* The index process: SQLite is synchronous, and reports take thinking, so neither happens near a window. */
import { connectToParent } from '../worker/port.ts';
import type { FromIndex, IndexPlaces, ToIndex } from './index-protocol.ts';
import { type IndexService, openIndexService } from './index-service.ts';

const port = connectToParent();
const post = (message: FromIndex) => port.post(message);
let service: Promise<IndexService> | undefined;
/** Work happens in the order it was asked for, one piece at a time. */
let work: Promise<unknown> = Promise.resolve();
let catchingUp = false;

const onFault = (error: unknown) => {
  console.error('index:', error instanceof Error ? error.stack : error);
};

function open(places: IndexPlaces): void {
  service = openIndexService({
    places,
    onNotice: (notice) => post({ type: 'notice', notice }),
    onFault,
  });
  // An index that cannot be opened ends the process; the parent hears it and tries again.
  service.catch((error) => {
    onFault(error);
    process.exit(1);
  });
}

async function answer({ id, name, input }: Extract<ToIndex, { type: 'call' }>): Promise<void> {
  try {
    if (!service) throw new Error('asked before it was opened');
    const output = await (await service).call(name, input as never);
    post({ type: 'result', id, output });
  } catch (error) {
    onFault(error);
    post({ type: 'failed', id, reason: String(error) });
  }
}

/** Makes outdated reports between other work, one at a time. */
function catchUp(): void {
  if (catchingUp) return;
  catchingUp = true;
  work = work.then(async () => {
    const more = await (await service)?.catchUp().catch(onFault);
    catchingUp = false;
    if (more) catchUp();
  });
}

function close(): void {
  work = work.then(async () => {
    (await service)?.close();
    process.exit(0);
  });
}

port.onMessage((message) => {
  const told = message as ToIndex;
  if (told.type === 'open') open(told.places);
  else if (told.type === 'close') close();
  else {
    work = work.then(() => answer(told));
    if (told.name === 'sync') catchUp();
  }
});
port.onClose(close);
