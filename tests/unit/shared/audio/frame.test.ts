import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeAudioFrame,
  encodeAudioFrame,
  MAX_FRAME_BYTES,
  MAX_FRAME_SAMPLES,
} from '#shared/audio/frame.ts';

const frames = fc.record({
  recordingId: fc.uuid(),
  seq: fc.nat({ max: 0xffff_ffff }),
  samples: fc.int16Array({ maxLength: 2_000 }),
});

describe('audio frames on the wire', () => {
  it('come back as they went, wherever their bytes lie', () => {
    fc.assert(
      fc.property(frames, fc.nat({ max: 7 }), (frame, offset) => {
        const sent = encodeAudioFrame(frame);
        const arrived = new Uint8Array(sent.length + offset);
        arrived.set(sent, offset);
        expect(decodeAudioFrame(arrived.subarray(offset))).toEqual(frame);
      }),
    );
  });

  it('are copied both ways', () => {
    const samples = new Int16Array([1, 2, 3]);
    const bytes = encodeAudioFrame({ recordingId: crypto.randomUUID(), seq: 0, samples });
    samples[0] = 9;
    const read = decodeAudioFrame(bytes);
    bytes.fill(0, 24);
    expect(read?.samples).toEqual(new Int16Array([1, 2, 3]));
  });

  it('never throw for bytes that are no frame', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const frame = decodeAudioFrame(bytes);
        if (frame) expect(encodeAudioFrame(frame)).toEqual(bytes);
      }),
    );
  });

  it('refuse what could not be read back', () => {
    const recordingId = crypto.randomUUID();
    const samples = new Int16Array(1);
    expect(() => encodeAudioFrame({ recordingId: 'x', seq: 0, samples })).toThrow(RangeError);
    expect(() => encodeAudioFrame({ recordingId, seq: -1, samples })).toThrow(RangeError);
    expect(() => encodeAudioFrame({ recordingId, seq: 0.5, samples })).toThrow(RangeError);
    expect(() =>
      encodeAudioFrame({ recordingId, seq: 0, samples: new Int16Array(MAX_FRAME_SAMPLES + 1) }),
    ).toThrow(RangeError);
    expect(decodeAudioFrame(new Uint8Array(MAX_FRAME_BYTES + 2))).toBeNull();
    const odd = encodeAudioFrame({ recordingId, seq: 0, samples }).subarray(0, 25);
    expect(decodeAudioFrame(odd)).toBeNull();
  });
});
