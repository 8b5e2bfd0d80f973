import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { BlobReader, TextWriter, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { fileResponse } from '#electron/backend/share/file-response.ts';
import { backendDeps } from '#tests/fakes/backend-deps.ts';
import { eventually, type RunningBackend, runningBackend, soundOf } from '../running-backend.ts';

async function answered(): Promise<{ running: RunningBackend; attemptId: string; folder: string }> {
  const deps = backendDeps();
  const running = await runningBackend(deps);
  const attemptId = await running.answer(3);
  await eventually(async () => {
    const { attempt } = await running.call('attempts.get', { attemptId });
    expect(attempt.transcription.state).toBe('done');
  });
  return { running, attemptId, folder: path.join(deps.dataDir, 'attempts', attemptId) };
}

const bytesOf = async (body: string | ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(body).arrayBuffer());

describe('an answer to save', () => {
  it('comes in every format, under a name of its day and title', async () => {
    const { running, attemptId } = await answered();
    const text = async (format: string) => (await running.backend.file(`${attemptId}.${format}`))?.body;
    expect(await text('md')).toMatch(/^# The night of the outage\n[\s\S]*_um_ nobody noticed\.\n$/);
    expect(await text('vtt')).toMatch(
      /^WEBVTT\n[\s\S]*00:00:00\.000 --> 00:00:01\.000\num nobody noticed\.\n$/,
    );
    expect(await text('srt')).toMatch(/^1\n00:00:00,000 --> /);
    expect(JSON.parse(String(await text('json'))).attempt.id).toBe(attemptId);
    const file = await running.backend.file(`${attemptId}.md`);
    expect(file?.name).toMatch(/^\d{4}-\d\d-\d\d-the-night-of-the-outage\.md$/);
  });

  it('is not there for anybody else’s name', async () => {
    const { running, attemptId } = await answered();
    const nobody = '00000000-0000-4000-8000-000000000000';
    for (const name of [
      `${attemptId}.exe`,
      `${attemptId}`,
      `${nobody}.md`,
      '..',
      `../${attemptId}.md`,
      `${attemptId}.md.zip`,
    ]) {
      expect(await running.backend.file(name), name).toBeNull();
    }
    await running.call('attempts.delete', { attemptId });
    expect(await running.backend.file(`${attemptId}.md`)).toBeNull();
  });

  it('as a whole holds its folder and what people read', async () => {
    const { running, attemptId, folder } = await answered();
    writeFileSync(path.join(folder, 'code-versions.jsonl'), '{"version":1}\n');
    writeFileSync(path.join(folder, 'attempt.json.damaged-1'), 'x');
    writeFileSync(path.join(folder, 'peaks.json'), '{}');
    const file = await running.backend.file(`${attemptId}.zip`);
    const zip = new ZipReader(new BlobReader(new Blob([await bytesOf(file?.body ?? '')])));
    const entries = (await zip.getEntries()).filter((entry) => !entry.directory);
    const names = entries.map((entry) => entry.filename.replace(/^[\d-]+the-night-of-the-outage\//, ''));
    const { attempt } = await running.call('attempts.get', { attemptId });
    const sound = attempt.recordings[0]?.file ?? '';
    expect(names).toEqual([
      'attempt.json',
      'report.md',
      'report.json',
      'transcript.vtt',
      ...['code-versions.jsonl', sound].sort(),
    ]);
    expect(JSON.parse((await entries[0]?.getData(new TextWriter())) ?? '')).toEqual(attempt);
    const wav = await entries[names.indexOf(sound)]?.getData(new Uint8ArrayWriter());
    expect(new Int16Array(wav?.slice(44).buffer ?? new ArrayBuffer())).toEqual(
      await soundOf(running.backend, attemptId),
    );
  });

  it('is answered as a download', async () => {
    const { running, attemptId } = await answered();
    const answer = fileResponse(await running.backend.file(`${attemptId}.srt`));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.srt"$/);
    expect(answer.headers.get('content-type')).toMatch(/^application\/x-subrip/);
    expect(fileResponse(null).status).toBe(404);
  });
});
