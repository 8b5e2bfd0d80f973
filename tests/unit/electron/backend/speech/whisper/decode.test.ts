import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeWithWhisper } from '#electron/backend/speech/whisper/decode.ts';
import { temporaryFolder } from '#tests/fakes/backend-deps.ts';
import { fakeMain, isAlive, whisperJson, writeProgram } from './fake-whisper.ts';

const second = new Float32Array(16_000);
const program = (script: string) => writeProgram(path.join(temporaryFolder(), 'main'), script);
/** A name that a shell would trip over. */
const ODD = `with "space" 'and' ü; touch x; $(touch y)`;
let model: string;
const decode = (main: string, options = {}) => decodeWithWhisper({ program: main, model }, second, options);
/** Folders of other runs may come and go at the same time; ours must not stay. */
const soundsLeft = () => readdirSync(tmpdir()).filter((name) => name.startsWith('dry-run-whisper-'));

beforeEach(() => {
  model = path.join(temporaryFolder(), `${ODD}.bin`);
  writeFileSync(model, 'weights');
});

describe('a piece', () => {
  it('becomes words with times, through files that do not stay', async () => {
    const before = soundsLeft();
    const main = fakeMain(
      whisperJson([
        ['Ask', 100, 300],
        ['not.', 300, 900],
      ]),
    );
    expect(await decode(main)).toEqual([
      { text: 'Ask', startMs: 100, endMs: 300, confidence: 0.9 },
      { text: 'not.', startMs: 300, endMs: 900, confidence: 0.9 },
    ]);
    const ran = readFileSync(path.join(path.dirname(main), 'ran'), 'utf8');
    expect(ran.startsWith(`-m ${model} -f `)).toBe(true);
    expect(ran).toMatch(/ -f \S+sound\.wav -of \S+words -ojf -ml 1 -sow -l en/);
    expect(soundsLeft().filter((name) => !before.includes(name))).toEqual([]);
  });

  it('is read wherever temporary files, the model and the program lie', async () => {
    const odd = path.join(temporaryFolder(), ODD);
    mkdirSync(odd);
    vi.stubEnv('TMPDIR', odd);
    try {
      const answer = whisperJson([['there', 0, 500]]);
      const main = writeProgram(
        path.join(odd, 'main'),
        `test -f "$2" && test -f "$4" && cat > "$6.json" <<'END'\n${answer}\nEND`,
      );
      expect((await decode(main)).map(({ text }) => text)).toEqual(['there']);
      expect(readdirSync(odd)).toEqual(['main']);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('says that the model has gone where it was deleted meanwhile', async () => {
    rmSync(model);
    await expect(decode(program('exit 3'))).rejects.toMatchObject({
      code: 'model-missing',
      message: expect.stringMatching(/Your recording is safe/),
    });
  });

  it('is a WAV file of at least a second and a half, 16 kHz, 16 bit', async () => {
    const kept = path.join(temporaryFolder(), 'sound.wav');
    await decode(program(`cp "$4" '${kept}'; exit 3`)).catch(() => {});
    const wav = readFileSync(kept);
    expect(wav.length).toBe(44 + 48_000);
    expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 12)).toBe('RIFFWAVE');
    expect([wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([1, 16_000, 16]);
  });

  it.each([
    ['crashes', 'kill -SEGV $$', 'whisper-crashed'],
    ['fails', 'echo "failed to load model" >&2; exit 3', 'whisper-crashed'],
    ['writes nothing', 'exit 0', 'whisper-garbage'],
    [
      'prints garbage',
      'head -c 100000 /dev/urandom; head -c 100000 /dev/urandom > "$6.json"',
      'whisper-garbage',
    ],
    ['writes half an answer', 'printf \'{"transcription": [{"text"\' > "$6.json"', 'whisper-garbage'],
    ['writes another answer', 'echo \'{"transcription": 5}\' > "$6.json"', 'whisper-garbage'],
  ])('is refused with a sentence where the program %s', async (_, script, code) => {
    const before = soundsLeft();
    await expect(decode(program(script))).rejects.toMatchObject({
      code,
      retryable: true,
      message: expect.stringMatching(/Your recording is safe/),
    });
    expect(soundsLeft().filter((name) => !before.includes(name))).toEqual([]);
  });

  it('says so where the program is not there', async () => {
    const gone = path.join(temporaryFolder(), 'main');
    await expect(decode(gone)).rejects.toMatchObject({ code: 'whisper-missing' });
  });

  it('ends a program that hangs, with all it started', async () => {
    const pids = path.join(temporaryFolder(), 'pids');
    const main = program(`sleep 60 & echo $! > '${pids}'; wait`);
    await expect(decode(main, { timeoutMs: 500 })).rejects.toMatchObject({ code: 'whisper-timeout' });
    const child = Number(readFileSync(pids, 'utf8'));
    await expect.poll(() => isAlive(child)).toBe(false);
  });

  it('ends the whole process group when it is cancelled', async () => {
    const pids = path.join(temporaryFolder(), 'pids');
    const main = program(`trap '' TERM INT; sleep 60 & echo $! > '${pids}'; wait; sleep 60`);
    const abort = new AbortController();
    const stopped = decode(main, { signal: abort.signal });
    const refused = expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    await expect.poll(() => readFileSync(pids, { encoding: 'utf8', flag: 'a+' })).toMatch(/\d\n/);
    abort.abort();
    await refused;
    const child = Number(readFileSync(pids, 'utf8'));
    await expect.poll(() => isAlive(child)).toBe(false);
  });

  it('is not begun after a cancel', async () => {
    const main = fakeMain(whisperJson([]));
    await expect(decode(main, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(path.dirname(main))).not.toContain('ran');
  });
});
