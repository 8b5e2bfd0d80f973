import { beforeEach, expect, it, vi } from 'vitest';
import type { FromSpeech, ToSpeech } from '#electron/backend/speech/protocol.ts';
import { createStreams, type Streams } from '#electron/backend/speech/streams.ts';
import type { Transcript, Word } from '#shared/transcript/transcript.ts';

const wavFiles = ['/a.wav', '/b.wav'];
const word = (text: string, startMs: number): Word => ({
  text,
  startMs,
  endMs: startMs + 200,
  confidence: 1,
});
const heard: Transcript = {
  engine: 'e',
  durationMs: 900,
  words: [word('so', 0)],
  voice: [],
  suspected: [],
};
const whole: Transcript = { ...heard, engine: 'whole' };

let told: ToSpeech[];
let there: boolean;
let streams: Streams;
const transcribe = vi.fn(async () => whole);
const kinds = () => told.map(({ type }) => type);
const say = (message: FromSpeech) => streams.hear(message);

beforeEach(() => {
  told = [];
  there = true;
  transcribe.mockClear();
  let id = 0;
  streams = createStreams({
    canListen: () => there,
    tell: (message) => told.push(message),
    nextId: () => ++id,
    rootDir: '/root',
    transcribe,
  });
});

it('ends with what was heard along the way', async () => {
  const stream = streams.open({ wavFiles });
  stream.advance({ drafting: true });
  const progress = vi.fn();
  const end = stream.finish({ onProgress: progress });
  expect(stream.finish()).toBe(end);
  stream.advance();
  stream.cancel();
  say({ type: 'progress', job: 1, fraction: 0.5 });
  say({ type: 'done', job: 1, transcript: heard });
  expect(await end).toBe(heard);
  expect(told).toEqual([
    { type: 'listen', job: 1, rootDir: '/root', wavFiles },
    { type: 'advance', job: 1, drafting: true },
    { type: 'finish', job: 1 },
  ]);
  expect(progress).toHaveBeenCalledExactlyOnceWith(0.5);
  expect(transcribe).not.toHaveBeenCalled();
});

it('reads the whole recording when its process is lost at the end', async () => {
  const stream = streams.open({ wavFiles });
  const end = stream.finish();
  streams.lose();
  expect(await end).toBe(whole);
  expect(transcribe).toHaveBeenCalledExactlyOnceWith({ source: { wavFiles } });
});

it('goes on in the next process, tells no word twice, and gives up after two', async () => {
  const words: string[] = [];
  const stream = streams.open({
    wavFiles,
    onWords: ({ settled }) => words.push(...settled.map(({ text }) => text)),
  });
  const settled = [word('so', 0), word('we', 300)];
  say({ type: 'words', job: 1, settled, open: null });
  streams.lose();
  there = false;
  stream.advance();
  expect(kinds()).toEqual(['listen']);
  there = true;
  stream.advance();
  say({ type: 'words', job: 1, settled: [...settled, word('measured', 600)], open: '' });
  expect(words).toEqual(['so', 'we', 'measured']);
  streams.lose();
  stream.advance();
  streams.lose();
  stream.advance();
  expect(kinds()).toEqual(['listen', 'listen', 'advance', 'listen', 'advance']);
  expect(await stream.finish()).toBe(whole);
});

it('is cancelled while it goes on and at its end', async () => {
  streams.open({ wavFiles }).cancel();
  const stream = streams.open({ wavFiles });
  const abort = new AbortController();
  const end = stream.finish({ signal: abort.signal });
  abort.abort();
  await expect(end).rejects.toMatchObject({ code: 'cancelled' });
  expect(kinds()).toEqual(['listen', 'cancel', 'listen', 'finish', 'cancel']);
  expect(say({ type: 'done', job: 2, transcript: heard })).toBe(false);
  expect(transcribe).not.toHaveBeenCalled();
});

it('does without a process that cannot listen, and without one that failed', async () => {
  there = false;
  expect(await streams.open({ wavFiles }).finish()).toBe(whole);
  there = true;
  const failing = streams.open({ wavFiles });
  say({ type: 'failed', job: 2, error: { code: 'model-missing', message: 'Gone.', retryable: false } });
  failing.advance();
  expect(kinds()).toEqual(['listen']);
  expect(await failing.finish()).toBe(whole);
});
