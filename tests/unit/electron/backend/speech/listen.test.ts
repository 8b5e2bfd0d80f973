import { expect, it } from 'vitest';
import { listen } from '#electron/backend/speech/listen.ts';
import type { Decoding, Encoding, Moonshine } from '#electron/backend/speech/moonshine.ts';
import { Tensor } from '#electron/backend/speech/onnx.ts';
import type { VoiceActivityDetector } from '#electron/backend/speech/voice-activity.ts';

const SECOND = 16_000;
const FRAME = 512;

/** Says that there is voice where a sample is not zero. */
const detector: Pick<VoiceActivityDetector, 'listen'> = {
  listen() {
    let rest: number[] = [];
    const look = (frame: number[]) => (frame.some((sample) => sample !== 0) ? 0.9 : 0.1);
    return {
      async push(samples) {
        const all = [...rest, ...samples];
        const frames = Math.floor(all.length / FRAME);
        rest = all.slice(frames * FRAME);
        return Array.from({ length: frames }, (_, i) => look(all.slice(i * FRAME, (i + 1) * FRAME)));
      },
      async finish() {
        const last = rest.length > 0 ? [look(rest)] : [];
        rest = [];
        return last;
      },
    };
  },
};

/** A piece of one stretch, of which both are sure, is decoded as it is and between silence. */
const WAYS = 2;

/** Prints one sure word, and remembers the lengths of what it was given. */
function countingMoonshine(): Moonshine & { readonly decoded: number[] } {
  const decoded: number[] = [];
  return {
    decoded,
    async encode(samples) {
      decoded.push(samples.length);
      return new Tensor('float32', new Float32Array(1), [1, 1, 1]) as Encoding;
    },
    async decode(_, { signal }): Promise<Decoding> {
      signal?.throwIfAborted();
      const frame = () => Float32Array.of(1, 0, 0, 0);
      const attention = [frame(), frame()];
      return { tokens: [15_043], logProbs: [-0.01, -0.01], leaned: new Map(), ended: true, attention };
    },
    decodeJointly: () => Promise.reject(new Error('Two ways print the same.')),
    close: async () => {},
  };
}

/** Voice and silence in turn, in seconds, voice first. */
function speech(...seconds: number[]): Float32Array {
  const parts = seconds.map((length, i) => new Float32Array(length * SECOND).fill(i % 2 === 0 ? 0.5 : 0));
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const reading = (samples: Float32Array) => ({
  read: async (start: number, end: number) => samples.slice(start, end),
});

it('decodes every piece once while the recording grows, and only the last at its end', async () => {
  const samples = speech(6, 3, 8, 3, 5, 3, 4);
  const moonshine = countingMoonshine();
  const listening = listen(detector, moonshine, reading(samples));
  const news: number[] = [];
  for (let at = SECOND; at < samples.length; at += SECOND) {
    news.push((await listening.advance(at)).length);
  }
  expect(news.filter((count) => count > 0)).toEqual([1, 1, 1]);
  expect(moonshine.decoded).toHaveLength(3 * WAYS);
  const { words, voice } = await listening.finish(samples.length);
  expect(moonshine.decoded).toHaveLength(4 * WAYS);
  expect(words).toHaveLength(4);
  expect(voice).toHaveLength(4);

  const atOnce = countingMoonshine();
  const whole = await listen(detector, atOnce, reading(samples)).finish(samples.length);
  expect(whole.words).toEqual(words);
  expect(atOnce.decoded).toEqual(moonshine.decoded);
});

it('has nothing left to decode when the end comes in a pause that it looked ahead in', async () => {
  const samples = speech(4, 1);
  const moonshine = countingMoonshine();
  const listening = listen(detector, moonshine, reading(samples));
  await listening.advance(4 * SECOND);
  expect(await listening.lookAhead()).toBeNull();
  await listening.advance(4.7 * SECOND);
  expect(await listening.lookAhead()).toHaveLength(1);
  expect(await listening.lookAhead()).toHaveLength(1);
  expect(moonshine.decoded).toHaveLength(WAYS);
  const { words } = await listening.finish(samples.length);
  expect(words).toHaveLength(1);
  expect(moonshine.decoded).toHaveLength(WAYS);
});

it('looks ahead soon after the voice has ended, and begins no draft in between', async () => {
  const samples = speech(4, 1);
  const moonshine = countingMoonshine();
  const listening = listen(detector, moonshine, reading(samples));
  await listening.advance(4.2 * SECOND);
  expect(await listening.lookAhead()).toBeNull();
  expect(await listening.draft()).toBeNull();
  expect(moonshine.decoded).toHaveLength(0);
  await listening.advance(4.4 * SECOND);
  expect(await listening.lookAhead()).toHaveLength(1);
  const { words } = await listening.finish(samples.length);
  expect(moonshine.decoded).toHaveLength(WAYS);
  expect(words).toHaveLength(1);
});

it('forgets what it looked ahead at when the speaker goes on', async () => {
  const samples = speech(4, 1, 4, 1);
  const moonshine = countingMoonshine();
  const listening = listen(detector, moonshine, reading(samples));
  await listening.advance(4.9 * SECOND);
  await listening.lookAhead();
  const { words } = await listening.finish(samples.length);
  const whole = await listen(detector, countingMoonshine(), reading(samples)).finish(samples.length);
  expect(words).toEqual(whole.words);
});

it('decodes each stretch alone once: while the speaker goes on, or at the end', async () => {
  const samples = speech(3, 0.5, 4, 0.5, 5);
  const moonshine = countingMoonshine();
  const listening = listen(detector, moonshine, reading(samples));
  await listening.advance(3.4 * SECOND);
  expect(await listening.hearStretch()).toBe(false);
  await listening.advance(8.5 * SECOND);
  expect([await listening.hearStretch(), await listening.hearStretch()]).toEqual([true, true]);
  expect(await listening.hearStretch()).toBe(false);
  expect(moonshine.decoded).toHaveLength(2);
  const said = await listening.finish(samples.length);
  expect(moonshine.decoded).toHaveLength(2 + WAYS + 1);

  const atOnce = countingMoonshine();
  expect(await listen(detector, atOnce, reading(samples)).finish(samples.length)).toEqual(said);
  expect(atOnce.decoded.toSorted()).toEqual(moonshine.decoded.toSorted());
});

it('hears a stretch again that ends otherwise than it seemed', async () => {
  // The third is close behind the second, and so long that a piece ends between them: with less room at its end.
  const samples = speech(5, 0.5, 4, 0.24, 12);
  const moonshine = countingMoonshine();
  const listening = listen(detector, moonshine, reading(samples));
  await listening.advance(11 * SECOND);
  expect([await listening.hearStretch(), await listening.hearStretch()]).toEqual([true, true]);
  const [, early] = moonshine.decoded;
  await listening.advance(samples.length);
  const said = await listening.finish(samples.length);

  const atOnce = countingMoonshine();
  expect(await listen(detector, atOnce, reading(samples)).finish(samples.length)).toEqual(said);
  expect(atOnce.decoded).not.toContain(early);
  expect(moonshine.decoded.toSorted()).toEqual([...atOnce.decoded, early].toSorted());
});

it('drafts what is still open, until it is hurried', async () => {
  const samples = speech(6);
  const moonshine = countingMoonshine();
  const listening = listen(detector, moonshine, reading(samples));
  expect(await listening.draft()).toBe('');
  await listening.advance(3 * SECOND);
  expect(await listening.draft()).toBe('Hello');
  expect(moonshine.decoded).toEqual([Math.floor((3 * SECOND) / FRAME) * FRAME]);
  await expect(listening.draft(AbortSignal.abort())).rejects.toThrow('aborted');
});

it('drafts no words that go round in circles', async () => {
  const round = countingMoonshine();
  const circling: Moonshine = {
    ...round,
    async decode(encoding, options) {
      const tokens = Array<number>(options.maxTokens).fill(15_043);
      return { ...(await round.decode(encoding, options)), tokens, ended: false };
    },
  };
  const listening = listen(detector, circling, reading(speech(6)));
  await listening.advance(3 * SECOND);
  expect(await listening.draft()).toBe('');
});

it('drafts only what lies behind the stretches that were heard alone', async () => {
  const samples = speech(4, 0.5, 4);
  const moonshine = countingMoonshine();
  const listening = listen(detector, moonshine, reading(samples));
  await listening.advance(8 * SECOND);
  await listening.hearStretch();
  expect(await listening.draft()).toBe('Hello Hello');
  expect(moonshine.decoded).toHaveLength(2);
  expect(moonshine.decoded[1]).toBeLessThan(4 * SECOND);
});

it('stops when it is told to', async () => {
  const control = new AbortController();
  const samples = speech(6, 3, 6);
  const listening = listen(detector, countingMoonshine(), reading(samples), control.signal);
  await listening.advance(9 * SECOND);
  control.abort();
  await expect(listening.finish(samples.length)).rejects.toThrow('aborted');
});
