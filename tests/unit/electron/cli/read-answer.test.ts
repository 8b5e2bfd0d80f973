import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readAnswer } from '#electron/cli/read-answer.ts';
import { fakeSpeech, temporaryFolder } from '#tests/fakes/backend-deps.ts';

let folder: string;
const speech = fakeSpeech();
beforeEach(() => {
  folder = temporaryFolder();
});

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}

describe('a written transcript', () => {
  it('is its tokens in order, without times', async () => {
    const transcript = await readAnswer(file('a.TXT', '\uFEFFSo,  um —\nwe rolled\tback. \r\n'), speech);
    expect(transcript).toMatchObject({ engine: 'text', durationMs: null, voice: [], suspected: [] });
    expect(transcript.words.map((word) => word.text)).toEqual(['So,', 'um', '—', 'we', 'rolled', 'back.']);
    expect(transcript.words[0]).toEqual({ text: 'So,', startMs: null, endMs: null, confidence: null });
  });

  it.each([
    ['empty-file', 'a.txt', ''],
    ['empty-file', 'a.txt', ' \n\t\n'],
    ['not-text', 'a.txt', new Uint8Array([0xff, 0xfe, 0x41])],
    ['not-text', 'a.txt', new Uint8Array([0x41, 0, 0x42])],
  ])('that is none is refused: %s', async (code, name, content) => {
    await expect(readAnswer(file(name, content), speech)).rejects.toMatchObject({ code });
  });
});

describe('a file', () => {
  it('that is not there, is a folder, or is empty has a sentence', async () => {
    mkdirSync(path.join(folder, 'folder.wav'));
    const below = path.join(file('file', 'x'), 'below.wav');
    const wrong: [string, string][] = [
      [path.join(folder, 'missing.wav'), 'file-not-found'],
      [below, 'file-not-found'],
      [path.join(folder, 'folder.wav'), 'not-a-file'],
      [file('empty.wav', ''), 'empty-file'],
      [file('text.wav', 'text\n'.repeat(100)), 'not-audio'],
    ];
    for (const [name, code] of wrong) {
      await expect(readAnswer(name, speech)).rejects.toMatchObject({
        code,
        message: expect.stringMatching(/^[A-Z].*\.$/),
      });
    }
  });

  it.skipIf(process.getuid?.() === 0)(
    'that may not be read has a sentence (not as root, who may read all)',
    async () => {
      const name = file('mine.wav', 'x');
      chmodSync(name, 0);
      await expect(readAnswer(name, speech)).rejects.toMatchObject({ code: 'file-unreadable' });
    },
  );

  it('with sound is transcribed', async () => {
    const transcribe = vi.spyOn(speech, 'transcribe');
    const transcript = await readAnswer('tests/fixtures/answers/incident.flac', speech);
    expect(transcript.engine).toBe('fake');
    const source = transcribe.mock.calls[0]?.[0].source;
    expect(source && 'samples' in source && source.samples.length).toBeGreaterThan(16_000);
  });
});
