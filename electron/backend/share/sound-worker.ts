/* Makes a recording of ours of an encoded file: decoding takes minutes of thinking and all of the sound in memory. */
import { toWireError } from '#shared/contract/errors.ts';
import { connectToParent } from '../worker/port.ts';
import { convertSound } from './convert-sound.ts';
import type { FromSound, ToSound } from './sound-client.ts';

const port = connectToParent();
port.onMessage((message) => {
  const { source, target } = message as ToSound;
  convertSound(source, target)
    .then((samples): FromSound => ({ ok: true, samples }))
    .catch((error): FromSound => ({ ok: false, error: toWireError(error) }))
    .then((answer) => port.post(answer));
});
port.onClose(() => process.exit(0));
