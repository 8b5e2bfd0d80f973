import type { AudioFrame } from '#shared/contract/transport.ts';
import { BYTES_PER_SAMPLE, SAMPLE_RATE } from './pcm.ts';

/*
 * A frame on the wire, little-endian:
 *   byte 0        version, 1
 *   bytes 1–3     zero
 *   bytes 4–7     seq, unsigned
 *   bytes 8–23    recording id, the 16 bytes of its UUID
 *   bytes 24–     samples, signed 16 bit
 */
const VERSION = 1;
const HEADER_BYTES = 24;
const ID_OFFSET = 8;
const MAX_SEQ = 0xffff_ffff;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** No frame is longer than one second. */
export const MAX_FRAME_SAMPLES = SAMPLE_RATE;
export const MAX_FRAME_BYTES = HEADER_BYTES + MAX_FRAME_SAMPLES * BYTES_PER_SAMPLE;

/** True where the frame's id is a UUID in lower case, its number counts, and its length is one we send. */
export function isAudioFrame(frame: AudioFrame): boolean {
  return (
    UUID.test(frame.recordingId) &&
    Number.isInteger(frame.seq) &&
    frame.seq >= 0 &&
    frame.seq <= MAX_SEQ &&
    frame.samples.length <= MAX_FRAME_SAMPLES
  );
}

/** The frame as bytes of its own; throws a `RangeError` for a frame that could not be read back. */
export function encodeAudioFrame(frame: AudioFrame): Uint8Array<ArrayBuffer> {
  if (!isAudioFrame(frame)) throw new RangeError('not an audio frame');
  const bytes = new Uint8Array(HEADER_BYTES + frame.samples.length * BYTES_PER_SAMPLE);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, VERSION);
  view.setUint32(4, frame.seq, true);
  const hex = frame.recordingId.replaceAll('-', '');
  for (let i = 0; i < 16; i++) bytes[ID_OFFSET + i] = Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16);
  frame.samples.forEach((sample, i) => {
    view.setInt16(HEADER_BYTES + i * BYTES_PER_SAMPLE, sample, true);
  });
  return bytes;
}

/** The frame that the bytes hold, with samples of its own; null where they are not a frame. */
export function decodeAudioFrame(bytes: Uint8Array): AudioFrame | null {
  const sampleBytes = bytes.byteLength - HEADER_BYTES;
  if (sampleBytes < 0 || sampleBytes % BYTES_PER_SAMPLE !== 0) return null;
  if (bytes.byteLength > MAX_FRAME_BYTES || bytes[0] !== VERSION) return null;
  if (bytes[1] !== 0 || bytes[2] !== 0 || bytes[3] !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hex = Array.from(bytes.subarray(ID_OFFSET, HEADER_BYTES), (b) => b.toString(16).padStart(2, '0'));
  const part = (start: number, end: number) => hex.slice(start, end).join('');
  const recordingId = [part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 16)].join('-');
  const samples = new Int16Array(sampleBytes / BYTES_PER_SAMPLE);
  for (let i = 0; i < samples.length; i++) {
    samples[i] = view.getInt16(HEADER_BYTES + i * BYTES_PER_SAMPLE, true);
  }
  return { recordingId, seq: view.getUint32(4, true), samples };
}
